import type { Entry } from '../entry.ts';

/** German for the preparation of pages and the storage. Its phrases are the list of all there are (see `Phrase`). */
export const preparing = {
	'Preparation of this page': 'Vorbereitung dieser Seite',
	'Before and after': 'Vorher und nachher',
	Before: 'Vorher',
	After: 'Nachher',
	'Divider between before and after': 'Trennlinie zwischen vorher und nachher',
	'{percent} % of the width as it came, the rest as it is read':
		'{percent} % der Breite, wie die Seite kam; der Rest, wie sie gelesen wird',
	'Part of the page that was not read, {number} of {all}':
		'Teil der Seite, der nicht gelesen wurde, {number} von {all}',
	'This was not read': 'Das wurde nicht gelesen',
	'a part was not read': 'ein Teil nicht gelesen',
	'{n} parts of this page were not read.': {
		one: 'Ein Teil dieser Seite wurde nicht gelesen.',
		other: '{n} Teile dieser Seite wurden nicht gelesen.',
	},
	'Show where': 'Zeigen, wo',
	'What was done to the page before it was read': 'Was vor dem Lesen mit der Seite geschah',
	'Read as it came': 'Gelesen, wie sie kam',
	'Before and after, and what to do otherwise': 'Vorher und nachher, und was anders gemacht werden soll',
	Change: 'Ändern',
	'This was done to the page before it was read. Change a step and see beside it what becomes of the page.':
		'Das geschah mit der Seite, bevor sie gelesen wurde. Einen Schritt ändern und daneben sehen, was aus der Seite wird.',
	'Not done': 'Nicht gemacht',
	'Preparing the page …': 'Die Seite wird vorbereitet …',
	'Read again like this': 'So erneut lesen',
	'Split two pages side by side': 'Zwei Seiten nebeneinander trennen',
	'Light on dark turned': 'Hell auf Dunkel umgekehrt',
	'Dark borders cut off': 'Dunkle Ränder abgeschnitten',
	'Punch holes covered': 'Lochung abgedeckt',
	'Specks removed': 'Flecken entfernt',
	'Dots joined': 'Punkte verbunden',
	'Shadow removed': 'Schatten entfernt',
	'Stamps taken out': 'Stempel herausgenommen',
	'Turned {degrees}°': 'Um {degrees}° gedreht',
	'Sheet cut out': 'Blatt ausgeschnitten',
	'Perspective taken out': 'Perspektive herausgenommen',
	'Curl flattened': 'Wölbung geglättet',
	'Straightened {degrees}°': 'Um {degrees}° gerade gerückt',
	'Enlarged {factor} ×': '{factor} × vergrößert',
	'Made smaller, {percent} %': 'Verkleinert, {percent} %',
	'Two pages, read one after the other': 'Zwei Seiten, nacheinander gelesen',
	Packing: 'Wird gepackt',
	'Download everything now': 'Jetzt alles herunterladen',
	'{lost} of {known} documents are no longer in this browser’s storage':
		'{lost} von {known} Dokumenten nicht mehr im Speicher dieses Browsers',
	'{lost} of {known} documents cannot be opened now': '{lost} von {known} Dokumenten lassen sich gerade nicht öffnen',
	'They may be there again when the browser is started anew.':
		'Vielleicht sind sie nach einem Neustart des Browsers wieder da.',
	'The browser’s database was damaged or emptied.': 'Die Datenbank des Browsers wurde beschädigt oder geleert.',
	'This device still has second copies of {n} of them: the files, what was read from them, and corrections.': {
		one: 'Von {n} davon hat dieses Gerät noch eine zweite Kopie: die Datei, was daraus gelesen wurde, und Korrekturen.',
		other: 'Von {n} davon hat dieses Gerät noch zweite Kopien: die Dateien, was daraus gelesen wurde, und Korrekturen.',
	},
	'Put {n} documents back': {
		one: '{n} Dokument zurückholen',
		other: '{n} Dokumente zurückholen',
	},
	'{n} documents were put back.': {
		one: '{n} Dokument zurückgeholt.',
		other: '{n} Dokumente zurückgeholt.',
	},
	'Putting back {done} of {total}': '{done} von {total} wird zurückgeholt',
	'The browser’s database was damaged or emptied. The files themselves cannot be brought back from here; add them again from where you have them.':
		'Die Datenbank des Browsers wurde beschädigt oder geleert. Die Dateien selbst lassen sich von hier nicht zurückholen; von dort, wo sie noch liegen, erneut hinzufügen.',
	'What the cloud has read in the last 24 hours can be fetched.':
		'Was die Cloud in den letzten 24 Stunden gelesen hat, lässt sich holen.',
	'{pages}, {size}, added {time}': '{pages}, {size}, hinzugefügt {time}',
	'Fetch it from the cloud': 'Aus der Cloud holen',
	'The files of {lost} of {known} documents cannot be read any more':
		'Die Dateien von {lost} von {known} Dokumenten sind nicht mehr lesbar',
	'The browser has lost the bytes of these files. What was read from them is still here; add them again to read more.':
		'Der Browser hat die Bytes dieser Dateien verloren. Was daraus gelesen wurde, ist noch hier; zum Weiterlesen erneut hinzufügen.',
	'Clear the list and delete the copies': 'Liste leeren und die Kopien löschen',
	'I have seen this, clear the list': 'Gesehen, Liste leeren',
	'Ask the browser to keep it': 'Den Browser bitten, es zu behalten',
	'The browser has not agreed. It does so for sites that are installed or often used.':
		'Der Browser hat nicht zugesagt. Er tut es bei Websites, die installiert sind oder oft benutzt werden.',
	'The browser’s storage cannot be opened. Everything works, but what you add stays in this tab only and is gone when it is closed.':
		'Der Speicher des Browsers lässt sich nicht öffnen. Alles funktioniert, aber was hinzugefügt wird, bleibt nur in diesem Tab und ist weg, wenn er geschlossen wird.',
} satisfies Record<string, Entry>;
