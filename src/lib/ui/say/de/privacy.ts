import type { Entry } from '../entry.ts';

/** German for what leaves, what stays, and backups. Its phrases are the list of all there are (see `Phrase`). */
export const privacy = {
	'New documents are sent nowhere.': 'Neue Dokumente werden nirgendwohin gesendet.',
	'On this device only': 'Nur auf diesem Gerät',
	'On this device only: nothing can leave': 'Nur auf diesem Gerät: Nichts kann hinaus',
	'The browser then refuses every request to another site, in all tabs of Legible, until you turn this off. Documents for the cloud wait, or are read here where you chose so. Turning it off reloads Legible.':
		'Der Browser verweigert dann jede Anfrage an eine andere Website, in allen Tabs von Legible, bis dies ausgeschaltet wird. Dokumente für die Cloud warten oder werden hier gelesen, wo es so gewählt ist. Ausschalten lädt Legible neu.',
	'“On this device only” is on, so the cloud was not asked. The account will be used when it is off.':
		'„Nur auf diesem Gerät“ ist an, darum wurde die Cloud nicht gefragt. Das Konto wird benutzt, sobald es aus ist.',
	'What left this device': 'Was dieses Gerät verlassen hat',
	'Requests to another site: {requests}, since {time}': 'Anfragen an eine andere Website: {requests}, seit {time}',
	'No request was ever made to another site.': 'Nie ging eine Anfrage an eine andere Website.',
	'Nothing can leave now. “On this device only” is on, and the browser enforces it.':
		'Jetzt kann nichts hinaus. „Nur auf diesem Gerät“ ist an, und der Browser setzt es durch.',
	'Try to reach the cloud': 'Versuchen, die Cloud zu erreichen',
	'The browser refused the request.': 'Der Browser verweigerte die Anfrage.',
	'The request was not refused by the browser. Reload, and try once more.':
		'Der Browser verweigerte die Anfrage nicht. Neu laden und noch einmal versuchen.',
	'The one place that this page can reach beside its own site is the cloud at [{host}]. [“On this device only”] in the settings takes that away too.':
		'Der einzige Ort, den diese Seite außer ihrer eigenen Website erreichen kann, ist die Cloud unter [{host}]. [„Nur auf diesem Gerät“] in den Einstellungen nimmt auch das weg.',
	'By purpose': 'Nach Zweck',
	'Sums by purpose': 'Summen nach Zweck',
	'What it carried': 'Was dabei war',
	Requests: 'Anfragen',
	'One by one': 'Einzeln',
	'The last {n}, newest first. What became of each document is in [what was sent to the cloud].':
		'Die letzten {n}, die neueste zuerst. Was aus jedem Dokument wurde, steht unter [was an die Cloud gesendet wurde].',
	'Where to': 'Wohin',
	'What is counted': 'Was gezählt wird',
	'Every request that Legible makes to another site is noted here before it leaves, with the size of its content. A request also has an address and, except for sign-in and trials, the access token. The note never holds a secret, a token or a word of a document. It is deleted with this site’s data.':
		'Jede Anfrage von Legible an eine andere Website wird hier vermerkt, bevor sie abgeht, mit der Größe ihres Inhalts. Eine Anfrage hat auch eine Adresse und, außer bei Anmeldung und Proben, das Zugriffstoken. Der Vermerk enthält nie ein Secret, ein Token oder ein Wort eines Dokuments. Er wird mit den Daten dieser Website gelöscht.',
	'Two things are the browser’s own doing and not seen by any page: before a first request it asks the cloud whether this site may call it, which carries nothing; and when a connection breaks it may repeat a request. Your browser also fetches Legible itself, its engines and languages from the site that it comes from; nothing of yours goes with that.':
		'Zwei Dinge tut der Browser von sich aus, ohne dass eine Seite es sieht: Vor einer ersten Anfrage fragt er die Cloud, ob diese Website sie aufrufen darf, was nichts enthält; und bricht eine Verbindung ab, wiederholt er eine Anfrage vielleicht. Der Browser holt auch Legible selbst, seine Texterkennung und Sprachen von der Website, von der es kommt; dabei geht nichts Eigenes mit.',
	'What is protected, and what is not': 'Was geschützt ist und was nicht',
	'Document sent': 'Dokument gesendet',
	'The document, or the pages asked for, and how to read them':
		'Das Dokument oder die verlangten Seiten, und wie sie zu lesen sind',
	'Sign-in': 'Anmeldung',
	'Your client ID and client secret': 'Client-ID und Client-Secret',
	'Question how far the work is': 'Frage, wie weit die Arbeit ist',
	'The cloud’s own number for the work': 'Die Nummer der Cloud für die Arbeit',
	'Result fetched': 'Ergebnis geholt',
	'Cloud’s copy deleted': 'Kopie der Cloud gelöscht',
	'Look whether the cloud is there': 'Nachsehen, ob die Cloud da ist',
	Nothing: 'Nichts',
	Now: 'Jetzt',
	'On this device only. The browser refuses every request to another site, in all tabs of Legible, until you turn that off in the [settings]. Documents that are for the cloud wait.':
		'Nur auf diesem Gerät. Der Browser verweigert jede Anfrage an eine andere Website, in allen Tabs von Legible, bis das in den [Einstellungen] ausgeschaltet wird. Dokumente für die Cloud warten.',
	'New documents are read on this device and sent nowhere. A document goes to the cloud only when you ask for it on its card, and only with your own account.':
		'Neue Dokumente werden auf diesem Gerät gelesen und nirgendwohin gesendet. Ein Dokument geht nur an die Cloud, wenn es auf seiner Karte verlangt wird, und nur mit dem eigenen Konto.',
	'New documents are sent to the cloud at {host}, with your own account. You chose so in the [settings]. Without an account they wait here, and nothing is sent.':
		'Neue Dokumente werden mit dem eigenen Konto an die Cloud unter {host} gesendet. So ist es in den [Einstellungen] gewählt. Ohne Konto warten sie hier, und nichts wird gesendet.',
	'New documents are sent to the cloud at {host} when there is a network and an account, and are read on this device otherwise. You chose so in the [settings].':
		'Neue Dokumente werden an die Cloud unter {host} gesendet, wenn es Netz und Konto gibt, und sonst auf diesem Gerät gelesen. So ist es in den [Einstellungen] gewählt.',
	'Nothing has ever left this device: [0 bytes].': 'Nie hat etwas dieses Gerät verlassen: [0 Bytes].',
	'Sent from this device so far: [{size}], listed one by one.':
		'Bisher von diesem Gerät gesendet: [{size}], einzeln aufgeführt.',
	'Legible is a page in your browser. The files that you add, the text that is read and what you correct are kept in this browser’s own storage, and the reading is done by your own processor. After the first visit it works without a network. There are no statistics, no advertising and no cookies; the site that Legible comes from only sees that its files were fetched.':
		'Legible ist eine Seite im Browser. Hinzugefügte Dateien, gelesener Text und Korrekturen liegen im Speicher dieses Browsers, und gelesen wird vom eigenen Prozessor. Nach dem ersten Besuch geht es ohne Netz. Es gibt keine Statistik, keine Werbung und keine Cookies; die Website, von der Legible kommt, sieht nur, dass ihre Dateien geholt wurden.',
	'What is kept here is not encrypted by Legible: whoever can use this browser, or copy its profile, can read it. Clearing this site’s data in the browser deletes your library. Removed documents stay in the bin for 30 days, or until you delete them for good.':
		'Was hier liegt, verschlüsselt Legible nicht: Wer diesen Browser benutzen oder sein Profil kopieren kann, kann es lesen. Wer im Browser die Daten dieser Website löscht, löscht die Bibliothek. Entfernte Dokumente bleiben 30 Tage im Papierkorb oder bis sie endgültig gelöscht werden.',
	'Sending to the cloud means that the whole document, or the pages you asked for, goes to Aspose.OCR Cloud at {host}, with your client ID. Whoever runs it can read it there; its terms and your contract with it apply, not ours. By what it publishes, it keeps the document and the result for 24 hours after sending. In the [settings] you can have its copy deleted as soon as the result is here; that this is done there cannot be seen from here.':
		'An die Cloud senden heißt, dass das ganze Dokument oder die verlangten Seiten mit der eigenen Client-ID an Aspose.OCR Cloud unter {host} gehen. Wer sie betreibt, kann es dort lesen; es gelten ihre Bedingungen und der Vertrag mit ihr, nicht unsere. Nach eigenen Angaben bewahrt sie Dokument und Ergebnis nach dem Senden 24 Stunden auf. In den [Einstellungen] lässt sich ihre Kopie löschen, sobald das Ergebnis hier ist; ob das dort geschieht, ist von hier nicht zu sehen.',
	'Your client secret is sent to the cloud’s sign-in only. It is kept in memory while Legible is open, or on this device if you choose so. The code that opens your files never holds it.':
		'Das Client-Secret wird nur an die Anmeldung der Cloud gesendet. Es liegt im Arbeitsspeicher, solange Legible offen ist, oder auf Wunsch auf diesem Gerät. Der Code, der Dateien öffnet, bekommt es nie.',
	Backup: 'Sicherung',
	'One file with everything: documents, texts, corrections, the ledger and these settings, but no account. It can be restored here or on another device; nothing is added twice, and nothing that is here is lost.':
		'Eine Datei mit allem: Dokumente, Texte, Korrekturen, die Liste des Gesendeten und diese Einstellungen, aber kein Konto. Sie lässt sich hier oder auf einem anderen Gerät wiederherstellen; nichts kommt doppelt, und nichts, was hier ist, geht verloren.',
	'Backing up': 'Wird gesichert',
	Restoring: 'Wird wiederhergestellt',
	'{n} documents': { one: '{n} Dokument', other: '{n} Dokumente' },
	'{done} of {n} documents': { one: '{done} von {n} Dokument', other: '{done} von {n} Dokumenten' },
	'The passphrase again': 'Passphrase noch einmal',
	'These are not the same passphrase.': 'Das ist nicht zweimal dieselbe Passphrase.',
	Passphrase: 'Passphrase',
	'Back up the library': 'Bibliothek sichern',
	'With a passphrase the file is locked, and nobody can open it without: not we, not you. Without one it is open to whoever has it.':
		'Mit einer Passphrase ist die Datei verschlossen, und ohne sie kann niemand sie öffnen. Ohne eine steht sie jedem offen, der sie hat.',
	'Passphrase of {name}': 'Passphrase von {name}',
	Restore: 'Wiederherstellen',
	'Restore a backup …': 'Sicherung wiederherstellen …',
	'Backup file': 'Sicherungsdatei',
	'Backed up {documents}.': '{documents} gesichert.',
	'The backup was not written.': 'Die Sicherung wurde nicht geschrieben.',
	'This file is no backup of Legible.': 'Diese Datei ist keine Sicherung von Legible.',
	'This backup is damaged or incomplete.': 'Diese Sicherung ist beschädigt oder unvollständig.',
	'The backup was not restored to its end.': 'Die Sicherung wurde nicht bis zum Ende wiederhergestellt.',
	'A backup is being restored already, perhaps in another tab. Wait until that is done, or stop it.':
		'Eine Sicherung wird schon wiederhergestellt, vielleicht in einem anderen Tab. Warten, bis das fertig ist, oder es anhalten.',
	'Restored {documents}.': '{documents} wiederhergestellt.',
	'{n} documents got what they had not.': {
		one: '{n} Dokument bekam, was ihm fehlte.',
		other: '{n} Dokumente bekamen, was ihnen fehlte.',
	},
	'{n} documents were here already.': { one: '{n} Dokument war schon hier.', other: '{n} Dokumente waren schon hier.' },
	'Not restored, because they are damaged in the backup: {names}.':
		'Nicht wiederhergestellt, weil in der Sicherung beschädigt: {names}.',
	'Left out, because they were removed meanwhile or cannot be read: {names}.':
		'Weggelassen, weil inzwischen entfernt oder nicht lesbar: {names}.',
	'Corrected differently here and in the backup, and kept as they are here: {names}.':
		'Hier und in der Sicherung verschieden korrigiert und so behalten, wie es hier ist: {names}.',
	'Of the latest {n} submissions:': 'Von den letzten {n} Sendungen:',
} satisfies Record<string, Entry>;
