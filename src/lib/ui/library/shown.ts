import { pageOrder } from '#lib/model/document.ts';
import { documentStatus, pagesDone, type Tally } from '#lib/model/tally.ts';
import { hasTag } from '#lib/model/tags.ts';
import type { Listed } from '#lib/store/documents/documents.ts';

export type SortBy = 'newest' | 'oldest' | 'name' | 'size' | 'pages' | 'doubts';
export type StateFilter = 'ready' | 'working' | 'decision' | 'failed';
export type PlaceFilter = 'device' | 'cloud';

/** What of the library is looked at, and in which order; an absent filter lets everything through. */
export interface Looked {
	sortBy: SortBy;
	state?: StateFilter;
	place?: PlaceFilter;
	tag?: string;
}

/** In which of four piles a document lies. What was stopped lies with what failed: neither goes on by itself. */
export function stateOf(tally: Tally): StateFilter {
	switch (documentStatus(tally)) {
		case 'Completed':
			return 'ready';
		case 'Unconfirmed':
		case 'Expired':
			return 'decision';
		case 'Error':
		case 'Cancelled':
			return 'failed';
		default:
			return 'working';
	}
}

const readAt = (tally: Tally, place: PlaceFilter) => pagesDone(tally) > 0 && (tally.engines[place] ?? 0) > 0;

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const byAge = (a: Listed, b: Listed) => b.document.addedAt - a.document.addedAt;

const ORDERS: Record<SortBy, (a: Listed, b: Listed) => number> = {
	newest: byAge,
	oldest: (a, b) => -byAge(a, b),
	name: (a, b) => names.compare(a.document.name, b.document.name),
	size: (a, b) => b.document.size - a.document.size,
	pages: (a, b) => pageOrder(b.document).length - pageOrder(a.document).length,
	doubts: (a, b) => b.tally.doubts - a.tally.doubts,
};

/** The documents that pass, in the wanted order; among equals the newest first. `all` comes newest first. */
export function shown(all: Listed[], { sortBy, state, place, tag }: Looked): Listed[] {
	const passed = all.filter(
		({ document, tally }) =>
			(!state || stateOf(tally) === state) && (!place || readAt(tally, place)) && (!tag || hasTag(document, tag)),
	);
	return sortBy === 'newest' ? passed : passed.sort(ORDERS[sortBy]);
}
