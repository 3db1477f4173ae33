import { FaultError } from '#lib/model/fault.ts';
import { transact } from './database.ts';

/** Bytes in one piece of a stored file: small enough for every browser's message limits. */
export const CHUNK_BYTES = 8 * 1024 * 1024;

/**
 * Stores a piece of a file that is on its way in. Until `addDocument` nobody has been told that it is saved; a piece
 * whose document never came is swept up later (`sweepStaged`).
 */
export const addChunk = (documentId: string, number: number, bytes: ArrayBuffer): Promise<void> =>
	transact(['chunks', 'meta'], 'readwrite', async (transaction) => {
		await transaction.objectStore('meta').put(Date.now(), `staged:${documentId}`);
		await transaction.objectStore('chunks').put({ documentId, number, bytes });
	});

/** Drops the pieces of a file that will not come. */
export const removeStaged = (documentId: string): Promise<void> =>
	transact(['chunks', 'meta'], 'readwrite', async (transaction) => {
		await transaction.objectStore('meta').delete(`staged:${documentId}`);
		await transaction.objectStore('chunks').delete(IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]));
	});

/** Files that were on their way in and never arrived, begun before `olderThan` (ms since 1970). */
export const stagedBefore = (olderThan: number): Promise<string[]> =>
	transact(['meta'], 'readonly', async (transaction) => {
		const range = IDBKeyRange.bound('staged:', 'staged:\uffff');
		const [keys, times] = await Promise.all([
			transaction.objectStore('meta').getAllKeys(range),
			transaction.objectStore('meta').getAll(range),
		]);
		return keys.filter((_, index) => Number(times[index]) < olderThan).map((key) => key.slice('staged:'.length));
	});

/**
 * The bytes of a document exactly as they came. Piece by piece: each is handed to the browser, which keeps large files on
 * disk, before the next one is read, so that a long document is never in the tab's memory as a whole. Rejects with
 * 'unreadable-file' when a piece is missing.
 */
export async function bytesOf(document: { id: string; size: number; mediaType: string }): Promise<Blob> {
	const pieces: Blob[] = [];
	await transact(['chunks'], 'readonly', async (transaction) => {
		const store = transaction.objectStore('chunks');
		const range = IDBKeyRange.bound([document.id, -Infinity], [document.id, Infinity]);
		for (const key of await store.getAllKeys(range)) {
			const chunk = await store.get(key);
			if (chunk) pieces.push(new Blob([chunk.bytes]));
		}
	}).catch((error: unknown) => {
		// The record is there and its bytes, which browsers keep in files of their own, are not.
		if (error instanceof DOMException) throw new FaultError('unreadable-file', `${error.name}: ${error.message}`);
		throw error;
	});
	const blob = new Blob(pieces, { type: document.mediaType });
	if (blob.size !== document.size)
		throw new FaultError('unreadable-file', `${blob.size} of ${document.size} bytes are left in storage`);
	return blob;
}
