import { pageOrder, type Document } from '#lib/model/document.ts';

/** runs of pages; more are told by the first of them */
const MOST = 3;

/**
 * What a file of some of a document's pages has in its name, by their places: " p2-4" or " p1,5-7"; '' for all of them. Else
 * it has the name of the whole, and overwrites it where browsers number nothing.
 */
export function partOfName(document: Document, pages: number[]): string {
	const order = pageOrder(document);
	const places = pages.map((page) => order.indexOf(page) + 1).toSorted((a, b) => a - b);
	if (places.length >= order.length || !places.length) return '';
	const runs: [number, number][] = [];
	for (const place of places) {
		const last = runs.at(-1);
		if (last && place <= last[1] + 1) last[1] = place;
		else runs.push([place, place]);
	}
	const told = runs.slice(0, MOST).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
	return ` p${told.join(',')}${runs.length > MOST ? ' …' : ''}`;
}
