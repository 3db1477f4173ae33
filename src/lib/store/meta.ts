import { transact } from './database.ts';

/**
 * Begins a new generation of the runner and returns its number. From the commit on, decisions of all earlier
 * generations are refused by `advance`.
 */
export const addGeneration = (): Promise<number> =>
	transact(['meta'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('meta');
		const generation = (((await store.get('generation')) as number | undefined) ?? 0) + 1;
		await store.put(generation, 'generation');
		return generation;
	});

/** A small durable value that is no preference (counters, marks). Undefined when it was never written. */
export const metaValue = (key: string): Promise<unknown> =>
	transact(['meta'], 'readonly', (transaction) => transaction.objectStore('meta').get(key));

/** Writes such a value; `undefined` deletes it. */
export const setMeta = (key: string, value: unknown): Promise<void> =>
	transact(['meta'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('meta');
		await (value === undefined ? store.delete(key) : store.put(value, key));
	});
