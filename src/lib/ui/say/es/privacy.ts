import type { Entry } from '../entry.ts';
import type { privacy as german } from '../de/privacy.ts';

/** Spanish for what leaves, what stays, and backups. */
export const privacy: Record<keyof typeof german, Entry> = {
	'New documents are sent nowhere.': 'Los documentos nuevos no se envían a ningún sitio.',
	'On this device only': 'Solo en este dispositivo',
	'On this device only: nothing can leave': 'Solo en este dispositivo: nada puede salir',
	'The browser then refuses every request to another site, in all tabs of Legible, until you turn this off. Documents for the cloud wait, or are read here where you chose so. Turning it off reloads Legible.':
		'El navegador rechaza entonces toda petición a otro sitio, en todas las pestañas de Legible, hasta desactivarlo. Los documentos para la nube esperan, o se leen aquí si así se eligió. Al desactivarlo, Legible se recarga.',
	'“On this device only” is on, so the cloud was not asked. The account will be used when it is off.':
		'«Solo en este dispositivo» está activado, así que no se preguntó a la nube. La cuenta se usará cuando esté desactivado.',
	'What left this device': 'Lo que salió de este dispositivo',
	'Requests to another site: {requests}, since {time}': 'Peticiones a otro sitio: {requests}, desde {time}',
	'No request was ever made to another site.': 'Nunca se hizo una petición a otro sitio.',
	'Nothing can leave now. “On this device only” is on, and the browser enforces it.':
		'Ahora nada puede salir. «Solo en este dispositivo» está activado, y el navegador lo impone.',
	'Try to reach the cloud': 'Intentar llegar a la nube',
	'The browser refused the request.': 'El navegador rechazó la petición.',
	'The request was not refused by the browser. Reload, and try once more.':
		'El navegador no rechazó la petición. Recargar y volver a intentarlo.',
	'The one place that this page can reach beside its own site is the cloud at [{host}]. [“On this device only”] in the settings takes that away too.':
		'El único lugar al que esta página puede llegar además de su propio sitio es la nube en [{host}]. [«Solo en este dispositivo»] en los ajustes también quita eso.',
	'By purpose': 'Por finalidad',
	'Sums by purpose': 'Sumas por finalidad',
	'What it carried': 'Qué llevaba',
	Requests: 'Peticiones',
	'One by one': 'Una por una',
	'The last {n}, newest first. What became of each document is in [what was sent to the cloud].':
		'Las últimas {n}, la más nueva primero. Qué fue de cada documento está en [lo que se envió a la nube].',
	'Where to': 'Adónde',
	'What is counted': 'Qué se cuenta',
	'Every request that Legible makes to another site is noted here before it leaves, with the size of its content. A request also has an address and, except for sign-in and trials, the access token. The note never holds a secret, a token or a word of a document. It is deleted with this site’s data.':
		'Cada petición de Legible a otro sitio se anota aquí antes de salir, con el tamaño de su contenido. Una petición tiene además una dirección y, salvo al iniciar sesión y en pruebas, el token de acceso. La nota nunca contiene un secreto, un token ni una palabra de un documento. Se elimina con los datos de este sitio.',
	'Two things are the browser’s own doing and not seen by any page: before a first request it asks the cloud whether this site may call it, which carries nothing; and when a connection breaks it may repeat a request. Your browser also fetches Legible itself, its engines and languages from the site that it comes from; nothing of yours goes with that.':
		'Dos cosas las hace el navegador por su cuenta y ninguna página las ve: antes de una primera petición pregunta a la nube si este sitio puede llamarla, lo que no lleva nada; y si se corta la conexión puede repetir una petición. El navegador también obtiene el propio Legible, sus motores e idiomas del sitio del que viene; con eso no va nada propio.',
	'What is protected, and what is not': 'Qué está protegido y qué no',
	'Document sent': 'Documento enviado',
	'The document, or the pages asked for, and how to read them': 'El documento, o las páginas pedidas, y cómo leerlas',
	'Sign-in': 'Inicio de sesión',
	'Your client ID and client secret': 'El ID de cliente y el secreto de cliente',
	'Question how far the work is': 'Pregunta por el avance del trabajo',
	'The cloud’s own number for the work': 'El número de la nube para el trabajo',
	'Result fetched': 'Resultado obtenido',
	'Cloud’s copy deleted': 'Copia de la nube eliminada',
	'Look whether the cloud is there': 'Mirar si la nube está ahí',
	Nothing: 'Nada',
	Now: 'Ahora',
	'On this device only. The browser refuses every request to another site, in all tabs of Legible, until you turn that off in the [settings]. Documents that are for the cloud wait.':
		'Solo en este dispositivo. El navegador rechaza toda petición a otro sitio, en todas las pestañas de Legible, hasta desactivarlo en los [ajustes]. Los documentos para la nube esperan.',
	'New documents are read on this device and sent nowhere. A document goes to the cloud only when you ask for it on its card, and only with your own account.':
		'Los documentos nuevos se leen en este dispositivo y no se envían a ningún sitio. Un documento va a la nube solo si se pide en su ficha, y solo con la cuenta propia.',
	'New documents are sent to the cloud at {host}, with your own account. You chose so in the [settings]. Without an account they wait here, and nothing is sent.':
		'Los documentos nuevos se envían a la nube en {host}, con la cuenta propia, como se eligió en los [ajustes]. Sin cuenta esperan aquí y no se envía nada.',
	'New documents are sent to the cloud at {host} when there is a network and an account, and are read on this device otherwise. You chose so in the [settings].':
		'Los documentos nuevos se envían a la nube en {host} si hay red y cuenta, y si no se leen en este dispositivo, como se eligió en los [ajustes].',
	'Nothing has ever left this device: [0 bytes].': 'Nunca salió nada de este dispositivo: [0 bytes].',
	'Sent from this device so far: [{size}], listed one by one.':
		'Enviado hasta ahora desde este dispositivo: [{size}], detallado uno por uno.',
	'Legible is a page in your browser. The files that you add, the text that is read and what you correct are kept in this browser’s own storage, and the reading is done by your own processor. After the first visit it works without a network. There are no statistics, no advertising and no cookies; the site that Legible comes from only sees that its files were fetched.':
		'Legible es una página en el navegador. Los archivos añadidos, el texto leído y las correcciones se guardan en el almacenamiento de este navegador, y la lectura la hace el propio procesador. Tras la primera visita funciona sin red. No hay estadísticas, ni publicidad, ni cookies; el sitio del que viene Legible solo ve que se obtuvieron sus archivos.',
	'What is kept here is not encrypted by Legible: whoever can use this browser, or copy its profile, can read it. Clearing this site’s data in the browser deletes your library. Removed documents stay in the bin for 30 days, or until you delete them for good.':
		'Lo que se guarda aquí no lo cifra Legible: quien pueda usar este navegador, o copiar su perfil, puede leerlo. Borrar los datos de este sitio en el navegador elimina la biblioteca. Los documentos quitados quedan 30 días en la papelera, o hasta eliminarlos para siempre.',
	'Sending to the cloud means that the whole document, or the pages you asked for, goes to Aspose.OCR Cloud at {host}, with your client ID. Whoever runs it can read it there; its terms and your contract with it apply, not ours. By what it publishes, it keeps the document and the result for 24 hours after sending. In the [settings] you can have its copy deleted as soon as the result is here; that this is done there cannot be seen from here.':
		'Enviar a la nube significa que el documento entero, o las páginas pedidas, va a Aspose.OCR Cloud en {host}, con el ID de cliente. Quien la gestiona puede leerlo allí; valen sus condiciones y el contrato con ella, no los nuestros. Según lo que publica, guarda el documento y el resultado 24 horas tras el envío. En los [ajustes] se puede hacer eliminar su copia en cuanto el resultado esté aquí; que allí se haga no se puede ver desde aquí.',
	'Your client secret is sent to the cloud’s sign-in only. It is kept in memory while Legible is open, or on this device if you choose so. The code that opens your files never holds it.':
		'El secreto de cliente se envía solo al inicio de sesión de la nube. Se guarda en memoria mientras Legible esté abierto, o en este dispositivo si así se elige. El código que abre los archivos nunca lo tiene.',
	Backup: 'Copia de seguridad',
	'One file with everything: documents, texts, corrections, the ledger and these settings, but no account. It can be restored here or on another device; nothing is added twice, and nothing that is here is lost.':
		'Un archivo con todo: documentos, textos, correcciones, el registro y estos ajustes, pero ninguna cuenta. Se puede restaurar aquí o en otro dispositivo; nada se añade dos veces y nada de lo que hay aquí se pierde.',
	'Backing up': 'Haciendo la copia',
	Restoring: 'Restaurando',
	'{n} documents': { one: '{n} documento', other: '{n} documentos' },
	'{done} of {n} documents': { one: '{done} de {n} documento', other: '{done} de {n} documentos' },
	'The passphrase again': 'La frase de contraseña otra vez',
	'These are not the same passphrase.': 'No es dos veces la misma frase de contraseña.',
	Passphrase: 'Frase de contraseña',
	'Back up the library': 'Hacer copia de la biblioteca',
	'With a passphrase the file is locked, and nobody can open it without: not we, not you. Without one it is open to whoever has it.':
		'Con una frase de contraseña el archivo queda cerrado, y sin ella nadie puede abrirlo. Sin ninguna, está abierto para quien lo tenga.',
	'Passphrase of {name}': 'Frase de contraseña de {name}',
	Restore: 'Restaurar',
	'Restore a backup …': 'Restaurar una copia …',
	'Backup file': 'Archivo de copia',
	'Backed up {documents}.': 'Copia hecha: {documents}.',
	'The backup was not written.': 'La copia no se escribió.',
	'This file is no backup of Legible.': 'Este archivo no es una copia de seguridad de Legible.',
	'This backup is damaged or incomplete.': 'Esta copia de seguridad está dañada o incompleta.',
	'The backup was not restored to its end.': 'La copia no se restauró hasta el final.',
	'A backup is being restored already, perhaps in another tab. Wait until that is done, or stop it.':
		'Ya se está restaurando una copia, quizá en otra pestaña. Esperar a que termine, o detenerla.',
	'Restored {documents}.': 'Restaurado: {documents}.',
	'{n} documents got what they had not.': {
		one: '{n} documento recibió lo que le faltaba.',
		other: '{n} documentos recibieron lo que les faltaba.',
	},
	'{n} documents were here already.': {
		one: '{n} documento ya estaba aquí.',
		other: '{n} documentos ya estaban aquí.',
	},
	'Not restored, because they are damaged in the backup: {names}.':
		'No restaurados, por estar dañados en la copia: {names}.',
	'Left out, because they were removed meanwhile or cannot be read: {names}.':
		'Omitidos, por haberse quitado entretanto o no poder leerse: {names}.',
	'Corrected differently here and in the backup, and kept as they are here: {names}.':
		'Corregidos de forma distinta aquí y en la copia, y conservados como están aquí: {names}.',
	'Of the latest {n} submissions:': 'De los últimos {n} envíos:',
};
