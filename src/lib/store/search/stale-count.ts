import { transact } from '../database.ts';

/** How many pages are still to be indexed. */
export const staleCount = (): Promise<number> =>
	transact(['searchStale'], 'readonly', (transaction) => transaction.objectStore('searchStale').count());
