import type { Departure, Purpose } from '#lib/model/departure.ts';
import { announce } from '../changes.ts';
import { transact } from '../database.ts';

/** The newest so many are kept one by one; the sums count all that ever left. */
const KEPT = 5_000;
/** Older ones are deleted in lots, so that not every note pays for it. */
const LOT = 250;
const SUMS = 'departures';

/** What left this device, all in all. */
export interface Departed {
	/** ms since 1970, of the first one */
	since: number;
	sums: Partial<Record<Purpose, { requests: number; bytes: number }>>;
}

/** The newest requests to other origins, newest first, at most `limit`. */
export const departures = (limit = 500): Promise<Departure[]> =>
	transact(['departures'], 'readonly', async (transaction) => {
		const found: Departure[] = [];
		let cursor = await transaction.objectStore('departures').openCursor(null, 'prev');
		while (cursor && found.length < limit) {
			found.push(cursor.value);
			cursor = await cursor.continue();
		}
		return found;
	});

/** The sums of all that ever left; undefined when nothing did. */
export const departed = (): Promise<Departed | undefined> =>
	transact(
		['meta'],
		'readonly',
		(transaction) => transaction.objectStore('meta').get(SUMS) as Promise<Departed | undefined>,
	);

/**
 * Notes requests that are about to leave. Without waiting for the disk: what the browser has taken outlives this tab, and
 * a submission, which costs something, is in the ledger durably before it is noted here.
 */
export async function addDepartures(leaving: Departure[]): Promise<void> {
	await transact(
		['departures', 'meta'],
		'readwrite',
		async (transaction) => {
			const [store, meta] = [transaction.objectStore('departures'), transaction.objectStore('meta')];
			const before = (await meta.get(SUMS)) as Departed | undefined;
			const after: Departed = { since: before?.since ?? leaving[0]?.at ?? 0, sums: { ...before?.sums } };
			let last = 0;
			for (const departure of leaving) {
				const { requests, bytes } = after.sums[departure.purpose] ?? { requests: 0, bytes: 0 };
				after.sums[departure.purpose] = { requests: requests + 1, bytes: bytes + departure.bytes };
				last = await store.add(departure);
			}
			await meta.put(after, SUMS);
			if (last % LOT < leaving.length) await store.delete(IDBKeyRange.upperBound(last - KEPT));
		},
		'relaxed',
	);
	announce({ what: 'departures' });
}
