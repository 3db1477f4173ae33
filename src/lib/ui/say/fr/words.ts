import type { Entry } from '../entry.ts';
import type { words as german } from '../de/words.ts';

/** French for the states of documents, and what can go wrong. */
export const words: Record<keyof typeof german, Entry> = {
	'On this device': 'Sur cet appareil',
	'In the cloud': 'Dans le cloud',
	Cloud: 'Cloud',
	'This device': 'Cet appareil',
	'also in the cloud for {hours} h': 'aussi dans le cloud pendant {hours} h',
	'For the cloud': 'Pour le cloud',
	'kept there {hours} h': 'conservé là {hours} h',
	'Cloud and this device': 'Cloud et cet appareil',
	'{n} pages': { one: '{n} page', other: '{n} pages' },
	'{n} files': { one: '{n} fichier', other: '{n} fichiers' },
	'{n} doubtful words': { one: '{n} mot douteux', other: '{n} mots douteux' },
	'about {n} s left': 'encore {n} s environ',
	'about {n} min left': 'encore {n} min environ',
	'about {n} h left': 'encore {n} h environ',
	'{n} %': '{n} %',
	'We sent it and lost the answer. It may have been counted.':
		'Envoyé, mais la réponse s’est perdue. L’envoi a pu être compté.',
	'The cloud no longer has the result. The document is still here.':
		'Le cloud n’a plus le résultat. Le document est toujours ici.',
	Stopping: 'Arrêt en cours',
	'Stopped before it was read': 'Arrêté avant la lecture',
	Stopped: 'Arrêté',
	'{pages} read': '{pages} lues',
	'This page could not be read': 'Cette page n’a pas pu être lue',
	'No page could be read': 'Aucune page n’a pu être lue',
	Ready: 'Prêt',
	Paused: 'En pause',
	Reading: 'Lecture en cours',
	'Waiting for the network. Will be sent when online.': 'En attente du réseau. Sera envoyé dès la connexion.',
	'Waiting for the cloud account': 'En attente du compte cloud',
	'This PDF needs its password to be read on': 'Ce PDF a besoin de son mot de passe pour continuer',
	'Waiting, because the cloud account has no credits left. It was not sent.':
		'En attente : le compte cloud n’a plus de crédits. Rien n’a été envoyé.',
	'Waiting for the cloud. It is asked again soon.': 'En attente du cloud. Nouvel essai bientôt.',
	'Waiting for its turn': 'Attend son tour',
	'This file is empty (0 bytes).': 'Ce fichier est vide (0 octet).',
	'This is no picture and no PDF that we know.': 'Ce n’est ni une image ni un PDF que nous connaissons.',
	'This is a backup of Legible. Restore it in the settings, under “Backup”.':
		'C’est une sauvegarde de Legible. Elle se restaure dans les réglages, sous « Sauvegarde ».',
	'This is the data of a language. Import it in the settings, under “Languages”.':
		'Ce sont les données d’une langue. Elles s’importent dans les réglages, sous « Langues ».',
	'This type of file cannot be read here.': 'Ce type de fichier ne peut pas être lu ici.',
	'This file is damaged or incomplete and cannot be opened.':
		'Ce fichier est endommagé ou incomplet et ne peut pas être ouvert.',
	'This file is too large: {size}, and {most} is the most.':
		'Ce fichier est trop grand : {size}, le maximum est de {most}.',
	'This picture is too large to be opened: {width} × {height} pixels.':
		'Cette image est trop grande pour être ouverte : {width} × {height} pixels.',
	'This picture is too large to be opened.': 'Cette image est trop grande pour être ouverte.',
	'This file has too many pages: {pages}, and {most} is the most.':
		'Ce fichier a trop de pages : {pages}, le maximum est de {most}.',
	'These are too many at once: {n} files, and {most} is the most.': {
		one: 'C’est trop à la fois : {n} fichier, le maximum est de {most}.',
		other: 'C’est trop à la fois : {n} fichiers, le maximum est de {most}.',
	},
	'These are too much at once: {size}, and {most} is the most.':
		'C’est trop à la fois : {size}, le maximum est de {most}.',
	'This PDF needs its password.': 'Ce PDF a besoin de son mot de passe.',
	'That was not the password of this PDF.': 'Ce n’était pas le mot de passe de ce PDF.',
	'This file could not be read. It may have been changed or moved meanwhile; add it again.':
		'Ce fichier n’a pas pu être lu. Il a peut-être été modifié ou déplacé entre-temps ; l’ajouter de nouveau.',
	'Legible was closed before this file was saved. Add it again.':
		'Legible a été fermé avant que ce fichier soit enregistré. L’ajouter de nouveau.',
	'You have this already.': 'Ceci est déjà ici.',
	'The browser’s storage is full, so this was not saved. Remove documents or free space, then try again.':
		'Le stockage du navigateur est plein, ceci n’a donc pas été enregistré. Retirer des documents ou libérer de l’espace, puis réessayer.',
	'The browser’s storage does not answer. Close other tabs of Legible and reload.':
		'Le stockage du navigateur ne répond pas. Fermer les autres onglets de Legible et recharger.',
	'A newer version of Legible was used here. Reload to get it.':
		'Une version plus récente de Legible a été utilisée ici. Recharger pour l’obtenir.',
	'This page is damaged and could not be shown.': 'Cette page est endommagée et n’a pas pu être affichée.',
	'This page took too long to be drawn and was left out.':
		'Cette page était trop longue à dessiner et a été laissée de côté.',
	'The reader could not be started on this device. Reload, then try again.':
		'Le lecteur n’a pas pu démarrer sur cet appareil. Recharger, puis réessayer.',
	'Reading took far too long and was stopped.': 'La lecture était bien trop longue et a été arrêtée.',
	'The reader broke off on this page.': 'Le lecteur s’est interrompu sur cette page.',
	'The data for this language is not here ({language}). Choose another language or go online once to fetch it.':
		'Les données de cette langue ne sont pas ici ({language}). Choisir une autre langue ou se connecter une fois pour les récupérer.',
	unknown: 'inconnue',
	'The reader broke off twice on this page, so it was set aside.':
		'Le lecteur s’est interrompu deux fois sur cette page, elle a donc été mise de côté.',
	'There is no network.': 'Il n’y a pas de réseau.',
	'The cloud cannot be reached. The network, or a rule that forbids this site to call it, is in the way.':
		'Le cloud est injoignable. Le réseau, ou une règle qui interdit à ce site de l’appeler, fait obstacle.',
	'The cloud asks us to wait.': 'Le cloud demande d’attendre.',
	'The cloud could not read this: {message}': 'Le cloud n’a pas pu lire ceci : {message}',
	'The cloud could not read this.': 'Le cloud n’a pas pu lire ceci.',
	'The cloud refused this: {message}': 'Le cloud a refusé ceci : {message}',
	'The cloud refused this.': 'Le cloud a refusé ceci.',
	'We sent this and lost the answer. It may have been counted.':
		'Ceci a été envoyé, mais la réponse s’est perdue. L’envoi a pu être compté.',
	'The cloud account has no credits left, or its plan does not allow this.':
		'Le compte cloud n’a plus de crédits, ou sa formule ne le permet pas.',
	'The cloud did not accept the client ID and secret.': 'Le cloud n’a pas accepté l’identifiant client et le secret.',
	'There is no cloud account in the settings.': 'Il n’y a pas de compte cloud dans les réglages.',
	'Too many failed sign-ins. The cloud refuses this account for ten minutes.':
		'Trop de connexions échouées. Le cloud refuse ce compte pendant dix minutes.',
	'The cloud lost the result.': 'Le cloud a perdu le résultat.',
	'This engine cannot do that.': 'Ce moteur ne sait pas faire cela.',
	'Something went wrong that we did not foresee ({message}).': 'Quelque chose d’imprévu s’est mal passé ({message}).',
	'The cloud takes no {type} for {operation}.': 'Le cloud ne prend pas {type} pour {operation}.',
	'Waiting, because nothing leaves this device now': 'En attente, car rien ne quitte cet appareil en ce moment',
	'That was not the passphrase of this backup.': 'Ce n’était pas la phrase secrète de cette sauvegarde.',
	'This would leave the device, and “On this device only” is on.':
		'Ceci quitterait l’appareil, et « Sur cet appareil seulement » est activé.',
	'Its words could not be taken from {name}: {why} It is read as usual.':
		'Ses mots n’ont pas pu être repris de {name} : {why} Il est lu comme d’habitude.',
	'The words in {name} belong to pages of another shape. It is read as usual.':
		'Les mots de {name} appartiennent à des pages d’une autre forme. Il est lu comme d’habitude.',
	'Paused after what is being read now': 'En pause après la lecture en cours',
	'the file breaks off': 'le fichier est interrompu',
	'no text found': 'aucun texte trouvé',
	'no text on {n} pages': { one: 'aucun texte sur {n} page', other: 'aucun texte sur {n} pages' },
	'parts of {n} pages were not read': {
		one: 'une partie de {n} page n’a pas été lue',
		other: 'des parties de {n} pages n’ont pas été lues',
	},
	'This file breaks off. The part of the picture that is there is read.':
		'Ce fichier est interrompu. La partie de l’image qui est là est lue.',
	'{done} of {n} pages': { one: '{done} page sur {n}', other: '{done} pages sur {n}' },
	'{n} pages of {total} could not be read': {
		one: '{n} page sur {total} n’a pas pu être lue',
		other: '{n} pages sur {total} n’ont pas pu être lues',
	},
	'Dismiss all': 'Tout fermer',
	'Legible cannot work at this address': 'Legible ne peut pas fonctionner à cette adresse',
	'It begins with http://, and browsers give what Legible needs only to addresses that begin with https://. Whoever runs this site can offer it there.':
		'Elle commence par http://, et les navigateurs ne donnent ce dont Legible a besoin qu’aux adresses qui commencent par https://. L’exploitant de ce site peut l’y proposer.',
	'Try {address}': 'Essayer {address}',
	'Legible cannot work in this browser': 'Legible ne peut pas fonctionner dans ce navigateur',
	'It lacks: {names}. The browser may be too old, or a setting has switched this off. Current versions of Chrome, Edge, Firefox and Safari have it.':
		'Il manque : {names}. Le navigateur est peut-être trop ancien, ou un réglage l’a désactivé. Les versions actuelles de Chrome, Edge, Firefox et Safari l’ont.',
	'WebAssembly is switched off in this browser (lockdown modes do that), and nothing can be read on this device without it. Allow it for this site, or use the cloud.':
		'WebAssembly est désactivé dans ce navigateur (le mode isolement le fait), et sans lui rien ne peut être lu sur cet appareil. Autorisez-le pour ce site, ou utilisez le cloud.',
	'There is no file in this archive.': 'Cette archive ne contient aucun fichier.',
	'The cloud has done this, but its answer makes no sense to us. Trying again asks for the same result and is no new request.':
		'Le cloud l’a fait, mais sa réponse est incompréhensible. Un nouvel essai demande le même résultat et n’est pas une nouvelle requête.',
	'It could not be read again. The reading before it is still here.':
		'La nouvelle lecture a échoué. La lecture précédente est toujours là.',
	'{what}: asked of the cloud': '{what} : demandé au cloud',
	'{what}: not done.': '{what} : non fait.',
	Waiting: 'En attente',
};
