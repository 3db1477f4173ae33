import type { Entry } from '../entry.ts';

/** German for settings, the cloud account, the ledger. Its phrases are the list of all there are (see `Phrase`). */
export const settings = {
	Where: 'Wo',
	What: 'Was',
	'Without an account, as a trial (some words are masked)': 'Ohne Konto, zur Probe (einige Wörter sind verdeckt)',
	'Language: {languages}': 'Sprache: {languages}',
	'All {pageCount}, or 1-5, 8': 'Alle {pageCount}, oder 1-5, 8',
	'Write pages as 1-5, 8. The last page is {pageCount}.':
		'Seiten als 1-5, 8 schreiben. Die letzte Seite ist {pageCount}.',
	'As the cloud likes': 'Wie die Cloud es mag',
	Read: 'Lesen',
	Send: 'Senden',
	'These are {n} requests, one for each page.': {
		one: 'Das ist eine Anfrage.',
		other: 'Das sind {n} Anfragen, eine für jede Seite.',
	},
	'This device will read it.': 'Dieses Gerät wird es lesen.',
	'It will be sent to the cloud.': 'Es wird an die Cloud gesendet.',
	'This device will read them.': 'Dieses Gerät wird sie lesen.',
	'They will be sent to the cloud.': 'Sie werden an die Cloud gesendet.',
	'{n} of them look like {name}': { one: '{n} davon sieht nach {name} aus', other: '{n} davon sehen nach {name} aus' },
	'Read in {name}': 'Lesen auf {name}',
	'Fetching, {part} of {size}': 'Wird geholt, {part} von {size}',
	'{size}, could not be fetched. Go online and choose it again.':
		'{size}, ließ sich nicht holen. Online gehen und noch einmal wählen.',
	'{size} to fetch': '{size} zu holen',
	'{size}, imported': '{size}, importiert',
	'{size}, here': '{size}, hier',
	'The list of languages is not here. Go online once to get it.':
		'Die Liste der Sprachen ist nicht hier. Einmal online gehen, um sie zu holen.',
	'New documents are read in the languages that you choose here; fewer are faster and surer. A language that is not here is fetched once from this site, and then works offline too. Read first as {name}.':
		'Neue Dokumente werden in den hier gewählten Sprachen gelesen; weniger sind schneller und sicherer. Eine Sprache, die nicht hier ist, wird einmal von dieser Website geholt und geht dann auch ohne Netz. Zuerst gelesen als {name}.',
	'Import a language from a [.traineddata] file': 'Eine Sprache aus einer [.traineddata]-Datei importieren',
	'{name} was imported and is kept on this device.': '{name} wurde importiert und bleibt auf diesem Gerät.',
	'Import its file to have it again.': 'Die Datei importieren, um sie wiederzuhaben.',
	'It is fetched again when you choose it.': 'Wird sie gewählt, wird sie wieder geholt.',
	'{name} was removed.': '{name} wurde entfernt.',
	'Without an account nothing is ever sent. With your own Aspose.OCR Cloud account, documents that you choose are sent to its API from this browser, and nowhere else. Create the ID and secret in the Aspose Cloud dashboard under Applications.':
		'Ohne Konto wird nie etwas gesendet. Mit einem eigenen Konto bei Aspose.OCR Cloud werden gewählte Dokumente aus diesem Browser an dessen API gesendet und nirgendwohin sonst. ID und Secret werden im Dashboard von Aspose Cloud unter Applications angelegt.',
	'A pasted access token is in use.': 'Ein eingefügtes Zugriffstoken wird benutzt.',
	'The account {clientId} is in use.': 'Das Konto {clientId} wird benutzt.',
	Lock: 'Sperren',
	Forget: 'Vergessen',
	'Passphrase for {clientId}': 'Passphrase für {clientId}',
	Unlock: 'Entsperren',
	'Client ID': 'Client-ID',
	'Client secret': 'Client-Secret',
	'or, on a computer that is not yours,': 'oder, an einem fremden Computer,',
	'Access token': 'Zugriffstoken',
	'Keep it': 'Aufbewahren',
	'Passphrase, 8 letters or more': 'Passphrase, 8 Zeichen oder mehr',
	Check: 'Prüfen',
	'This session': 'Für diese Sitzung',
	'In memory while Legible is open. Nothing is written down.':
		'Im Arbeitsspeicher, solange Legible offen ist. Nichts wird niedergeschrieben.',
	'With a passphrase': 'Mit einer Passphrase',
	'Written down on this device, encrypted with your passphrase, which is asked for once in each session.':
		'Auf diesem Gerät niedergeschrieben, verschlüsselt mit der Passphrase, nach der einmal in jeder Sitzung gefragt wird.',
	'Written down, encrypted with a key that stays in this browser. It keeps the secret out of exports and backups; it does not protect it from somebody who can use this browser, or from malware.':
		'Niedergeschrieben, verschlüsselt mit einem Schlüssel, der in diesem Browser bleibt. Das hält das Secret aus Exporten und Sicherungen heraus; es schützt nicht vor jemandem, der diesen Browser benutzen kann, und nicht vor Schadsoftware.',
	'Asking the cloud …': 'Die Cloud wird gefragt …',
	'The account could not be kept. The browser’s storage refused.':
		'Das Konto ließ sich nicht aufbewahren. Der Speicher des Browsers weigerte sich.',
	'Unlocked.': 'Entsperrt.',
	'That was not the passphrase.': 'Das war nicht die Passphrase.',
	'Forgotten.': 'Vergessen.',
	'It works. The cloud gave a token for {n} minutes.': {
		one: 'Es geht. Die Cloud gab ein Token für {n} Minute.',
		other: 'Es geht. Die Cloud gab ein Token für {n} Minuten.',
	},
	'Taken. Whether the token is still good shows with the first document.':
		'Übernommen. Ob das Token noch gilt, zeigt sich beim ersten Dokument.',
	'The cloud did not accept this ID and secret (refused {failures} of 5 times; after the fifth it refuses everything for ten minutes).':
		'Die Cloud hat diese ID mit diesem Secret nicht angenommen ({failures} von 5 Malen abgelehnt; nach dem fünften lehnt sie zehn Minuten lang alles ab).',
	'Too many failed sign-ins. The cloud refuses this ID and secret until {time}.':
		'Zu viele gescheiterte Anmeldungen. Die Cloud lehnt diese ID mit diesem Secret ab bis {time}.',
	'There is nothing to check yet.': 'Noch gibt es nichts zu prüfen.',
	'There is no network. The account will be used when there is.':
		'Es gibt kein Netz. Das Konto wird benutzt, sobald es eines gibt.',
	'The cloud is there but does not let this site call it (CORS). Whoever runs this site can set up a relay; see its deployment guide.':
		'Die Cloud ist da, lässt sich von dieser Website aber nicht aufrufen (CORS). Wer diese Website betreibt, kann ein Relais einrichten; siehe die Anleitung zum Betrieb.',
	'The cloud does not answer. The account will be used when it does.':
		'Die Cloud antwortet nicht. Das Konto wird benutzt, sobald sie es tut.',
	'The cloud gave an answer that we do not understand: {message}':
		'Die Cloud gab eine Antwort, die wir nicht verstehen: {message}',
	'Where to read': 'Wo gelesen wird',
	'This is for documents that you add from now on. Each document can be read elsewhere with one click.':
		'Das gilt für Dokumente, die ab jetzt dazukommen. Jedes Dokument lässt sich mit einem Klick anderswo lesen.',
	'Cloud account': 'Cloud-Konto',
	'Delete the cloud’s copy once the result is here': 'Die Kopie der Cloud löschen, sobald das Ergebnis hier ist',
	'Otherwise the cloud keeps it for 24 hours after it was sent.':
		'Sonst bewahrt die Cloud sie nach dem Senden 24 Stunden auf.',
	'[Everything that was sent], with time and outcome.': '[Alles, was gesendet wurde], mit Zeit und Ausgang.',
	Languages: 'Sprachen',
	'Language of the interface': 'Sprache der Oberfläche',
	'What Legible itself speaks; documents are read in their own languages.':
		'Was Legible selbst spricht; Dokumente werden in ihren eigenen Sprachen gelesen.',
	'As the browser ({name})': 'Wie der Browser ({name})',
	'Words that the reader was less sure of are marked in the text. Confidence goes from 0 to 100.':
		'Wörter, deren sich die Texterkennung weniger sicher war, sind im Text markiert. Die Sicherheit reicht von 0 bis 100.',
	'Mark a word as doubtful below': 'Ein Wort als zweifelhaft markieren unter',
	'Mark it as very doubtful below': 'Als sehr zweifelhaft markieren unter',
	Storage: 'Speicher',
	'Keep a second copy of every document on this device':
		'Von jedem Dokument eine zweite Kopie auf diesem Gerät behalten',
	'Beside the browser’s database, so that documents can be put back if the browser damages or empties it. It takes as much room again, and is given up when room gets short.':
		'Neben der Datenbank des Browsers, damit sich Dokumente zurückholen lassen, falls der Browser sie beschädigt oder leert. Sie braucht noch einmal so viel Platz und wird aufgegeben, wenn der Platz knapp wird.',
	'Legible uses {size} on this device.': 'Legible belegt {size} auf diesem Gerät.',
	'The browser has agreed to keep it.': 'Der Browser hat zugesagt, es zu behalten.',
	'The browser may clear it when space runs out; installing Legible makes that less likely.':
		'Der Browser darf es löschen, wenn der Platz ausgeht; Legible zu installieren macht das unwahrscheinlicher.',
	'Each new document is sent to Aspose.OCR Cloud as one request.':
		'Jedes neue Dokument wird als eine Anfrage an Aspose.OCR Cloud gesendet.',
	'In the cloud when online, else on this device': 'In der Cloud, wenn online, sonst auf diesem Gerät',
	'Without a network, an account or credit, this device reads it.':
		'Ohne Netz, Konto oder Guthaben liest dieses Gerät.',
	'What was sent': 'Was gesendet wurde',
	'What was sent to the cloud': 'Was an die Cloud gesendet wurde',
	'Nothing was ever sent from this device.': 'Von diesem Gerät wurde nie etwas gesendet.',
	'{accepted} accepted, {unknown} with an unknown outcome. Each accepted submission is one request of your account. When a connection breaks, a browser may repeat a request by itself without telling us; compare with the vendor’s own count if it matters.':
		'{accepted} angenommen, {unknown} mit unbekanntem Ausgang. Jede angenommene Sendung ist eine Anfrage des Kontos. Bricht eine Verbindung ab, kann ein Browser eine Anfrage von selbst wiederholen, ohne es uns zu sagen; im Zweifel mit der Zählung des Anbieters vergleichen.',
	Submissions: 'Sendungen',
	Time: 'Zeit',
	Size: 'Größe',
	Outcome: 'Ausgang',
	Ticket: 'Ticket',
	', try {attempt}': ', Versuch {attempt}',
	'Being sent, or broken off in the middle': 'Wird gesendet, oder mittendrin abgebrochen',
	Accepted: 'Angenommen',
	'Unknown: the answer was lost; it may have been counted':
		'Unbekannt: Die Antwort ging verloren; vielleicht wurde gezählt',
	Refused: 'Abgelehnt',
	'Not sent': 'Nicht gesendet',
	'The text of each page, with the place of every word.': 'Der Text jeder Seite, mit dem Ort jedes Wortes.',
	Table: 'Tabelle',
	'Rows and columns, also as a spreadsheet file.': 'Zeilen und Spalten, auch als Datei für Tabellen.',
	Receipt: 'Kassenzettel',
	'The lines of a till receipt.': 'Die Zeilen eines Kassenzettels.',
	'Label or sign': 'Etikett oder Schild',
	'Text in a picture of the world. English only.': 'Text in einem Bild der Welt. Nur Englisch.',
	Invoice: 'Rechnung',
	'Supplier, dates, amounts and the other fields of an invoice.':
		'Lieferant, Daten, Beträge und die anderen Felder einer Rechnung.',
	'Marked regions': 'Markierte Bereiche',
	'Only the regions that you name, in their order.': 'Nur die genannten Bereiche, in ihrer Reihenfolge.',
	'Find regions': 'Bereiche finden',
	'Where on the page text stands, as rectangles.': 'Wo auf der Seite Text steht, als Rechtecke.',
	'Name the font': 'Schrift benennen',
	'Which fonts the page is likely set in.': 'In welchen Schriften die Seite wohl gesetzt ist.',
	'DjVu to PDF': 'DjVu zu PDF',
	'A PDF of a DjVu file.': 'Ein PDF aus einer DjVu-Datei.',
	'Black and white': 'Schwarz-weiß',
	'The page as a black and white picture.': 'Die Seite als schwarz-weißes Bild.',
	'The page as a straightened picture, up to 15 degrees.': 'Die Seite als gerade gerücktes Bild, bis 15 Grad.',
	Flatten: 'Glätten',
	'The page as a picture without its curl.': 'Die Seite als Bild ohne Wölbung.',
	Enlarge: 'Vergrößern',
	'The page as a larger picture.': 'Die Seite als größeres Bild.',
	'The text that was read, spoken, as a WAV file. English only.':
		'Der gelesene Text, gesprochen, als WAV-Datei. Nur Englisch.',
	'The cloud is told to delete its copy as soon as the result is here.':
		'Die Cloud soll ihre Kopie löschen, sobald das Ergebnis hier ist.',
	'The cloud keeps what was sent and the result for 24 hours.':
		'Die Cloud bewahrt das Gesendete und das Ergebnis 24 Stunden auf.',
	'The account {clientId} is kept; the cloud has not confirmed it.':
		'Das Konto {clientId} ist gespeichert; die Cloud hat es nicht bestätigt.',
	'It will be sent to the cloud. What comes back is under “Export”.':
		'Es wird an die Cloud gesendet. Was zurückkommt, steht unter „Exportieren“.',
	'New documents are still read on this device.': 'Neue Dokumente werden weiterhin auf diesem Gerät gelesen.',
	'Read them in the cloud': 'In der Cloud lesen',
	'{language}, handwritten': '{language}, Handschrift',
} satisfies Record<string, Entry>;
