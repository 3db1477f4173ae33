import type { Entry } from '../entry.ts';

/** German for the questions and notes about files that are given. */
export const given = {
	'All {n} files': { one: '{n} Datei', other: 'Alle {n} Dateien' },
	'All {n} pages': { one: '{n} Seite', other: 'Alle {n} Seiten' },
	'{n} files, {size}. Read them all?': { one: '{n} Datei, {size}. Lesen?', other: '{n} Dateien, {size}. Alle lesen?' },
	'{n} files. Read them all?': { one: '{n} Datei. Lesen?', other: '{n} Dateien. Alle lesen?' },
	'Another page or application gave you this. It would be sent to the cloud. Read it?':
		'Das kam von einer anderen Seite oder Anwendung. Es würde an die Cloud gesendet. Lesen?',
	'Another page or application gave you these. It would be sent to the cloud. Read them?':
		'Diese kamen von einer anderen Seite oder Anwendung. Sie würden an die Cloud gesendet. Lesen?',
	'Read it': 'Lesen',
	'{n} pages, which will take a while. Read them all?': {
		one: '{n} Seite, das dauert eine Weile. Lesen?',
		other: '{n} Seiten, das dauert eine Weile. Alle lesen?',
	},
	'A large file: {size}. Read it?': 'Eine große Datei: {size}. Lesen?',
	'A large picture: {n} million pixels. Read it?': 'Ein großes Bild: {n} Millionen Pixel. Lesen?',
	'A very long picture: {n} pixels on one side. Read it?': 'Ein sehr langes Bild: {n} Pixel auf einer Seite. Lesen?',
	'It grows {n} times when it is opened, as files do that are made to harm. Read it?':
		'Beim Öffnen wächst es auf das {n}-Fache, wie Dateien, die schaden sollen. Lesen?',
	'Saved {name}, {pages}': '{name} gespeichert, {pages}',
	'Saved {n} documents, {pages}': {
		one: '{n} Dokument gespeichert, {pages}',
		other: '{n} Dokumente gespeichert, {pages}',
	},
	'This is {type}. Legible reads pictures and PDFs; print or save it as a PDF first.':
		'Das ist {type}. Legible liest Bilder und PDFs; zuerst als PDF drucken oder speichern.',
	'This archive holds {files} files, and {most} is the most. Unpack it first.':
		'Dieses Archiv enthält {files} Dateien, und {most} ist das Höchste. Zuerst entpacken.',
	'This TIFF is packed in a way ({way}) that Legible does not know.':
		'Dieses TIFF ist auf eine Art ({way}) gepackt, die Legible nicht kennt.',
	'This TIFF has a kind of pixels ({bits} bit) that Legible cannot show.':
		'Dieses TIFF hat eine Art von Pixeln ({bits} Bit), die Legible nicht zeigen kann.',
	'This picture moves. Its first frame was taken, the others are not read.':
		'Dieses Bild bewegt sich. Das erste Einzelbild wurde genommen, die anderen werden nicht gelesen.',
	'Its first page is blank. If it should not be, the file may be damaged.':
		'Die erste Seite ist leer. Sollte sie das nicht sein, ist die Datei vielleicht beschädigt.',
	'They begin with a blank page. If one should not, its file may be damaged.':
		'Sie beginnen mit einer leeren Seite. Wo das nicht sein sollte, ist die Datei vielleicht beschädigt.',
	'This page is blank. If it should not be, the file may be damaged.':
		'Diese Seite ist leer. Sollte sie das nicht sein, ist die Datei vielleicht beschädigt.',
} satisfies Record<string, Entry>;
