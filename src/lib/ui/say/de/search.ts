import type { Entry } from '../entry.ts';

/** German for the search. Its phrases are the list of all there are (see `Phrase`). */
export const search = {
	'Search in all documents': 'In allen Dokumenten suchen',
	Search: 'Suchen',
	'Search results': 'Suchergebnisse',
	'All languages': 'Alle Sprachen',
	Date: 'Datum',
	'Added at any time': 'Irgendwann hinzugefügt',
	'Added in the last day': 'Am letzten Tag hinzugefügt',
	'Added in the last week': 'In der letzten Woche hinzugefügt',
	'Added in the last month': 'Im letzten Monat hinzugefügt',
	'Added in the last year': 'Im letzten Jahr hinzugefügt',
	'All words must be on one page. Words may be slightly misspelt; put a phrase into quotes to find it exactly.':
		'Alle Wörter müssen auf einer Seite stehen. Kleine Schreibfehler schaden nicht; in Anführungszeichen wird genau gesucht.',
	'Show more documents': 'Mehr Dokumente zeigen',
	'Show {n} pages more': { one: '{n} weitere Seite zeigen', other: '{n} weitere Seiten zeigen' },
	'In names of documents': 'In Namen von Dokumenten',
	'The search did not work.': 'Die Suche gelang nicht.',
	'Not found on any page': 'Auf keiner Seite gefunden',
	'Nothing found': 'Nichts gefunden',
	'{pages} in {n} documents': { one: '{pages} in {n} Dokument', other: '{pages} in {n} Dokumenten' },
	'{n} pages are still being indexed.': {
		one: '{n} Seite wird noch erfasst.',
		other: '{n} Seiten werden noch erfasst.',
	},
} satisfies Record<string, Entry>;
