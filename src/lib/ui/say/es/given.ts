import type { Entry } from '../entry.ts';
import type { given as german } from '../de/given.ts';

/** Spanish for the questions and notes about files that are given. */
export const given: Record<keyof typeof german, Entry> = {
	'All {n} files': { one: '{n} archivo', other: 'Los {n} archivos' },
	'All {n} pages': { one: '{n} página', other: 'Las {n} páginas' },
	'{n} files, {size}. Read them all?': {
		one: '{n} archivo, {size}. ¿Leerlo?',
		other: '{n} archivos, {size}. ¿Leerlos todos?',
	},
	'{n} files. Read them all?': { one: '{n} archivo. ¿Leerlo?', other: '{n} archivos. ¿Leerlos todos?' },
	'Another page or application gave you this. It would be sent to the cloud. Read it?':
		'Esto viene de otra página o aplicación y se enviaría a la nube. ¿Leerlo?',
	'Another page or application gave you these. It would be sent to the cloud. Read them?':
		'Estos vienen de otra página o aplicación y se enviarían a la nube. ¿Leerlos?',
	'Read it': 'Leer',
	'{n} pages, which will take a while. Read them all?': {
		one: '{n} página, tardará un rato. ¿Leerla?',
		other: '{n} páginas, tardará un rato. ¿Leerlas todas?',
	},
	'A large file: {size}. Read it?': 'Un archivo grande: {size}. ¿Leerlo?',
	'A large picture: {n} million pixels. Read it?': 'Una imagen grande: {n} millones de píxeles. ¿Leerla?',
	'A very long picture: {n} pixels on one side. Read it?': 'Una imagen muy larga: {n} píxeles en un lado. ¿Leerla?',
	'It grows {n} times when it is opened, as files do that are made to harm. Read it?':
		'Crece {n} veces al abrirse, como los archivos hechos para dañar. ¿Leerlo?',
	'Saved {name}, {pages}': '{name} guardado, {pages}',
	'Saved {n} documents, {pages}': {
		one: '{n} documento guardado, {pages}',
		other: '{n} documentos guardados, {pages}',
	},
	'This is {type}. Legible reads pictures and PDFs; print or save it as a PDF first.':
		'Esto es {type}. Legible lee imágenes y PDF; imprimirlo o guardarlo antes como PDF.',
	'This archive holds {files} files, and {most} is the most. Unpack it first.':
		'Este archivo comprimido contiene {files} archivos, y el máximo es {most}. Descomprimirlo antes.',
	'This TIFF is packed in a way ({way}) that Legible does not know.':
		'Este TIFF está comprimido de una forma ({way}) que Legible no conoce.',
	'This TIFF has a kind of pixels ({bits} bit) that Legible cannot show.':
		'Este TIFF tiene un tipo de píxeles ({bits} bits) que Legible no puede mostrar.',
	'This picture moves. Its first frame was taken, the others are not read.':
		'Esta imagen se mueve. Se tomó su primer fotograma; los demás no se leen.',
	'Its first page is blank. If it should not be, the file may be damaged.':
		'Su primera página está en blanco. Si no debería estarlo, el archivo puede estar dañado.',
	'They begin with a blank page. If one should not, its file may be damaged.':
		'Empiezan con una página en blanco. Si uno no debería, puede que esté dañado.',
	'This page is blank. If it should not be, the file may be damaged.':
		'Esta página está en blanco. Si no debería estarlo, el archivo puede estar dañado.',
};
