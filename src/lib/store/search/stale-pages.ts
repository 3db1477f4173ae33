import { transact } from '../database.ts';
import type { StalePage } from '../schema.ts';

/** Pages that are to be indexed, at most `limit`. */
export const stalePages = (limit: number): Promise<StalePage[]> =>
	transact(['searchStale'], 'readonly', (transaction) => transaction.objectStore('searchStale').getAll(null, limit));
