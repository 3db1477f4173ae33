import type { Entry } from '../entry.ts';

/** German for exports and printing. Its phrases are the list of all there are (see `Phrase`). */
export const exporting = {
	'Pages, options, place …': 'Seiten, Optionen, Ort …',
	'Print …': 'Drucken …',
	Format: 'Format',
	'These choices are remembered for this format, also when it is picked from the menu.':
		'Diese Wahl wird für dieses Format gemerkt, auch wenn es aus dem Menü gewählt wird.',
	'Back to the usual': 'Zurück zum Üblichen',
	Download: 'Herunterladen',
	'Download as one ZIP': 'Als ein ZIP herunterladen',
	'Choose a place …': 'Ort wählen …',
	'Into a folder …': 'In einen Ordner …',
	'Share …': 'Teilen …',
	Share: 'Teilen',
	'{name} is ready': '{name} ist bereit',
	'Nothing was written.': 'Nichts wurde geschrieben.',
	'Saved {n} documents in {name}': {
		one: '{n} Dokument in {name} gespeichert',
		other: '{n} Dokumente in {name} gespeichert',
	},
	'Not everything was written': 'Nicht alles wurde geschrieben',
	'These documents were left out:': 'Diese Dokumente wurden ausgelassen:',
	'One line for each paragraph': 'Eine Zeile für jeden Absatz',
	'Make words whole that were broken at the end of a line': 'Am Zeilenende getrennte Wörter zusammenfügen',
	'Leave out page headers and footers': 'Kopf- und Fußzeilen weglassen',
	'Begin with a byte order mark, so that Excel reads every letter':
		'Mit einer Bytereihenfolge-Marke (BOM) beginnen, damit Excel jeden Buchstaben liest',
	'Mark negative numbers as text too': 'Auch negative Zahlen als Text kennzeichnen',
	'Keep to PDF/A-2b, for archives': 'PDF/A-2b einhalten, für Archive',
	'Between pages': 'Zwischen Seiten',
	'A form feed': 'Ein Seitenvorschub',
	'An empty line': 'Eine Leerzeile',
	'Between cells': 'Zwischen Zellen',
	Comma: 'Komma',
	Semicolon: 'Semikolon',
	Tab: 'Tabulator',
	Print: 'Drucken',
	'Print [name]': '[Name] drucken',
	'The pages as they look': 'Die Seiten, wie sie aussehen',
	'The text': 'Der Text',
	'All {n} pages, or 1-5, 8': { one: 'Alles, oder 1-5, 8', other: 'Alle {n} Seiten, oder 1-5, 8' },
	'Preparing page {page} of {total}': 'Seite {page} von {total} wird vorbereitet',
	'Nothing of these pages has been read yet.': 'Von diesen Seiten ist noch nichts gelesen.',
	'Nothing of it has been read yet.': 'Davon ist noch nichts gelesen.',
	'Writing it broke off. It can be tried again.': 'Das Schreiben brach ab. Es lässt sich erneut versuchen.',
	'The browser could not write to the place that was chosen. Choose another one, or download it.':
		'Der Browser konnte am gewählten Ort nicht schreiben. Einen anderen wählen oder herunterladen.',
	'Pages show': 'Seiten zeigen',
	'Their picture, with the text unseen over it': 'Ihr Bild, mit dem Text unsichtbar darüber',
	'The text in place of the picture': 'Den Text anstelle des Bildes',
	'Pictures on the page are kept, and so are lines in scripts that the font does not have: Arabic, Hebrew, Hindi, Chinese and others. Pages without text stay pictures.':
		'Bilder auf der Seite bleiben erhalten, ebenso Zeilen in Schriften, die der Schriftart fehlen: Arabisch, Hebräisch, Hindi, Chinesisch und andere. Seiten ohne Text bleiben Bilder.',
	'Pictures of the pages': 'Bilder der Seiten',
	'As they are': 'Wie sie sind',
	'Made smaller': 'Verkleinert',
	'At most 200 dots an inch, as a JPEG.': 'Höchstens 200 Punkte pro Zoll, als JPEG.',
	'The smallest, and only good for text: photographs are lost.':
		'Am kleinsten und nur für Text geeignet: Fotos gehen verloren.',
	'The pages of a PDF are made anew: links, bookmarks, forms and a password are not in the new file, nor can text be found that was not read here.':
		'Die Seiten eines PDFs werden neu gemacht: Links, Lesezeichen, Formulare und ein Passwort sind in der neuen Datei nicht enthalten, und Text, der hier nicht gelesen wurde, lässt sich darin nicht finden.',
} satisfies Record<string, Entry>;
