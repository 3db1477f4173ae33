import type { Entry } from '../entry.ts';
import type { preparing as german } from '../de/preparing.ts';

/** French for the preparation of pages and the storage. */
export const preparing: Record<keyof typeof german, Entry> = {
	'Preparation of this page': 'Préparation de cette page',
	'Before and after': 'Avant et après',
	Before: 'Avant',
	After: 'Après',
	'Divider between before and after': 'Séparation entre avant et après',
	'{percent} % of the width as it came, the rest as it is read':
		'{percent} % de la largeur telle qu’à l’origine, le reste tel qu’il est lu',
	'Part of the page that was not read, {number} of {all}': 'Partie de la page non lue, {number} sur {all}',
	'This was not read': 'Ceci n’a pas été lu',
	'a part was not read': 'une partie n’a pas été lue',
	'{n} parts of this page were not read.': {
		one: 'Une partie de cette page n’a pas été lue.',
		other: '{n} parties de cette page n’ont pas été lues.',
	},
	'Show where': 'Montrer où',
	'What was done to the page before it was read': 'Ce qui a été fait à la page avant sa lecture',
	'Read as it came': 'Lue telle quelle',
	'Before and after, and what to do otherwise': 'Avant et après, et ce qu’il faut faire autrement',
	Change: 'Modifier',
	'This was done to the page before it was read. Change a step and see beside it what becomes of the page.':
		'Voici ce qui a été fait à la page avant sa lecture. Modifier une étape et voir à côté ce que devient la page.',
	'Not done': 'Non effectué',
	'Preparing the page …': 'Préparation de la page …',
	'Read again like this': 'Relire ainsi',
	'Split two pages side by side': 'Séparer deux pages côte à côte',
	'Light on dark turned': 'Clair sur foncé inversé',
	'Dark borders cut off': 'Bords sombres coupés',
	'Punch holes covered': 'Trous de perforation masqués',
	'Specks removed': 'Taches enlevées',
	'Dots joined': 'Points reliés',
	'Shadow removed': 'Ombre enlevée',
	'Stamps taken out': 'Tampons retirés',
	'Turned {degrees}°': 'Tournée de {degrees}°',
	'Sheet cut out': 'Feuille détourée',
	'Perspective taken out': 'Perspective corrigée',
	'Curl flattened': 'Courbure aplanie',
	'Straightened {degrees}°': 'Redressée de {degrees}°',
	'Enlarged {factor} ×': 'Agrandie {factor} ×',
	'Made smaller, {percent} %': 'Réduite, {percent} %',
	'Two pages, read one after the other': 'Deux pages, lues l’une après l’autre',
	Packing: 'Préparation en cours',
	'Download everything now': 'Tout télécharger maintenant',
	'{lost} of {known} documents are no longer in this browser’s storage':
		'Documents qui ne sont plus dans le stockage de ce navigateur : {lost} sur {known}',
	'{lost} of {known} documents cannot be opened now':
		'Documents qui ne peuvent pas être ouverts pour l’instant : {lost} sur {known}',
	'They may be there again when the browser is started anew.':
		'Ils seront peut-être de nouveau là après un redémarrage du navigateur.',
	'The browser’s database was damaged or emptied.': 'La base de données du navigateur a été endommagée ou vidée.',
	'This device still has second copies of {n} of them: the files, what was read from them, and corrections.': {
		one: 'De {n} d’entre eux, cet appareil a encore une seconde copie : le fichier, ce qui en a été lu et les corrections.',
		other:
			'De {n} d’entre eux, cet appareil a encore une seconde copie : les fichiers, ce qui en a été lu et les corrections.',
	},
	'Put {n} documents back': {
		one: 'Récupérer {n} document',
		other: 'Récupérer {n} documents',
	},
	'{n} documents were put back.': {
		one: '{n} document récupéré.',
		other: '{n} documents récupérés.',
	},
	'Putting back {done} of {total}': 'Récupération : {done} sur {total}',
	'The browser’s database was damaged or emptied. The files themselves cannot be brought back from here; add them again from where you have them.':
		'La base de données du navigateur a été endommagée ou vidée. Les fichiers eux-mêmes ne peuvent pas être récupérés d’ici ; les ajouter de nouveau depuis leur emplacement.',
	'What the cloud has read in the last 24 hours can be fetched.':
		'Ce que le cloud a lu dans les dernières 24 heures peut être récupéré.',
	'{pages}, {size}, added {time}': '{pages}, {size}, ajouté {time}',
	'Fetch it from the cloud': 'Récupérer depuis le cloud',
	'The files of {lost} of {known} documents cannot be read any more':
		'Documents dont les fichiers ne peuvent plus être lus : {lost} sur {known}',
	'The browser has lost the bytes of these files. What was read from them is still here; add them again to read more.':
		'Le navigateur a perdu les octets de ces fichiers. Ce qui en a été lu est toujours ici ; les ajouter de nouveau pour continuer la lecture.',
	'Clear the list and delete the copies': 'Effacer la liste et supprimer les copies',
	'I have seen this, clear the list': 'J’ai vu, effacer la liste',
	'Ask the browser to keep it': 'Demander au navigateur de le conserver',
	'The browser has not agreed. It does so for sites that are installed or often used.':
		'Le navigateur n’a pas accepté. Il le fait pour les sites installés ou souvent utilisés.',
	'The browser’s storage cannot be opened. Everything works, but what you add stays in this tab only and is gone when it is closed.':
		'Le stockage du navigateur ne peut pas être ouvert. Tout fonctionne, mais ce qui est ajouté reste dans cet onglet seulement et disparaît à sa fermeture.',
};
