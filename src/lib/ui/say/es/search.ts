import type { Entry } from '../entry.ts';
import type { search as german } from '../de/search.ts';

/** Spanish for the search. */
export const search: Record<keyof typeof german, Entry> = {
	'Search in all documents': 'Buscar en todos los documentos',
	Search: 'Buscar',
	'Search results': 'Resultados de la búsqueda',
	'All languages': 'Todos los idiomas',
	Date: 'Fecha',
	'Added at any time': 'Añadido en cualquier momento',
	'Added in the last day': 'Añadido en el último día',
	'Added in the last week': 'Añadido en la última semana',
	'Added in the last month': 'Añadido en el último mes',
	'Added in the last year': 'Añadido en el último año',
	'All words must be on one page. Words may be slightly misspelt; put a phrase into quotes to find it exactly.':
		'Todas las palabras deben estar en una página. Puede haber pequeñas faltas; para buscar una frase exacta, ponerla entre comillas.',
	'Show more documents': 'Mostrar más documentos',
	'Show {n} pages more': { one: 'Mostrar {n} página más', other: 'Mostrar {n} páginas más' },
	'In names of documents': 'En nombres de documentos',
	'The search did not work.': 'La búsqueda no funcionó.',
	'Not found on any page': 'No encontrado en ninguna página',
	'Nothing found': 'No se encontró nada',
	'{pages} in {n} documents': { one: '{pages} en {n} documento', other: '{pages} en {n} documentos' },
	'{n} pages are still being indexed.': {
		one: '{n} página aún se está indexando.',
		other: '{n} páginas aún se están indexando.',
	},
};
