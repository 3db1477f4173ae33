import type { Entry } from '../entry.ts';

/** German for the states of documents, and what can go wrong. Its phrases are the list of all there are (see `Phrase`). */
export const words = {
	'On this device': 'Auf diesem Gerät',
	'In the cloud': 'In der Cloud',
	Cloud: 'Cloud',
	'This device': 'Dieses Gerät',
	'also in the cloud for {hours} h': 'noch {hours} h auch in der Cloud',
	'For the cloud': 'Für die Cloud',
	'kept there {hours} h': 'dort noch {hours} h aufbewahrt',
	'Cloud and this device': 'Cloud und dieses Gerät',
	'{n} pages': { one: '{n} Seite', other: '{n} Seiten' },
	'{n} files': { one: '{n} Datei', other: '{n} Dateien' },
	'{n} doubtful words': { one: '{n} zweifelhaftes Wort', other: '{n} zweifelhafte Wörter' },
	'about {n} s left': 'noch etwa {n} s',
	'about {n} min left': 'noch etwa {n} min',
	'about {n} h left': 'noch etwa {n} h',
	'{n} %': '{n} %',
	'We sent it and lost the answer. It may have been counted.':
		'Gesendet, aber die Antwort ging verloren. Vielleicht wurde es gezählt.',
	'The cloud no longer has the result. The document is still here.':
		'Die Cloud hat das Ergebnis nicht mehr. Das Dokument ist noch hier.',
	Stopping: 'Wird angehalten',
	'Stopped before it was read': 'Vor dem Lesen angehalten',
	Stopped: 'Angehalten',
	'{pages} read': '{pages} gelesen',
	'This page could not be read': 'Diese Seite war nicht lesbar',
	'No page could be read': 'Keine Seite war lesbar',
	Ready: 'Fertig',
	Paused: 'Pausiert',
	Reading: 'Wird gelesen',
	'Waiting for the network. Will be sent when online.': 'Wartet auf das Netz. Wird gesendet, sobald es da ist.',
	'Waiting for the cloud account': 'Wartet auf das Cloud-Konto',
	'This PDF needs its password to be read on': 'Zum Weiterlesen braucht dieses PDF sein Passwort',
	'Waiting, because the cloud account has no credits left. It was not sent.':
		'Wartet, weil das Cloud-Konto kein Guthaben mehr hat. Es wurde nicht gesendet.',
	'Waiting for the cloud. It is asked again soon.': 'Wartet auf die Cloud. Sie wird bald wieder gefragt.',
	'Waiting for its turn': 'Wartet, bis es dran ist',
	'This file is empty (0 bytes).': 'Diese Datei ist leer (0 Bytes).',
	'This is no picture and no PDF that we know.': 'Das ist kein Bild und kein PDF, das wir kennen.',
	'This is a backup of Legible. Restore it in the settings, under “Backup”.':
		'Das ist eine Sicherung von Legible. Sie wird in den Einstellungen unter „Sicherung“ wiederhergestellt.',
	'This is the data of a language. Import it in the settings, under “Languages”.':
		'Das sind die Daten einer Sprache. Sie werden in den Einstellungen unter „Sprachen“ importiert.',
	'This type of file cannot be read here.': 'Dateien dieser Art können hier nicht gelesen werden.',
	'This file is damaged or incomplete and cannot be opened.':
		'Diese Datei ist beschädigt oder unvollständig und lässt sich nicht öffnen.',
	'This file is too large: {size}, and {most} is the most.':
		'Diese Datei ist zu groß: {size}, und {most} ist das Höchste.',
	'This picture is too large to be opened: {width} × {height} pixels.':
		'Dieses Bild ist zu groß, um es zu öffnen: {width} × {height} Pixel.',
	'This picture is too large to be opened.': 'Dieses Bild ist zu groß, um es zu öffnen.',
	'This file has too many pages: {pages}, and {most} is the most.':
		'Diese Datei hat zu viele Seiten: {pages}, und {most} ist das Höchste.',
	'These are too many at once: {n} files, and {most} is the most.': {
		one: 'Das ist zu viel auf einmal: {n} Datei, und {most} ist das Höchste.',
		other: 'Das sind zu viele auf einmal: {n} Dateien, und {most} ist das Höchste.',
	},
	'These are too much at once: {size}, and {most} is the most.':
		'Das ist zu viel auf einmal: {size}, und {most} ist das Höchste.',
	'This PDF needs its password.': 'Dieses PDF braucht sein Passwort.',
	'That was not the password of this PDF.': 'Das war nicht das Passwort dieses PDFs.',
	'This file could not be read. It may have been changed or moved meanwhile; add it again.':
		'Diese Datei war nicht lesbar. Vielleicht wurde sie inzwischen geändert oder verschoben; noch einmal hinzufügen.',
	'Legible was closed before this file was saved. Add it again.':
		'Legible wurde geschlossen, bevor diese Datei gespeichert war. Noch einmal hinzufügen.',
	'You have this already.': 'Das ist schon hier.',
	'The browser’s storage is full, so this was not saved. Remove documents or free space, then try again.':
		'Der Speicher des Browsers ist voll, darum wurde das nicht gespeichert. Dokumente entfernen oder Platz schaffen, dann erneut versuchen.',
	'The browser’s storage does not answer. Close other tabs of Legible and reload.':
		'Der Speicher des Browsers antwortet nicht. Andere Tabs von Legible schließen und neu laden.',
	'A newer version of Legible was used here. Reload to get it.':
		'Hier wurde eine neuere Version von Legible benutzt. Neu laden, um sie zu bekommen.',
	'This page is damaged and could not be shown.': 'Diese Seite ist beschädigt und ließ sich nicht zeigen.',
	'This page took too long to be drawn and was left out.':
		'Diese Seite zu zeichnen dauerte zu lange; sie wurde ausgelassen.',
	'The reader could not be started on this device. Reload, then try again.':
		'Die Texterkennung ließ sich auf diesem Gerät nicht starten. Neu laden, dann erneut versuchen.',
	'Reading took far too long and was stopped.': 'Das Lesen dauerte viel zu lange und wurde angehalten.',
	'The reader broke off on this page.': 'Das Lesen brach auf dieser Seite ab.',
	'The data for this language is not here ({language}). Choose another language or go online once to fetch it.':
		'Die Daten dieser Sprache sind nicht hier ({language}). Eine andere Sprache wählen oder einmal online gehen, um sie zu holen.',
	unknown: 'unbekannt',
	'The reader broke off twice on this page, so it was set aside.':
		'Das Lesen brach auf dieser Seite zweimal ab, darum wurde sie zurückgestellt.',
	'There is no network.': 'Es gibt kein Netz.',
	'The cloud cannot be reached. The network, or a rule that forbids this site to call it, is in the way.':
		'Die Cloud ist nicht zu erreichen. Das Netz steht im Weg, oder eine Regel, die dieser Website den Aufruf verbietet.',
	'The cloud asks us to wait.': 'Die Cloud bittet zu warten.',
	'The cloud could not read this: {message}': 'Die Cloud konnte das nicht lesen: {message}',
	'The cloud could not read this.': 'Die Cloud konnte das nicht lesen.',
	'The cloud refused this: {message}': 'Die Cloud hat das abgelehnt: {message}',
	'The cloud refused this.': 'Die Cloud hat das abgelehnt.',
	'We sent this and lost the answer. It may have been counted.':
		'Das wurde gesendet, aber die Antwort ging verloren. Vielleicht wurde es gezählt.',
	'The cloud account has no credits left, or its plan does not allow this.':
		'Das Cloud-Konto hat kein Guthaben mehr, oder sein Tarif erlaubt das nicht.',
	'The cloud did not accept the client ID and secret.': 'Die Cloud hat Client-ID und Secret nicht angenommen.',
	'There is no cloud account in the settings.': 'In den Einstellungen ist kein Cloud-Konto.',
	'Too many failed sign-ins. The cloud refuses this account for ten minutes.':
		'Zu viele gescheiterte Anmeldungen. Die Cloud weist dieses Konto zehn Minuten lang ab.',
	'The cloud lost the result.': 'Die Cloud hat das Ergebnis verloren.',
	'This engine cannot do that.': 'Diese Texterkennung kann das nicht.',
	'Something went wrong that we did not foresee ({message}).':
		'Etwas ging schief, das wir nicht vorhergesehen haben ({message}).',
	'The cloud takes no {type} for {operation}.': 'Die Cloud nimmt kein {type} für {operation}.',
	'Waiting, because nothing leaves this device now': 'Wartet, weil jetzt nichts dieses Gerät verlässt',
	'That was not the passphrase of this backup.': 'Das war nicht die Passphrase dieser Sicherung.',
	'This would leave the device, and “On this device only” is on.':
		'Das würde das Gerät verlassen, und „Nur auf diesem Gerät“ ist an.',
	'Its words could not be taken from {name}: {why} It is read as usual.':
		'Die Wörter ließen sich nicht aus {name} übernehmen: {why} Es wird wie sonst gelesen.',
	'The words in {name} belong to pages of another shape. It is read as usual.':
		'Die Wörter in {name} gehören zu Seiten von anderer Form. Es wird wie sonst gelesen.',
	'Paused after what is being read now': 'Pausiert nach dem, was gerade gelesen wird',
	'the file breaks off': 'die Datei bricht ab',
	'no text found': 'kein Text gefunden',
	'no text on {n} pages': { one: 'kein Text auf {n} Seite', other: 'kein Text auf {n} Seiten' },
	'parts of {n} pages were not read': {
		one: 'ein Teil von {n} Seite nicht gelesen',
		other: 'Teile von {n} Seiten nicht gelesen',
	},
	'This file breaks off. The part of the picture that is there is read.':
		'Diese Datei bricht ab. Gelesen wird der Teil des Bildes, der da ist.',
	'{done} of {n} pages': { one: '{done} von {n} Seite', other: '{done} von {n} Seiten' },
	'{n} pages of {total} could not be read': {
		one: '{n} Seite von {total} nicht lesbar',
		other: '{n} Seiten von {total} nicht lesbar',
	},
	'Dismiss all': 'Alle schließen',
	'Legible cannot work at this address': 'Unter dieser Adresse kann Legible nicht arbeiten',
	'It begins with http://, and browsers give what Legible needs only to addresses that begin with https://. Whoever runs this site can offer it there.':
		'Sie beginnt mit http://, und Browser geben das, was Legible braucht, nur Adressen, die mit https:// beginnen. Wer diese Seite betreibt, kann sie dort anbieten.',
	'Try {address}': '{address} versuchen',
	'Legible cannot work in this browser': 'In diesem Browser kann Legible nicht arbeiten',
	'It lacks: {names}. The browser may be too old, or a setting has switched this off. Current versions of Chrome, Edge, Firefox and Safari have it.':
		'Es fehlt: {names}. Der Browser ist vielleicht zu alt, oder eine Einstellung hat das abgeschaltet. Aktuelle Versionen von Chrome, Edge, Firefox und Safari haben es.',
	'WebAssembly is switched off in this browser (lockdown modes do that), and nothing can be read on this device without it. Allow it for this site, or use the cloud.':
		'WebAssembly ist in diesem Browser abgeschaltet (etwa im Blockierungsmodus), und ohne das kann auf diesem Gerät nichts gelesen werden. Für diese Seite erlauben, oder die Cloud benutzen.',
	'There is no file in this archive.': 'In diesem Archiv ist keine Datei.',
	'The cloud has done this, but its answer makes no sense to us. Trying again asks for the same result and is no new request.':
		'Die Cloud hat das erledigt, aber ihre Antwort ist nicht zu verstehen. Ein neuer Versuch fragt nach demselben Ergebnis und ist keine neue Anfrage.',
	'It could not be read again. The reading before it is still here.':
		'Es konnte nicht noch einmal gelesen werden. Die Lesung davor ist noch da.',
	'{what}: asked of the cloud': '{what}: bei der Cloud angefragt',
	'{what}: not done.': '{what}: nicht erledigt.',
	Waiting: 'Wartet',
} satisfies Record<string, Entry>;
