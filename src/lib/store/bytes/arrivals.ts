import type { Arrival } from '#lib/model/arrival.ts';
import { transact } from '../database.ts';

const PREFIX = 'arrival:';
const all = () => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

/** Notes files that are not in the library. Relaxed: a note that a power cut takes is a name in a list. */
export const putArrivals = (arrivals: Arrival[]): Promise<void> =>
	transact(
		['meta'],
		'readwrite',
		async (transaction) => {
			for (const arrival of arrivals) await transaction.objectStore('meta').put(arrival, PREFIX + arrival.id);
		},
		'relaxed',
	);

/** Forgets files of which nothing is to be said any more. */
export const removeArrivals = (ids: string[]): Promise<void> =>
	transact(
		['meta'],
		'readwrite',
		async (transaction) => {
			for (const id of ids) await transaction.objectStore('meta').delete(PREFIX + id);
		},
		'relaxed',
	);

/** All files that are noted, of whichever tab. */
export const arrivals = (): Promise<Arrival[]> =>
	transact(['meta'], 'readonly', (transaction) => transaction.objectStore('meta').getAll(all()) as Promise<Arrival[]>);

/**
 * Gives this tab what others have left, and returns it. What another tab took first is not returned; what has come into the
 * library all the same is forgotten, and so are remarks on a document that is there no more.
 */
export const adoptArrivals = (left: Arrival[], tab: string): Promise<Arrival[]> =>
	transact(['meta', 'documents'], 'readwrite', async (transaction) => {
		const meta = transaction.objectStore('meta');
		const mine: Arrival[] = [];
		for (const before of left) {
			const now = (await meta.get(PREFIX + before.id)) as Arrival | undefined;
			if (now?.tab !== before.tab) continue;
			const document = await transaction.objectStore('documents').get(now.id);
			const isOver = now.notes ? !document || document.removedAt !== undefined : document !== undefined;
			if (isOver) await meta.delete(PREFIX + now.id);
			else {
				mine.push(now);
				await meta.put({ ...now, tab }, PREFIX + now.id);
			}
		}
		return mine;
	});
