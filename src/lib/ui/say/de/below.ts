import type { Entry } from '../entry.ts';

/** German for what lower floors say in English. Its phrases are the list of all there are (see `Phrase`). */
export const below = {
	'Plain text': 'Reiner Text',
	'Searchable PDF': 'Durchsuchbares PDF',
	'Web page (.html)': 'Webseite (.html)',
	'Deskew, up to 15 degrees': 'Geraderücken, bis 15 Grad',
	Binarise: 'Schwarz-weiß machen',
	'Correct contrast': 'Kontrast verbessern',
	'Enlarge small pictures': 'Kleine Bilder vergrößern',
	'Correct spelling': 'Rechtschreibung verbessern',
	'Rotate by, in degrees': 'Drehen um, in Grad',
	'Layout analysis': 'Analyse des Aufbaus',
	'Layout confidence': 'Sicherheit beim Aufbau',
	Result: 'Ergebnis',
	'Regions in pixels: left, top, right, bottom; one region after a semicolon':
		'Bereiche in Pixeln: links, oben, rechts, unten; der nächste nach einem Semikolon',
	'This drawing repeats its parts so often that it cannot be drawn safely.':
		'Diese Zeichnung wiederholt ihre Teile so oft, dass sie sich nicht sicher zeichnen lässt.',
	'This file is locked with a password inside its archive. Unpack it first.':
		'Diese Datei ist in ihrem Archiv mit einem Passwort gesperrt. Zuerst entpacken.',
	'This file is packed in a way that Legible does not know. Unpack it first.':
		'Diese Datei ist auf eine Art gepackt, die Legible nicht kennt. Zuerst entpacken.',
	'This is an archive inside an archive. Unpack it first.': 'Das ist ein Archiv in einem Archiv. Zuerst entpacken.',
	'This file grows without end when it is unpacked.': 'Diese Datei wächst beim Entpacken ohne Ende.',
	'This archive holds more than can be unpacked at once. Unpack it first.':
		'Dieses Archiv enthält mehr, als sich auf einmal entpacken lässt. Zuerst entpacken.',
	'This archive is larger than can be unpacked here. Unpack it first.':
		'Dieses Archiv ist zu groß, um es hier zu entpacken. Zuerst entpacken.',
	'This TIFF holds measurements, not a picture.': 'Dieses TIFF enthält Messwerte, kein Bild.',
	'This is a DjVu document, which cannot be read on this device. The cloud can make a PDF of it, or convert it with another program.':
		'Das ist ein DjVu-Dokument, das sich auf diesem Gerät nicht lesen lässt. Die Cloud kann ein PDF daraus machen, oder ein anderes Programm wandelt es um.',
	'The file’s name says the language, such as rus.traineddata; this one does not.':
		'Der Name der Datei nennt die Sprache, etwa rus.traineddata; dieser tut es nicht.',
	'This is no language data that Tesseract 4 or 5 can read with.':
		'Das sind keine Sprachdaten, mit denen Tesseract 4 oder 5 lesen kann.',
	'A PDF with a password is read on this device only.': 'Ein PDF mit Passwort wird nur auf diesem Gerät gelesen.',
	'The cloud takes whole files.': 'Die Cloud nimmt ganze Dateien.',
	'a BigTIFF': 'ein BigTIFF',
	'an old Office document': 'ein altes Office-Dokument',
	'a rich text document': 'ein RTF-Dokument',
	'a PostScript file': 'eine PostScript-Datei',
	'a Photoshop file': 'eine Photoshop-Datei',
	'an icon': 'ein Symbol',
	'an OpenEXR picture': 'ein OpenEXR-Bild',
	'a Windows metafile': 'eine Windows-Metadatei',
	'a RAR archive': 'ein RAR-Archiv',
	'a 7z archive': 'ein 7z-Archiv',
	'a gzip archive': 'ein gzip-Archiv',
	'a bzip2 archive': 'ein bzip2-Archiv',
	'an xz archive': 'ein xz-Archiv',
	'a Zstandard archive': 'ein Zstandard-Archiv',
	'a tar archive': 'ein tar-Archiv',
	'a ZIP archive': 'ein ZIP-Archiv',
	'a video': 'ein Video',
	'a sound file': 'eine Tondatei',
	'a program': 'ein Programm',
	'a database': 'eine Datenbank',
	'a font': 'eine Schriftart',
	'a raw camera picture': 'ein rohes Kamerabild',
	'an e-book (EPUB)': 'ein E-Book (EPUB)',
	'an OpenDocument file': 'eine OpenDocument-Datei',
	'a Word document': 'ein Word-Dokument',
	'an Excel workbook': 'eine Excel-Mappe',
	'a PowerPoint presentation': 'eine PowerPoint-Präsentation',
	'an Office document': 'ein Office-Dokument',
	'a web page': 'eine Webseite',
	'an XML file': 'eine XML-Datei',
	'plain text': 'reiner Text',
	'a backup of a library, which the settings restore':
		'die Sicherung einer Bibliothek, die sich in den Einstellungen wiederherstellen lässt',
	'This backup was made by a newer version of Legible.':
		'Diese Sicherung wurde mit einer neueren Version von Legible gemacht.',
} satisfies Record<string, Entry>;
