import type { Entry } from '../entry.ts';
import type { privacy as german } from '../de/privacy.ts';

/** French for what leaves, what stays, and backups. */
export const privacy: Record<keyof typeof german, Entry> = {
	'New documents are sent nowhere.': 'Les nouveaux documents ne sont envoyés nulle part.',
	'On this device only': 'Sur cet appareil seulement',
	'On this device only: nothing can leave': 'Sur cet appareil seulement : rien ne peut sortir',
	'The browser then refuses every request to another site, in all tabs of Legible, until you turn this off. Documents for the cloud wait, or are read here where you chose so. Turning it off reloads Legible.':
		'Le navigateur refuse alors toute requête vers un autre site, dans tous les onglets de Legible, jusqu’à la désactivation. Les documents destinés au cloud attendent, ou sont lus ici si c’est le choix fait. La désactivation recharge Legible.',
	'“On this device only” is on, so the cloud was not asked. The account will be used when it is off.':
		'« Sur cet appareil seulement » est activé, le cloud n’a donc pas été interrogé. Le compte sera utilisé quand ce sera désactivé.',
	'What left this device': 'Ce qui a quitté cet appareil',
	'Requests to another site: {requests}, since {time}': 'Requêtes vers un autre site : {requests}, depuis {time}',
	'No request was ever made to another site.': 'Aucune requête n’a jamais été faite vers un autre site.',
	'Nothing can leave now. “On this device only” is on, and the browser enforces it.':
		'Rien ne peut sortir maintenant. « Sur cet appareil seulement » est activé, et le navigateur l’impose.',
	'Try to reach the cloud': 'Essayer d’atteindre le cloud',
	'The browser refused the request.': 'Le navigateur a refusé la requête.',
	'The request was not refused by the browser. Reload, and try once more.':
		'Le navigateur n’a pas refusé la requête. Recharger, puis réessayer.',
	'The one place that this page can reach beside its own site is the cloud at [{host}]. [“On this device only”] in the settings takes that away too.':
		'Le seul endroit que cette page peut atteindre hors de son propre site est le cloud à [{host}]. [« Sur cet appareil seulement »] dans les réglages l’enlève aussi.',
	'By purpose': 'Par but',
	'Sums by purpose': 'Totaux par but',
	'What it carried': 'Ce qu’elle portait',
	Requests: 'Requêtes',
	'One by one': 'Une par une',
	'The last {n}, newest first. What became of each document is in [what was sent to the cloud].':
		'Les {n} dernières, la plus récente d’abord. Ce qu’est devenu chaque document se trouve dans [ce qui a été envoyé au cloud].',
	'Where to': 'Vers où',
	'What is counted': 'Ce qui est compté',
	'Every request that Legible makes to another site is noted here before it leaves, with the size of its content. A request also has an address and, except for sign-in and trials, the access token. The note never holds a secret, a token or a word of a document. It is deleted with this site’s data.':
		'Chaque requête de Legible vers un autre site est notée ici avant de partir, avec la taille de son contenu. Une requête a aussi une adresse et, sauf pour la connexion et les essais, le jeton d’accès. La note ne contient jamais un secret, un jeton ni un mot d’un document. Elle est supprimée avec les données de ce site.',
	'Two things are the browser’s own doing and not seen by any page: before a first request it asks the cloud whether this site may call it, which carries nothing; and when a connection breaks it may repeat a request. Your browser also fetches Legible itself, its engines and languages from the site that it comes from; nothing of yours goes with that.':
		'Deux choses sont le fait du navigateur seul et aucune page ne les voit : avant une première requête, il demande au cloud si ce site peut l’appeler, ce qui ne porte rien ; et quand une connexion se rompt, il peut répéter une requête. Le navigateur récupère aussi Legible lui-même, ses moteurs et ses langues depuis le site d’où il vient ; rien de personnel ne part avec.',
	'What is protected, and what is not': 'Ce qui est protégé, et ce qui ne l’est pas',
	'Document sent': 'Document envoyé',
	'The document, or the pages asked for, and how to read them':
		'Le document, ou les pages demandées, et comment les lire',
	'Sign-in': 'Connexion',
	'Your client ID and client secret': 'L’identifiant client et le secret client',
	'Question how far the work is': 'Question sur l’avancement du travail',
	'The cloud’s own number for the work': 'Le numéro du cloud pour ce travail',
	'Result fetched': 'Résultat récupéré',
	'Cloud’s copy deleted': 'Copie du cloud supprimée',
	'Look whether the cloud is there': 'Vérifier si le cloud est là',
	Nothing: 'Rien',
	Now: 'Maintenant',
	'On this device only. The browser refuses every request to another site, in all tabs of Legible, until you turn that off in the [settings]. Documents that are for the cloud wait.':
		'Sur cet appareil seulement. Le navigateur refuse toute requête vers un autre site, dans tous les onglets de Legible, jusqu’à la désactivation dans les [réglages]. Les documents destinés au cloud attendent.',
	'New documents are read on this device and sent nowhere. A document goes to the cloud only when you ask for it on its card, and only with your own account.':
		'Les nouveaux documents sont lus sur cet appareil et envoyés nulle part. Un document ne va au cloud que si c’est demandé sur sa carte, et seulement avec un compte personnel.',
	'New documents are sent to the cloud at {host}, with your own account. You chose so in the [settings]. Without an account they wait here, and nothing is sent.':
		'Les nouveaux documents sont envoyés au cloud à {host}, avec le compte personnel, comme choisi dans les [réglages]. Sans compte ils attendent ici, et rien n’est envoyé.',
	'New documents are sent to the cloud at {host} when there is a network and an account, and are read on this device otherwise. You chose so in the [settings].':
		'Les nouveaux documents sont envoyés au cloud à {host} s’il y a un réseau et un compte, et lus sinon sur cet appareil, comme choisi dans les [réglages].',
	'Nothing has ever left this device: [0 bytes].': 'Rien n’a jamais quitté cet appareil : [0 octet].',
	'Sent from this device so far: [{size}], listed one by one.':
		'Envoyé jusqu’ici depuis cet appareil : [{size}], détaillé un par un.',
	'Legible is a page in your browser. The files that you add, the text that is read and what you correct are kept in this browser’s own storage, and the reading is done by your own processor. After the first visit it works without a network. There are no statistics, no advertising and no cookies; the site that Legible comes from only sees that its files were fetched.':
		'Legible est une page dans le navigateur. Les fichiers ajoutés, le texte lu et les corrections sont conservés dans le stockage de ce navigateur, et la lecture est faite par le processeur de l’appareil. Après la première visite, tout fonctionne sans réseau. Il n’y a ni statistiques, ni publicité, ni cookies ; le site d’où vient Legible voit seulement que ses fichiers ont été récupérés.',
	'What is kept here is not encrypted by Legible: whoever can use this browser, or copy its profile, can read it. Clearing this site’s data in the browser deletes your library. Removed documents stay in the bin for 30 days, or until you delete them for good.':
		'Ce qui est conservé ici n’est pas chiffré par Legible : qui peut utiliser ce navigateur, ou copier son profil, peut le lire. Effacer les données de ce site dans le navigateur supprime la bibliothèque. Les documents retirés restent 30 jours dans la corbeille, ou jusqu’à leur suppression définitive.',
	'Sending to the cloud means that the whole document, or the pages you asked for, goes to Aspose.OCR Cloud at {host}, with your client ID. Whoever runs it can read it there; its terms and your contract with it apply, not ours. By what it publishes, it keeps the document and the result for 24 hours after sending. In the [settings] you can have its copy deleted as soon as the result is here; that this is done there cannot be seen from here.':
		'Envoyer au cloud signifie que le document entier, ou les pages demandées, va à Aspose.OCR Cloud à {host}, avec l’identifiant client. Qui l’exploite peut le lire là-bas ; ses conditions et le contrat avec lui s’appliquent, pas les nôtres. D’après ce qu’il publie, il conserve le document et le résultat 24 heures après l’envoi. Les [réglages] permettent de faire supprimer sa copie dès que le résultat est ici ; que cela soit fait là-bas ne se voit pas d’ici.',
	'Your client secret is sent to the cloud’s sign-in only. It is kept in memory while Legible is open, or on this device if you choose so. The code that opens your files never holds it.':
		'Le secret client n’est envoyé qu’à la connexion du cloud. Il est gardé en mémoire tant que Legible est ouvert, ou sur cet appareil si c’est le choix fait. Le code qui ouvre les fichiers ne le détient jamais.',
	Backup: 'Sauvegarde',
	'One file with everything: documents, texts, corrections, the ledger and these settings, but no account. It can be restored here or on another device; nothing is added twice, and nothing that is here is lost.':
		'Un seul fichier avec tout : documents, textes, corrections, le registre et ces réglages, mais pas de compte. Il peut être restauré ici ou sur un autre appareil ; rien n’est ajouté deux fois, et rien de ce qui est ici n’est perdu.',
	'Backing up': 'Sauvegarde en cours',
	Restoring: 'Restauration en cours',
	'{n} documents': { one: '{n} document', other: '{n} documents' },
	'{done} of {n} documents': { one: '{done} sur {n} document', other: '{done} sur {n} documents' },
	'The passphrase again': 'La phrase secrète de nouveau',
	'These are not the same passphrase.': 'Ce n’est pas deux fois la même phrase secrète.',
	Passphrase: 'Phrase secrète',
	'Back up the library': 'Sauvegarder la bibliothèque',
	'With a passphrase the file is locked, and nobody can open it without: not we, not you. Without one it is open to whoever has it.':
		'Avec une phrase secrète, le fichier est verrouillé et personne ne peut l’ouvrir sans elle : ni nous, ni vous. Sans phrase, il est ouvert à qui le possède.',
	'Passphrase of {name}': 'Phrase secrète de {name}',
	Restore: 'Restaurer',
	'Restore a backup …': 'Restaurer une sauvegarde …',
	'Backup file': 'Fichier de sauvegarde',
	'Backed up {documents}.': '{documents} : sauvegarde faite.',
	'The backup was not written.': 'La sauvegarde n’a pas été écrite.',
	'This file is no backup of Legible.': 'Ce fichier n’est pas une sauvegarde de Legible.',
	'This backup is damaged or incomplete.': 'Cette sauvegarde est abîmée ou incomplète.',
	'The backup was not restored to its end.': 'La sauvegarde n’a pas été restaurée jusqu’au bout.',
	'A backup is being restored already, perhaps in another tab. Wait until that is done, or stop it.':
		'Une sauvegarde est déjà en cours de restauration, peut-être dans un autre onglet. Attendre la fin, ou l’arrêter.',
	'Restored {documents}.': '{documents} : restauration faite.',
	'{n} documents got what they had not.': {
		one: '{n} document a reçu ce qui lui manquait.',
		other: '{n} documents ont reçu ce qui leur manquait.',
	},
	'{n} documents were here already.': { one: '{n} document était déjà ici.', other: '{n} documents étaient déjà ici.' },
	'Not restored, because they are damaged in the backup: {names}.':
		'Non restaurés, car endommagés dans la sauvegarde : {names}.',
	'Left out, because they were removed meanwhile or cannot be read: {names}.':
		'Laissés de côté, car retirés entre-temps ou illisibles : {names}.',
	'Corrected differently here and in the backup, and kept as they are here: {names}.':
		'Corrigés différemment ici et dans la sauvegarde, et gardés tels qu’ils sont ici : {names}.',
	'Of the latest {n} submissions:': 'Sur les {n} derniers envois :',
};
