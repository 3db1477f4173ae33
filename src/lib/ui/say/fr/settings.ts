import type { Entry } from '../entry.ts';
import type { settings as german } from '../de/settings.ts';

/** French for settings, the cloud account, the ledger. */
export const settings: Record<keyof typeof german, Entry> = {
	Where: 'Où',
	What: 'Quoi',
	'Without an account, as a trial (some words are masked)': 'Sans compte, à l’essai (certains mots sont masqués)',
	'Language: {languages}': 'Langue : {languages}',
	'All {pageCount}, or 1-5, 8': 'Les {pageCount}, ou 1-5, 8',
	'Write pages as 1-5, 8. The last page is {pageCount}.':
		'Écrire les pages ainsi : 1-5, 8. La dernière page est la {pageCount}.',
	'As the cloud likes': 'Au choix du cloud',
	Read: 'Lire',
	Send: 'Envoyer',
	'These are {n} requests, one for each page.': {
		one: 'Cela fait une requête.',
		other: 'Cela fait {n} requêtes, une par page.',
	},
	'This device will read it.': 'Cet appareil va le lire.',
	'It will be sent to the cloud.': 'Il sera envoyé au cloud.',
	'This device will read them.': 'Cet appareil va les lire.',
	'They will be sent to the cloud.': 'Ils seront envoyés au cloud.',
	'{n} of them look like {name}': {
		one: '{n} d’entre eux semble être en {name}',
		other: '{n} d’entre eux semblent être en {name}',
	},
	'Read in {name}': 'Lire en {name}',
	'Fetching, {part} of {size}': 'Récupération, {part} sur {size}',
	'{size}, could not be fetched. Go online and choose it again.':
		'{size}, n’a pas pu être récupéré. Se connecter et choisir de nouveau.',
	'{size} to fetch': '{size} à récupérer',
	'{size}, imported': '{size}, importé',
	'{size}, here': '{size}, ici',
	'The list of languages is not here. Go online once to get it.':
		'La liste des langues n’est pas ici. Se connecter une fois pour l’obtenir.',
	'New documents are read in the languages that you choose here; fewer are faster and surer. A language that is not here is fetched once from this site, and then works offline too. Read first as {name}.':
		'Les nouveaux documents sont lus dans les langues choisies ici ; moins il y en a, plus c’est rapide et sûr. Une langue absente est récupérée une fois depuis ce site, puis fonctionne aussi hors ligne. Première langue : {name}.',
	'Import a language from a [.traineddata] file': 'Importer une langue depuis un fichier [.traineddata]',
	'{name} was imported and is kept on this device.': '{name} : importé et conservé sur cet appareil.',
	'Import its file to have it again.': 'Importer son fichier pour la retrouver.',
	'It is fetched again when you choose it.': 'Elle sera récupérée quand elle sera choisie.',
	'{name} was removed.': '{name} : retiré.',
	'Without an account nothing is ever sent. With your own Aspose.OCR Cloud account, documents that you choose are sent to its API from this browser, and nowhere else. Create the ID and secret in the Aspose Cloud dashboard under Applications.':
		'Sans compte, rien n’est jamais envoyé. Avec un compte Aspose.OCR Cloud personnel, les documents choisis sont envoyés à son API depuis ce navigateur, et nulle part ailleurs. L’identifiant et le secret se créent dans le tableau de bord d’Aspose Cloud, sous Applications.',
	'A pasted access token is in use.': 'Un jeton d’accès collé est utilisé.',
	'The account {clientId} is in use.': 'Le compte {clientId} est utilisé.',
	Lock: 'Verrouiller',
	Forget: 'Oublier',
	'Passphrase for {clientId}': 'Phrase secrète pour {clientId}',
	Unlock: 'Déverrouiller',
	'Client ID': 'Identifiant client',
	'Client secret': 'Secret client',
	'or, on a computer that is not yours,': 'ou, sur un ordinateur qui n’est pas le vôtre,',
	'Access token': 'Jeton d’accès',
	'Keep it': 'Conserver',
	'Passphrase, 8 letters or more': 'Phrase secrète, 8 caractères ou plus',
	Check: 'Vérifier',
	'This session': 'Cette session',
	'In memory while Legible is open. Nothing is written down.':
		'En mémoire tant que Legible est ouvert. Rien n’est écrit.',
	'With a passphrase': 'Avec une phrase secrète',
	'Written down on this device, encrypted with your passphrase, which is asked for once in each session.':
		'Écrit sur cet appareil, chiffré avec la phrase secrète, demandée une fois par session.',
	'Written down, encrypted with a key that stays in this browser. It keeps the secret out of exports and backups; it does not protect it from somebody who can use this browser, or from malware.':
		'Écrit, chiffré avec une clé qui reste dans ce navigateur. Cela tient le secret hors des exports et des sauvegardes ; cela ne le protège ni d’une personne qui peut utiliser ce navigateur, ni d’un logiciel malveillant.',
	'Asking the cloud …': 'Question au cloud …',
	'The account could not be kept. The browser’s storage refused.':
		'Le compte n’a pas pu être conservé. Le stockage du navigateur a refusé.',
	'Unlocked.': 'Déverrouillé.',
	'That was not the passphrase.': 'Ce n’était pas la phrase secrète.',
	'Forgotten.': 'Oublié.',
	'It works. The cloud gave a token for {n} minutes.': {
		one: 'Cela marche. Le cloud a donné un jeton pour {n} minute.',
		other: 'Cela marche. Le cloud a donné un jeton pour {n} minutes.',
	},
	'Taken. Whether the token is still good shows with the first document.':
		'Pris. Le premier document montrera si le jeton est encore valable.',
	'The cloud did not accept this ID and secret (refused {failures} of 5 times; after the fifth it refuses everything for ten minutes).':
		'Le cloud n’a pas accepté cet identifiant et ce secret (refusés {failures} fois sur 5 ; après la cinquième, il refuse tout pendant dix minutes).',
	'Too many failed sign-ins. The cloud refuses this ID and secret until {time}.':
		'Trop de connexions échouées. Le cloud refuse cet identifiant et ce secret jusqu’à {time}.',
	'There is nothing to check yet.': 'Il n’y a encore rien à vérifier.',
	'There is no network. The account will be used when there is.':
		'Il n’y a pas de réseau. Le compte sera utilisé quand il y en aura un.',
	'The cloud is there but does not let this site call it (CORS). Whoever runs this site can set up a relay; see its deployment guide.':
		'Le cloud est là mais ne laisse pas ce site l’appeler (CORS). Qui exploite ce site peut installer un relais ; voir son guide de déploiement.',
	'The cloud does not answer. The account will be used when it does.':
		'Le cloud ne répond pas. Le compte sera utilisé quand il répondra.',
	'The cloud gave an answer that we do not understand: {message}':
		'Le cloud a donné une réponse que nous ne comprenons pas : {message}',
	'Where to read': 'Où lire',
	'This is for documents that you add from now on. Each document can be read elsewhere with one click.':
		'Ceci vaut pour les documents ajoutés désormais. Chaque document peut être lu ailleurs en un clic.',
	'Cloud account': 'Compte cloud',
	'Delete the cloud’s copy once the result is here': 'Supprimer la copie du cloud dès que le résultat est ici',
	'Otherwise the cloud keeps it for 24 hours after it was sent.':
		'Sinon, le cloud la conserve 24 heures après l’envoi.',
	'[Everything that was sent], with time and outcome.': '[Tout ce qui a été envoyé], avec l’heure et l’issue.',
	Languages: 'Langues',
	'Language of the interface': 'Langue de l’interface',
	'What Legible itself speaks; documents are read in their own languages.':
		'Ce que parle Legible lui-même ; les documents sont lus dans leurs propres langues.',
	'As the browser ({name})': 'Comme le navigateur ({name})',
	'Words that the reader was less sure of are marked in the text. Confidence goes from 0 to 100.':
		'Les mots dont le lecteur était moins sûr sont marqués dans le texte. La confiance va de 0 à 100.',
	'Mark a word as doubtful below': 'Marquer un mot comme douteux en dessous de',
	'Mark it as very doubtful below': 'Le marquer comme très douteux en dessous de',
	Storage: 'Stockage',
	'Keep a second copy of every document on this device': 'Garder une seconde copie de chaque document sur cet appareil',
	'Beside the browser’s database, so that documents can be put back if the browser damages or empties it. It takes as much room again, and is given up when room gets short.':
		'À côté de la base de données du navigateur, pour que les documents puissent être récupérés si le navigateur l’endommage ou la vide. Elle prend autant de place encore, et est abandonnée quand la place vient à manquer.',
	'Legible uses {size} on this device.': 'Legible utilise {size} sur cet appareil.',
	'The browser has agreed to keep it.': 'Le navigateur a accepté de le conserver.',
	'The browser may clear it when space runs out; installing Legible makes that less likely.':
		'Le navigateur peut l’effacer si l’espace manque ; installer Legible rend cela moins probable.',
	'Each new document is sent to Aspose.OCR Cloud as one request.':
		'Chaque nouveau document est envoyé à Aspose.OCR Cloud en une requête.',
	'In the cloud when online, else on this device': 'Dans le cloud en ligne, sinon sur cet appareil',
	'Without a network, an account or credit, this device reads it.':
		'Sans réseau, sans compte ou sans crédit, cet appareil le lit.',
	'What was sent': 'Ce qui a été envoyé',
	'What was sent to the cloud': 'Ce qui a été envoyé au cloud',
	'Nothing was ever sent from this device.': 'Rien n’a jamais été envoyé depuis cet appareil.',
	'{accepted} accepted, {unknown} with an unknown outcome. Each accepted submission is one request of your account. When a connection breaks, a browser may repeat a request by itself without telling us; compare with the vendor’s own count if it matters.':
		'{accepted} acceptés, {unknown} à l’issue inconnue. Chaque envoi accepté est une requête du compte. Quand une connexion se rompt, un navigateur peut répéter de lui-même une requête sans nous le dire ; comparer au besoin avec le décompte du fournisseur.',
	Submissions: 'Envois',
	Time: 'Heure',
	Size: 'Taille',
	Outcome: 'Issue',
	Ticket: 'Ticket',
	', try {attempt}': ', essai {attempt}',
	'Being sent, or broken off in the middle': 'En cours d’envoi, ou interrompu au milieu',
	Accepted: 'Accepté',
	'Unknown: the answer was lost; it may have been counted':
		'Inconnue : la réponse s’est perdue ; l’envoi a pu être compté',
	Refused: 'Refusé',
	'Not sent': 'Non envoyé',
	'The text of each page, with the place of every word.': 'Le texte de chaque page, avec la place de chaque mot.',
	Table: 'Tableau',
	'Rows and columns, also as a spreadsheet file.': 'Lignes et colonnes, aussi en fichier de tableur.',
	Receipt: 'Ticket de caisse',
	'The lines of a till receipt.': 'Les lignes d’un ticket de caisse.',
	'Label or sign': 'Étiquette ou panneau',
	'Text in a picture of the world. English only.': 'Le texte d’une image du monde. En anglais seulement.',
	Invoice: 'Facture',
	'Supplier, dates, amounts and the other fields of an invoice.':
		'Fournisseur, dates, montants et autres champs d’une facture.',
	'Marked regions': 'Zones marquées',
	'Only the regions that you name, in their order.': 'Seulement les zones nommées, dans leur ordre.',
	'Find regions': 'Trouver les zones',
	'Where on the page text stands, as rectangles.': 'Où se trouve le texte sur la page, en rectangles.',
	'Name the font': 'Nommer la police',
	'Which fonts the page is likely set in.': 'Dans quelles polices la page est sans doute composée.',
	'DjVu to PDF': 'DjVu en PDF',
	'A PDF of a DjVu file.': 'Un PDF d’un fichier DjVu.',
	'Black and white': 'Noir et blanc',
	'The page as a black and white picture.': 'La page en image noir et blanc.',
	'The page as a straightened picture, up to 15 degrees.': 'La page en image redressée, jusqu’à 15 degrés.',
	Flatten: 'Aplanir',
	'The page as a picture without its curl.': 'La page en image sans sa courbure.',
	Enlarge: 'Agrandir',
	'The page as a larger picture.': 'La page en image agrandie.',
	'The text that was read, spoken, as a WAV file. English only.':
		'Le texte lu, parlé, en fichier WAV. En anglais seulement.',
	'The cloud is told to delete its copy as soon as the result is here.':
		'Le cloud devra supprimer sa copie dès que le résultat sera ici.',
	'The cloud keeps what was sent and the result for 24 hours.':
		'Le cloud garde l’envoi et le résultat pendant 24 heures.',
	'The account {clientId} is kept; the cloud has not confirmed it.':
		'Le compte {clientId} est enregistré ; le cloud ne l’a pas confirmé.',
	'It will be sent to the cloud. What comes back is under “Export”.':
		'Il sera envoyé au cloud. Le résultat se trouvera sous « Exporter ».',
	'New documents are still read on this device.': 'Les nouveaux documents sont encore lus sur cet appareil.',
	'Read them in the cloud': 'Les lire dans le cloud',
	'{language}, handwritten': '{language}, manuscrit',
};
