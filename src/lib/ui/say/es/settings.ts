import type { Entry } from '../entry.ts';
import type { settings as german } from '../de/settings.ts';

/** Spanish for settings, the cloud account, the ledger. */
export const settings: Record<keyof typeof german, Entry> = {
	Where: 'Dónde',
	What: 'Qué',
	'Without an account, as a trial (some words are masked)': 'Sin cuenta, como prueba (algunas palabras van ocultas)',
	'Language: {languages}': 'Idioma: {languages}',
	'All {pageCount}, or 1-5, 8': 'Las {pageCount}, o 1-5, 8',
	'Write pages as 1-5, 8. The last page is {pageCount}.':
		'Escribir las páginas así: 1-5, 8. La última página es la {pageCount}.',
	'As the cloud likes': 'Como prefiera la nube',
	Read: 'Leer',
	Send: 'Enviar',
	'These are {n} requests, one for each page.': {
		one: 'Es una petición.',
		other: 'Son {n} peticiones, una por página.',
	},
	'This device will read it.': 'Este dispositivo lo leerá.',
	'It will be sent to the cloud.': 'Se enviará a la nube.',
	'This device will read them.': 'Este dispositivo los leerá.',
	'They will be sent to the cloud.': 'Se enviarán a la nube.',
	'{n} of them look like {name}': {
		one: '{n} de ellos parece estar en {name}',
		other: '{n} de ellos parecen estar en {name}',
	},
	'Read in {name}': 'Leer en {name}',
	'Fetching, {part} of {size}': 'Obteniendo, {part} de {size}',
	'{size}, could not be fetched. Go online and choose it again.':
		'{size}, no se pudo obtener. Conectarse y elegirlo de nuevo.',
	'{size} to fetch': '{size} por obtener',
	'{size}, imported': '{size}, importado',
	'{size}, here': '{size}, aquí',
	'The list of languages is not here. Go online once to get it.':
		'La lista de idiomas no está aquí. Conectarse una vez para obtenerla.',
	'New documents are read in the languages that you choose here; fewer are faster and surer. A language that is not here is fetched once from this site, and then works offline too. Read first as {name}.':
		'Los documentos nuevos se leen en los idiomas elegidos aquí; cuantos menos, más rápido y seguro. Un idioma que no está se obtiene una vez de este sitio y luego funciona también sin conexión. Primer idioma: {name}.',
	'Import a language from a [.traineddata] file': 'Importar un idioma de un archivo [.traineddata]',
	'{name} was imported and is kept on this device.': '{name} se importó y se guarda en este dispositivo.',
	'Import its file to have it again.': 'Importar su archivo para tenerlo de nuevo.',
	'It is fetched again when you choose it.': 'Se obtiene de nuevo al elegirlo.',
	'{name} was removed.': '{name} se quitó.',
	'Without an account nothing is ever sent. With your own Aspose.OCR Cloud account, documents that you choose are sent to its API from this browser, and nowhere else. Create the ID and secret in the Aspose Cloud dashboard under Applications.':
		'Sin cuenta nunca se envía nada. Con una cuenta propia de Aspose.OCR Cloud, los documentos elegidos se envían a su API desde este navegador, y a ningún otro sitio. El ID y el secreto se crean en el panel de Aspose Cloud, en Applications.',
	'A pasted access token is in use.': 'Se usa un token de acceso pegado.',
	'The account {clientId} is in use.': 'Se usa la cuenta {clientId}.',
	Lock: 'Bloquear',
	Forget: 'Olvidar',
	'Passphrase for {clientId}': 'Frase de contraseña para {clientId}',
	Unlock: 'Desbloquear',
	'Client ID': 'ID de cliente',
	'Client secret': 'Secreto de cliente',
	'or, on a computer that is not yours,': 'o, en un ordenador ajeno,',
	'Access token': 'Token de acceso',
	'Keep it': 'Guardar',
	'Passphrase, 8 letters or more': 'Frase de contraseña, 8 letras o más',
	Check: 'Comprobar',
	'This session': 'Esta sesión',
	'In memory while Legible is open. Nothing is written down.':
		'En memoria mientras Legible esté abierto. No se escribe nada.',
	'With a passphrase': 'Con una frase de contraseña',
	'Written down on this device, encrypted with your passphrase, which is asked for once in each session.':
		'Escrito en este dispositivo, cifrado con la frase de contraseña, que se pide una vez en cada sesión.',
	'Written down, encrypted with a key that stays in this browser. It keeps the secret out of exports and backups; it does not protect it from somebody who can use this browser, or from malware.':
		'Escrito, cifrado con una clave que se queda en este navegador. Mantiene el secreto fuera de exportaciones y copias de seguridad; no lo protege de quien pueda usar este navegador ni de programas maliciosos.',
	'Asking the cloud …': 'Preguntando a la nube …',
	'The account could not be kept. The browser’s storage refused.':
		'No se pudo guardar la cuenta. El almacenamiento del navegador se negó.',
	'Unlocked.': 'Desbloqueado.',
	'That was not the passphrase.': 'Esa no era la frase de contraseña.',
	'Forgotten.': 'Olvidado.',
	'It works. The cloud gave a token for {n} minutes.': {
		one: 'Funciona. La nube dio un token para {n} minuto.',
		other: 'Funciona. La nube dio un token para {n} minutos.',
	},
	'Taken. Whether the token is still good shows with the first document.':
		'Aceptado. El primer documento mostrará si el token aún vale.',
	'The cloud did not accept this ID and secret (refused {failures} of 5 times; after the fifth it refuses everything for ten minutes).':
		'La nube no aceptó este ID y este secreto (rechazados {failures} de 5 veces; tras la quinta lo rechaza todo durante diez minutos).',
	'Too many failed sign-ins. The cloud refuses this ID and secret until {time}.':
		'Demasiados inicios de sesión fallidos. La nube rechaza este ID y este secreto hasta {time}.',
	'There is nothing to check yet.': 'Aún no hay nada que comprobar.',
	'There is no network. The account will be used when there is.': 'No hay red. La cuenta se usará cuando la haya.',
	'The cloud is there but does not let this site call it (CORS). Whoever runs this site can set up a relay; see its deployment guide.':
		'La nube está ahí, pero no deja que este sitio la llame (CORS). Quien gestiona el sitio puede poner un relé; véase su guía de despliegue.',
	'The cloud does not answer. The account will be used when it does.':
		'La nube no responde. La cuenta se usará cuando lo haga.',
	'The cloud gave an answer that we do not understand: {message}':
		'La nube dio una respuesta que no entendemos: {message}',
	'Where to read': 'Dónde leer',
	'This is for documents that you add from now on. Each document can be read elsewhere with one click.':
		'Vale para los documentos que se añadan desde ahora. Cada documento se puede leer en otro lugar con un clic.',
	'Cloud account': 'Cuenta de la nube',
	'Delete the cloud’s copy once the result is here': 'Eliminar la copia de la nube cuando el resultado esté aquí',
	'Otherwise the cloud keeps it for 24 hours after it was sent.':
		'Si no, la nube la guarda 24 horas después del envío.',
	'[Everything that was sent], with time and outcome.': '[Todo lo que se envió], con hora y resultado.',
	Languages: 'Idiomas',
	'Language of the interface': 'Idioma de la interfaz',
	'What Legible itself speaks; documents are read in their own languages.':
		'Lo que habla Legible; los documentos se leen en sus propios idiomas.',
	'As the browser ({name})': 'Como el navegador ({name})',
	'Words that the reader was less sure of are marked in the text. Confidence goes from 0 to 100.':
		'Las palabras de las que el lector estaba menos seguro se marcan en el texto. La confianza va de 0 a 100.',
	'Mark a word as doubtful below': 'Marcar una palabra como dudosa por debajo de',
	'Mark it as very doubtful below': 'Marcarla como muy dudosa por debajo de',
	Storage: 'Almacenamiento',
	'Keep a second copy of every document on this device':
		'Guardar una segunda copia de cada documento en este dispositivo',
	'Beside the browser’s database, so that documents can be put back if the browser damages or empties it. It takes as much room again, and is given up when room gets short.':
		'Junto a la base de datos del navegador, para poder recuperar los documentos si el navegador la daña o la vacía. Ocupa otro tanto de espacio y se abandona cuando el espacio escasea.',
	'Legible uses {size} on this device.': 'Legible usa {size} en este dispositivo.',
	'The browser has agreed to keep it.': 'El navegador ha aceptado conservarlo.',
	'The browser may clear it when space runs out; installing Legible makes that less likely.':
		'El navegador puede borrarlo si falta espacio; instalar Legible lo hace menos probable.',
	'Each new document is sent to Aspose.OCR Cloud as one request.':
		'Cada documento nuevo se envía a Aspose.OCR Cloud como una petición.',
	'In the cloud when online, else on this device': 'En la nube con conexión; si no, en este dispositivo',
	'Without a network, an account or credit, this device reads it.':
		'Sin red, sin cuenta o sin crédito, lo lee este dispositivo.',
	'What was sent': 'Lo que se envió',
	'What was sent to the cloud': 'Lo que se envió a la nube',
	'Nothing was ever sent from this device.': 'Nunca se envió nada desde este dispositivo.',
	'{accepted} accepted, {unknown} with an unknown outcome. Each accepted submission is one request of your account. When a connection breaks, a browser may repeat a request by itself without telling us; compare with the vendor’s own count if it matters.':
		'{accepted} aceptados, {unknown} con resultado desconocido. Cada envío aceptado es una petición de la cuenta. Si se corta la conexión, un navegador puede repetir una petición por su cuenta sin avisarnos; si importa, comparar con el recuento del proveedor.',
	Submissions: 'Envíos',
	Time: 'Hora',
	Size: 'Tamaño',
	Outcome: 'Resultado',
	Ticket: 'Tique',
	', try {attempt}': ', intento {attempt}',
	'Being sent, or broken off in the middle': 'Enviándose, o interrumpido a medias',
	Accepted: 'Aceptado',
	'Unknown: the answer was lost; it may have been counted':
		'Desconocido: la respuesta se perdió; puede haberse contado',
	Refused: 'Rechazado',
	'Not sent': 'No enviado',
	'The text of each page, with the place of every word.': 'El texto de cada página, con el lugar de cada palabra.',
	Table: 'Tabla',
	'Rows and columns, also as a spreadsheet file.': 'Filas y columnas, también como hoja de cálculo.',
	Receipt: 'Recibo',
	'The lines of a till receipt.': 'Las líneas de un recibo de caja.',
	'Label or sign': 'Etiqueta o letrero',
	'Text in a picture of the world. English only.': 'Texto en una imagen del mundo. Solo en inglés.',
	Invoice: 'Factura',
	'Supplier, dates, amounts and the other fields of an invoice.':
		'Proveedor, fechas, importes y los demás campos de una factura.',
	'Marked regions': 'Zonas marcadas',
	'Only the regions that you name, in their order.': 'Solo las zonas indicadas, en su orden.',
	'Find regions': 'Encontrar zonas',
	'Where on the page text stands, as rectangles.': 'Dónde hay texto en la página, como rectángulos.',
	'Name the font': 'Nombrar la fuente',
	'Which fonts the page is likely set in.': 'En qué fuentes está compuesta probablemente la página.',
	'DjVu to PDF': 'DjVu a PDF',
	'A PDF of a DjVu file.': 'Un PDF de un archivo DjVu.',
	'Black and white': 'Blanco y negro',
	'The page as a black and white picture.': 'La página como imagen en blanco y negro.',
	'The page as a straightened picture, up to 15 degrees.': 'La página como imagen enderezada, hasta 15 grados.',
	Flatten: 'Aplanar',
	'The page as a picture without its curl.': 'La página como imagen sin su curvatura.',
	Enlarge: 'Ampliar',
	'The page as a larger picture.': 'La página como imagen más grande.',
	'The text that was read, spoken, as a WAV file. English only.':
		'El texto leído, hablado, como archivo WAV. Solo en inglés.',
	'The cloud is told to delete its copy as soon as the result is here.':
		'Se pide a la nube que borre su copia en cuanto el resultado esté aquí.',
	'The cloud keeps what was sent and the result for 24 hours.':
		'La nube conserva lo enviado y el resultado durante 24 horas.',
	'The account {clientId} is kept; the cloud has not confirmed it.':
		'La cuenta {clientId} está guardada; la nube no la ha confirmado.',
	'It will be sent to the cloud. What comes back is under “Export”.':
		'Se enviará a la nube. Lo que vuelva estará en «Exportar».',
	'New documents are still read on this device.': 'Los documentos nuevos se siguen leyendo en este dispositivo.',
	'Read them in the cloud': 'Leerlos en la nube',
	'{language}, handwritten': '{language}, manuscrito',
};
