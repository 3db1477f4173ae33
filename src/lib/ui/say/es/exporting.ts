import type { Entry } from '../entry.ts';
import type { exporting as german } from '../de/exporting.ts';

/** Spanish for exports and printing. */
export const exporting: Record<keyof typeof german, Entry> = {
	'Pages, options, place …': 'Páginas, opciones, lugar …',
	'Print …': 'Imprimir …',
	Format: 'Formato',
	'These choices are remembered for this format, also when it is picked from the menu.':
		'Estas opciones se recuerdan para este formato, también cuando se elige en el menú.',
	'Back to the usual': 'Volver a lo habitual',
	Download: 'Descargar',
	'{n} documents in one ZIP': { one: '{n} documento en un ZIP', other: '{n} documentos en un ZIP' },
	'Download as one ZIP': 'Descargar en un solo ZIP',
	'Choose a place …': 'Elegir un lugar …',
	'Into a folder …': 'En una carpeta …',
	'Share …': 'Compartir …',
	Share: 'Compartir',
	'{name} is ready': '{name} está listo',
	'Nothing was written.': 'No se escribió nada.',
	'Saved {n} documents in {name}': {
		one: '{n} documento guardado en {name}',
		other: '{n} documentos guardados en {name}',
	},
	'Not everything was written': 'No se escribió todo',
	'Not everything is read yet': 'Aún no está todo leído',
	'These were written without the text of some pages:': 'Estos se escribieron sin el texto de algunas páginas:',
	'These documents were left out:': 'Estos documentos se dejaron fuera:',
	'One line for each paragraph': 'Una línea por párrafo',
	'Make words whole that were broken at the end of a line': 'Unir las palabras partidas al final de una línea',
	'Leave out page headers and footers': 'Omitir encabezados y pies de página',
	'Begin with a byte order mark, so that Excel reads every letter':
		'Empezar con una marca de orden de bytes (BOM), para que Excel lea cada letra',
	'Mark negative numbers as text too': 'Marcar también los números negativos como texto',
	'Keep to PDF/A-2b, for archives': 'Cumplir PDF/A-2b, para archivos históricos',
	'Between pages': 'Entre páginas',
	'A form feed': 'Un salto de página',
	'An empty line': 'Una línea vacía',
	'Between cells': 'Entre celdas',
	Comma: 'Coma',
	Semicolon: 'Punto y coma',
	Tab: 'Tabulador',
	Print: 'Imprimir',
	'Print [name]': 'Imprimir [nombre]',
	'The pages as they look': 'Las páginas tal como se ven',
	'The text': 'El texto',
	'All {n} pages, or 1-5, 8': { one: 'Todo, o 1-5, 8', other: 'Las {n} páginas, o 1-5, 8' },
	'Preparing page {page} of {total}': 'Preparando la página {page} de {total}',
	'Nothing of these pages has been read yet.': 'Aún no se ha leído nada de estas páginas.',
	'Nothing of it has been read.': 'No se ha leído nada.',
	'Writing it broke off. It can be tried again.': 'La escritura se interrumpió. Se puede intentar de nuevo.',
	'The browser could not write to the place that was chosen. Choose another one, or download it.':
		'El navegador no pudo escribir en el lugar elegido. Elegir otro, o descargarlo.',
	'Pages show': 'Las páginas muestran',
	'Their picture, with the text unseen over it': 'Su imagen, con el texto invisible encima',
	'The text in place of the picture': 'El texto en lugar de la imagen',
	'Pictures on the page are kept, and so are lines in scripts that the font does not have: Arabic, Hebrew, Hindi, Chinese and others. Pages without text stay pictures.':
		'Las imágenes de la página se conservan, igual que las líneas en escrituras que la fuente no tiene: árabe, hebreo, hindi, chino y otras. Las páginas sin texto siguen siendo imágenes.',
	'Pictures of the pages': 'Imágenes de las páginas',
	'As they are': 'Tal como están',
	'Made smaller': 'Reducidas',
	'At most 200 dots an inch, as a JPEG.': 'Como máximo 200 puntos por pulgada, en JPEG.',
	'The smallest, and only good for text: photographs are lost.':
		'Lo más pequeño, y solo sirve para texto: las fotografías se pierden.',
	'The pages of a PDF are made anew: links, bookmarks, forms and a password are not in the new file, nor can text be found that was not read here.':
		'Las páginas de un PDF se hacen de nuevo: los enlaces, los marcadores, los formularios y la contraseña no están en el archivo nuevo, ni se puede encontrar en él texto que no se leyó aquí.',
};
