import { transact } from './database.ts';

const BALLAST_BYTES = 8 * 1024 * 1024;
const KEY = 'ballast';

/**
 * Stores bytes that mean nothing: they are thrown away when the disk is full, so that what was read or typed still fits.
 * Does nothing when they are there, or when there is no room for them.
 */
export const putBallast = (): Promise<void> =>
	transact(['meta'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('meta');
		if ((await store.getKey(KEY)) === undefined) await store.put(new ArrayBuffer(BALLAST_BYTES), KEY);
	}).catch(() => undefined);

/** Throws the ballast away; whether there was any. */
export const removeBallast = (): Promise<boolean> =>
	transact(['meta'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('meta');
		const there = (await store.getKey(KEY)) !== undefined;
		if (there) await store.delete(KEY);
		return there;
	}).catch(() => false);
