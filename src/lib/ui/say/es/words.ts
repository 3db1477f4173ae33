import type { Entry } from '../entry.ts';
import type { words as german } from '../de/words.ts';

/** Spanish for the states of documents, and what can go wrong. */
export const words: Record<keyof typeof german, Entry> = {
	'On this device': 'En este dispositivo',
	'In the cloud': 'En la nube',
	Cloud: 'Nube',
	'This device': 'Este dispositivo',
	'also in the cloud for {hours} h': 'también en la nube durante {hours} h',
	'For the cloud': 'Para la nube',
	'kept there {hours} h': 'guardado allí {hours} h',
	'Cloud and this device': 'Nube y este dispositivo',
	'{n} pages': { one: '{n} página', other: '{n} páginas' },
	'{n} files': { one: '{n} archivo', other: '{n} archivos' },
	'{n} doubtful words': { one: '{n} palabra dudosa', other: '{n} palabras dudosas' },
	'about {n} s left': 'quedan unos {n} s',
	'about {n} min left': 'quedan unos {n} min',
	'about {n} h left': 'quedan unas {n} h',
	'{n} %': '{n} %',
	'We sent it and lost the answer. It may have been counted.':
		'Se envió y la respuesta se perdió. Puede que se haya contado.',
	'The cloud no longer has the result. The document is still here.':
		'La nube ya no tiene el resultado. El documento sigue aquí.',
	Stopping: 'Deteniendo',
	'Stopped before it was read': 'Detenido antes de leerse',
	Stopped: 'Detenido',
	'{pages} read': '{pages} leídas',
	'This page could not be read': 'No se pudo leer esta página',
	'No page could be read': 'No se pudo leer ninguna página',
	Ready: 'Listo',
	Paused: 'En pausa',
	Reading: 'Leyendo',
	'Waiting for the network. Will be sent when online.': 'Esperando la red. Se enviará al haber conexión.',
	'Waiting for the cloud account': 'Esperando la cuenta de la nube',
	'This PDF needs its password to be read on': 'Este PDF necesita su contraseña para seguir',
	'Waiting, because the cloud account has no credits left. It was not sent.':
		'En espera, porque la cuenta de la nube no tiene más créditos. No se ha enviado.',
	'Waiting for the cloud. It is asked again soon.': 'Esperando a la nube. Pronto se le pregunta de nuevo.',
	'Waiting for its turn': 'Espera su turno',
	'This file is empty (0 bytes).': 'Este archivo está vacío (0 bytes).',
	'This is no picture and no PDF that we know.': 'No es ninguna imagen ni ningún PDF que conozcamos.',
	'This is a backup of Legible. Restore it in the settings, under “Backup”.':
		'Es una copia de seguridad de Legible. Se restaura en los ajustes, en «Copia de seguridad».',
	'This is the data of a language. Import it in the settings, under “Languages”.':
		'Son los datos de un idioma. Se importan en los ajustes, en «Idiomas».',
	'This type of file cannot be read here.': 'Este tipo de archivo no se puede leer aquí.',
	'This file is damaged or incomplete and cannot be opened.':
		'Este archivo está dañado o incompleto y no se puede abrir.',
	'This file is too large: {size}, and {most} is the most.':
		'Este archivo es demasiado grande: {size}, y el máximo es {most}.',
	'This picture is too large to be opened: {width} × {height} pixels.':
		'Esta imagen es demasiado grande para abrirla: {width} × {height} píxeles.',
	'This picture is too large to be opened.': 'Esta imagen es demasiado grande para abrirla.',
	'This file has too many pages: {pages}, and {most} is the most.':
		'Este archivo tiene demasiadas páginas: {pages}, y el máximo es {most}.',
	'These are too many at once: {n} files, and {most} is the most.': {
		one: 'Son demasiados a la vez: {n} archivo, y el máximo es {most}.',
		other: 'Son demasiados a la vez: {n} archivos, y el máximo es {most}.',
	},
	'These are too much at once: {size}, and {most} is the most.':
		'Es demasiado a la vez: {size}, y el máximo es {most}.',
	'This PDF needs its password.': 'Este PDF necesita su contraseña.',
	'That was not the password of this PDF.': 'Esa no era la contraseña de este PDF.',
	'This file could not be read. It may have been changed or moved meanwhile; add it again.':
		'No se pudo leer este archivo. Puede que haya cambiado o se haya movido; añadirlo de nuevo.',
	'Legible was closed before this file was saved. Add it again.':
		'Legible se cerró antes de guardar este archivo. Añádelo de nuevo.',
	'You have this already.': 'Esto ya está aquí.',
	'The browser’s storage is full, so this was not saved. Remove documents or free space, then try again.':
		'El almacenamiento del navegador está lleno y esto no se guardó. Quitar documentos o liberar espacio y volver a intentarlo.',
	'The browser’s storage does not answer. Close other tabs of Legible and reload.':
		'El almacenamiento del navegador no responde. Cerrar las otras pestañas de Legible y recargar.',
	'A newer version of Legible was used here. Reload to get it.':
		'Aquí se usó una versión más nueva de Legible. Recargar para obtenerla.',
	'This page is damaged and could not be shown.': 'Esta página está dañada y no se pudo mostrar.',
	'This page took too long to be drawn and was left out.': 'Esta página tardaba demasiado en dibujarse y se omitió.',
	'The reader could not be started on this device. Reload, then try again.':
		'El lector no pudo iniciarse en este dispositivo. Recargar y volver a intentarlo.',
	'Reading took far too long and was stopped.': 'La lectura tardaba demasiado y se detuvo.',
	'The reader broke off on this page.': 'El lector se interrumpió en esta página.',
	'The data for this language is not here ({language}). Choose another language or go online once to fetch it.':
		'Los datos de este idioma no están aquí ({language}). Elegir otro idioma o conectarse una vez para obtenerlos.',
	unknown: 'desconocido',
	'The reader broke off twice on this page, so it was set aside.':
		'El lector se interrumpió dos veces en esta página, así que se apartó.',
	'There is no network.': 'No hay red.',
	'The cloud cannot be reached. The network, or a rule that forbids this site to call it, is in the way.':
		'No se puede llegar a la nube. Lo impide la red, o una regla que prohíbe a este sitio llamarla.',
	'The cloud asks us to wait.': 'La nube pide esperar.',
	'The cloud could not read this: {message}': 'La nube no pudo leer esto: {message}',
	'The cloud could not read this.': 'La nube no pudo leer esto.',
	'The cloud refused this: {message}': 'La nube rechazó esto: {message}',
	'The cloud refused this.': 'La nube rechazó esto.',
	'We sent this and lost the answer. It may have been counted.':
		'Esto se envió y la respuesta se perdió. Puede que se haya contado.',
	'The cloud account has no credits left, or its plan does not allow this.':
		'La cuenta de la nube no tiene créditos, o su plan no lo permite.',
	'The cloud did not accept the client ID and secret.': 'La nube no aceptó el ID de cliente y el secreto.',
	'There is no cloud account in the settings.': 'No hay cuenta de la nube en los ajustes.',
	'Too many failed sign-ins. The cloud refuses this account for ten minutes.':
		'Demasiados inicios de sesión fallidos. La nube rechaza esta cuenta durante diez minutos.',
	'The cloud lost the result.': 'La nube perdió el resultado.',
	'This engine cannot do that.': 'Este motor no puede hacer eso.',
	'Something went wrong that we did not foresee ({message}).': 'Algo que no habíamos previsto salió mal ({message}).',
	'The cloud takes no {type} for {operation}.': 'La nube no acepta {type} para {operation}.',
	'Waiting, because nothing leaves this device now': 'En espera, porque ahora nada sale de este dispositivo',
	'That was not the passphrase of this backup.': 'Esa no era la frase de contraseña de esta copia de seguridad.',
	'This would leave the device, and “On this device only” is on.':
		'Esto saldría del dispositivo, y «Solo en este dispositivo» está activado.',
	'Its words could not be taken from {name}: {why} It is read as usual.':
		'No se pudieron tomar sus palabras de {name}: {why} Se lee como siempre.',
	'The words in {name} belong to pages of another shape. It is read as usual.':
		'Las palabras de {name} son de páginas de otra forma. Se lee como siempre.',
	'Paused after what is being read now': 'En pausa tras lo que se está leyendo',
	'the file breaks off': 'el archivo se interrumpe',
	'no text found': 'sin texto',
	'no text on {n} pages': { one: 'sin texto en {n} página', other: 'sin texto en {n} páginas' },
	'parts of {n} pages were not read': {
		one: 'una parte de {n} página no se leyó',
		other: 'partes de {n} páginas no se leyeron',
	},
	'This file breaks off. The part of the picture that is there is read.':
		'Este archivo se interrumpe. Se lee la parte de la imagen que está.',
	'{done} of {n} pages': { one: '{done} de {n} página', other: '{done} de {n} páginas' },
	'{n} pages of {total} could not be read': {
		one: '{n} página de {total} no se pudo leer',
		other: '{n} páginas de {total} no se pudieron leer',
	},
	'Dismiss all': 'Cerrar todo',
	'Legible cannot work at this address': 'Legible no puede funcionar en esta dirección',
	'It begins with http://, and browsers give what Legible needs only to addresses that begin with https://. Whoever runs this site can offer it there.':
		'Empieza por http://, y los navegadores solo dan lo que Legible necesita a las direcciones que empiezan por https://. Quien gestiona este sitio puede ofrecerlo allí.',
	'Try {address}': 'Probar {address}',
	'Legible cannot work in this browser': 'Legible no puede funcionar en este navegador',
	'It lacks: {names}. The browser may be too old, or a setting has switched this off. Current versions of Chrome, Edge, Firefox and Safari have it.':
		'Falta: {names}. Quizá el navegador sea demasiado antiguo, o un ajuste lo haya desactivado. Las versiones actuales de Chrome, Edge, Firefox y Safari lo tienen.',
	'WebAssembly is switched off in this browser (lockdown modes do that), and nothing can be read on this device without it. Allow it for this site, or use the cloud.':
		'WebAssembly está desactivado en este navegador (el modo de aislamiento lo hace), y sin él no se puede leer nada en este dispositivo. Permítelo para este sitio, o usa la nube.',
	'There is no file in this archive.': 'En este archivo comprimido no hay ningún archivo.',
	'The cloud has done this, but its answer makes no sense to us. Trying again asks for the same result and is no new request.':
		'La nube lo ha hecho, pero su respuesta no se entiende. Otro intento pide el mismo resultado y no es una petición nueva.',
	'It could not be read again. The reading before it is still here.':
		'No se pudo leer de nuevo. La lectura anterior sigue aquí.',
	'{what}: asked of the cloud': '{what}: pedido a la nube',
	'{what}: not done.': '{what}: no se hizo.',
	Waiting: 'En espera',
};
