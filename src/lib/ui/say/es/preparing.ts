import type { Entry } from '../entry.ts';
import type { preparing as german } from '../de/preparing.ts';

/** Spanish for the preparation of pages and the storage. */
export const preparing: Record<keyof typeof german, Entry> = {
	'Preparation of this page': 'Preparación de esta página',
	'Before and after': 'Antes y después',
	Before: 'Antes',
	After: 'Después',
	'Divider between before and after': 'Divisor entre antes y después',
	'{percent} % of the width as it came, the rest as it is read':
		'{percent} % del ancho como llegó, el resto como se lee',
	'Part of the page that was not read, {number} of {all}': 'Parte de la página que no se leyó, {number} de {all}',
	'This was not read': 'Esto no se leyó',
	'a part was not read': 'una parte no se leyó',
	'{n} parts of this page were not read.': {
		one: 'Una parte de esta página no se leyó.',
		other: '{n} partes de esta página no se leyeron.',
	},
	'Show where': 'Mostrar dónde',
	'What was done to the page before it was read': 'Lo que se hizo con la página antes de leerla',
	'Read as it came': 'Leída como llegó',
	'Before and after, and what to do otherwise': 'Antes y después, y qué hacer de otro modo',
	Change: 'Cambiar',
	'This was done to the page before it was read. Change a step and see beside it what becomes of the page.':
		'Esto se hizo con la página antes de leerla. Cambiar un paso y ver al lado qué resulta de la página.',
	'Not done': 'No se hizo',
	'Preparing the page …': 'Preparando la página …',
	'Read again like this': 'Leer de nuevo así',
	'Split two pages side by side': 'Separar dos páginas contiguas',
	'Light on dark turned': 'Claro sobre oscuro invertido',
	'Dark borders cut off': 'Bordes oscuros recortados',
	'Punch holes covered': 'Agujeros de perforación cubiertos',
	'Specks removed': 'Motas quitadas',
	'Dots joined': 'Puntos unidos',
	'Shadow removed': 'Sombra quitada',
	'Stamps taken out': 'Sellos quitados',
	'Turned {degrees}°': 'Girada {degrees}°',
	'Sheet cut out': 'Hoja recortada',
	'Perspective taken out': 'Perspectiva quitada',
	'Curl flattened': 'Curvatura alisada',
	'Straightened {degrees}°': 'Enderezada {degrees}°',
	'Enlarged {factor} ×': 'Ampliada {factor} ×',
	'Made smaller, {percent} %': 'Reducida, {percent} %',
	'Two pages, read one after the other': 'Dos páginas, leídas una tras otra',
	Packing: 'Empaquetando',
	'Download everything now': 'Descargar todo ahora',
	'{lost} of {known} documents are no longer in this browser’s storage':
		'Documentos que ya no están en el almacenamiento de este navegador: {lost} de {known}',
	'{lost} of {known} documents cannot be opened now': 'Documentos que ahora no se pueden abrir: {lost} de {known}',
	'They may be there again when the browser is started anew.': 'Puede que vuelvan a estar al reiniciar el navegador.',
	'The browser’s database was damaged or emptied.': 'La base de datos del navegador se dañó o se vació.',
	'This device still has second copies of {n} of them: the files, what was read from them, and corrections.': {
		one: 'De {n} de ellos este dispositivo aún tiene una segunda copia: el archivo, lo que se leyó de él y las correcciones.',
		other:
			'De {n} de ellos este dispositivo aún tiene segundas copias: los archivos, lo que se leyó de ellos y las correcciones.',
	},
	'Put {n} documents back': {
		one: 'Recuperar {n} documento',
		other: 'Recuperar {n} documentos',
	},
	'{n} documents were put back.': {
		one: '{n} documento recuperado.',
		other: '{n} documentos recuperados.',
	},
	'Putting back {done} of {total}': 'Recuperando {done} de {total}',
	'The browser’s database was damaged or emptied. The files themselves cannot be brought back from here; add them again from where you have them.':
		'La base de datos del navegador se dañó o se vació. Los archivos en sí no se pueden recuperar desde aquí; añadirlos de nuevo desde donde estén.',
	'What the cloud has read in the last 24 hours can be fetched.':
		'Lo que la nube ha leído en las últimas 24 horas se puede obtener.',
	'{pages}, {size}, added {time}': '{pages}, {size}, añadido {time}',
	'Fetch it from the cloud': 'Obtener de la nube',
	'The files of {lost} of {known} documents cannot be read any more':
		'Documentos cuyos archivos ya no se pueden leer: {lost} de {known}',
	'The browser has lost the bytes of these files. What was read from them is still here; add them again to read more.':
		'El navegador ha perdido los bytes de estos archivos. Lo que se leyó de ellos sigue aquí; añadirlos de nuevo para leer más.',
	'Clear the list and delete the copies': 'Borrar la lista y eliminar las copias',
	'I have seen this, clear the list': 'Visto, borrar la lista',
	'Ask the browser to keep it': 'Pedir al navegador que lo conserve',
	'The browser has not agreed. It does so for sites that are installed or often used.':
		'El navegador no ha aceptado. Lo hace con sitios instalados o de uso frecuente.',
	'The browser’s storage cannot be opened. Everything works, but what you add stays in this tab only and is gone when it is closed.':
		'El almacenamiento del navegador no se puede abrir. Todo funciona, pero lo que se añada queda solo en esta pestaña y se pierde al cerrarla.',
};
