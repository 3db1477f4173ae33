import { pagesInWords } from '../words.ts';

/** What was found, in one line. */
export const foundInWords = (pages: number, documents: number): string =>
	`${pagesInWords(pages)} in ${documents.toLocaleString()} ${documents === 1 ? 'document' : 'documents'}`;

/** What cannot be found yet; empty when there is nothing of that kind. */
export const indexingInWords = (pages: number): string =>
	pages === 0
		? ''
		: pages === 1
			? '1 page is still being indexed.'
			: `${pages.toLocaleString()} pages are still being indexed.`;

/** How often a page has what was looked for. */
export const placesInWords = (places: number): string =>
	places === 1 ? '1 place' : `${places.toLocaleString()} places`;
