import type { Entry } from '../entry.ts';
import type { search as german } from '../de/search.ts';

/** French for the search. */
export const search: Record<keyof typeof german, Entry> = {
	'Search in all documents': 'Rechercher dans tous les documents',
	Search: 'Rechercher',
	'Search results': 'Résultats de recherche',
	'All languages': 'Toutes les langues',
	Date: 'Date',
	'Added at any time': 'Ajouté à tout moment',
	'Added in the last day': 'Ajouté depuis un jour',
	'Added in the last week': 'Ajouté depuis une semaine',
	'Added in the last month': 'Ajouté depuis un mois',
	'Added in the last year': 'Ajouté depuis un an',
	'All words must be on one page. Words may be slightly misspelt; put a phrase into quotes to find it exactly.':
		'Tous les mots doivent être sur une même page. Une petite faute ne gêne pas ; mettre une expression entre guillemets pour la trouver exactement.',
	'Show more documents': 'Afficher plus de documents',
	'Show {n} pages more': { one: 'Afficher {n} page de plus', other: 'Afficher {n} pages de plus' },
	'In names of documents': 'Dans les noms de documents',
	'The search did not work.': 'La recherche a échoué.',
	'Not found on any page': 'Introuvable sur toutes les pages',
	'Nothing found': 'Rien trouvé',
	'{pages} in {n} documents': { one: '{pages} dans {n} document', other: '{pages} dans {n} documents' },
	'{n} pages are still being indexed.': {
		one: '{n} page est encore en cours d’indexation.',
		other: '{n} pages sont encore en cours d’indexation.',
	},
};
