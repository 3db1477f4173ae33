import type { Entry } from '../entry.ts';
import type { below as german } from '../de/below.ts';

/** Spanish for what lower floors say in English. */
export const below: Record<keyof typeof german, Entry> = {
	'Plain text': 'Texto sin formato',
	'Searchable PDF': 'PDF con búsqueda',
	'Web page (.html)': 'Página web (.html)',
	'Deskew, up to 15 degrees': 'Enderezar, hasta 15 grados',
	Binarise: 'Binarizar',
	'Correct contrast': 'Corregir el contraste',
	'Enlarge small pictures': 'Ampliar imágenes pequeñas',
	'Correct spelling': 'Corregir la ortografía',
	'Rotate by, in degrees': 'Girar, en grados',
	'Layout analysis': 'Análisis de la maquetación',
	'Layout confidence': 'Confianza de la maquetación',
	Result: 'Resultado',
	'Regions in pixels: left, top, right, bottom; one region after a semicolon':
		'Zonas en píxeles: izquierda, arriba, derecha, abajo; la siguiente tras un punto y coma',
	'This drawing repeats its parts so often that it cannot be drawn safely.':
		'Este dibujo repite tanto sus partes que no se puede dibujar con seguridad.',
	'This file is locked with a password inside its archive. Unpack it first.':
		'Este archivo está protegido con contraseña dentro del archivo comprimido. Descomprimirlo antes.',
	'This file is packed in a way that Legible does not know. Unpack it first.':
		'Este archivo está comprimido de una forma que Legible no conoce. Descomprimirlo antes.',
	'This is an archive inside an archive. Unpack it first.':
		'Es un archivo comprimido dentro de otro. Descomprimirlo antes.',
	'This file grows without end when it is unpacked.': 'Este archivo crece sin fin al descomprimirse.',
	'This archive holds more than can be unpacked at once. Unpack it first.':
		'Este archivo comprimido contiene más de lo que se puede descomprimir a la vez. Descomprimirlo antes.',
	'This archive is larger than can be unpacked here. Unpack it first.':
		'Este archivo comprimido es demasiado grande para descomprimirlo aquí. Descomprimirlo antes.',
	'This TIFF holds measurements, not a picture.': 'Este TIFF contiene mediciones, no una imagen.',
	'This is a DjVu document, which cannot be read on this device. The cloud can make a PDF of it, or convert it with another program.':
		'Es un documento DjVu, que no se puede leer en este dispositivo. La nube puede hacer un PDF de él, o convertirlo con otro programa.',
	'The file’s name says the language, such as rus.traineddata; this one does not.':
		'El nombre del archivo dice el idioma, como rus.traineddata; este no.',
	'This is no language data that Tesseract 4 or 5 can read with.':
		'No son datos de idioma que Tesseract 4 o 5 pueda usar.',
	'A PDF with a password is read on this device only.': 'Un PDF con contraseña solo se lee en este dispositivo.',
	'The cloud takes whole files.': 'La nube acepta archivos completos.',
	'a BigTIFF': 'un BigTIFF',
	'an old Office document': 'un documento antiguo de Office',
	'a rich text document': 'un documento RTF',
	'a PostScript file': 'un archivo PostScript',
	'a Photoshop file': 'un archivo de Photoshop',
	'an icon': 'un icono',
	'an OpenEXR picture': 'una imagen OpenEXR',
	'a Windows metafile': 'un metaarchivo de Windows',
	'a RAR archive': 'un archivo RAR',
	'a 7z archive': 'un archivo 7z',
	'a gzip archive': 'un archivo gzip',
	'a bzip2 archive': 'un archivo bzip2',
	'an xz archive': 'un archivo xz',
	'a Zstandard archive': 'un archivo Zstandard',
	'a tar archive': 'un archivo tar',
	'a ZIP archive': 'un archivo ZIP',
	'a video': 'un vídeo',
	'a sound file': 'un archivo de sonido',
	'a program': 'un programa',
	'a database': 'una base de datos',
	'a font': 'una fuente',
	'a raw camera picture': 'una imagen en bruto de cámara',
	'an e-book (EPUB)': 'un libro electrónico (EPUB)',
	'an OpenDocument file': 'un archivo OpenDocument',
	'a Word document': 'un documento de Word',
	'an Excel workbook': 'un libro de Excel',
	'a PowerPoint presentation': 'una presentación de PowerPoint',
	'an Office document': 'un documento de Office',
	'a web page': 'una página web',
	'an XML file': 'un archivo XML',
	'plain text': 'texto sin formato',
	'a backup of a library, which the settings restore':
		'una copia de seguridad de una biblioteca, que se restaura en los ajustes',
	'This backup was made by a newer version of Legible.': 'Esta copia se hizo con una versión más nueva de Legible.',
};
