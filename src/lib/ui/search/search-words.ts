import { pagesInWords } from '../words/pages-in-words.ts';
import { count } from '../say/count.ts';

/** What was found, in one line. */
export const foundInWords = (pages: number, documents: number): string =>
	count(documents, '{pages} in {n} document', '{pages} in {n} documents', { pages: pagesInWords(pages) });

/** What cannot be found yet; empty when there is nothing of that kind. */
export const indexingInWords = (pages: number): string =>
	pages === 0 ? '' : count(pages, '{n} page is still being indexed.', '{n} pages are still being indexed.');

/** How often a page has what was looked for. */
export const placesInWords = (places: number): string => count(places, '{n} place', '{n} places');
