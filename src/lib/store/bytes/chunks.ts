import type { LaidBytes } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { transact, type Transaction } from '../database.ts';

/** Bytes in one piece of a stored file: small enough for every browser's message limits. */
export const CHUNK_BYTES = 8 * 1024 * 1024;

/** How many pieces a file of so many bytes lies in. */
export const piecesOf = (size: number): number => Math.max(1, Math.ceil(size / CHUNK_BYTES));

/**
 * Stores a piece of a file that is on its way in. Until `addDocument` nobody has been told that it is saved; a piece
 * whose document never came is swept up later (`stagedBefore`). A document that is there keeps the bytes that it has.
 */
export const addChunk = (documentId: string, number: number, bytes: ArrayBuffer): Promise<void> =>
	transact(['chunks', 'meta', 'documents'], 'readwrite', async (transaction) => {
		if (await transaction.objectStore('documents').getKey(documentId)) return;
		await transaction.objectStore('meta').put(Date.now(), `staged:${documentId}`);
		await transaction.objectStore('chunks').put({ documentId, number, bytes });
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

/** A document as it lies in the store. */
interface Lying {
	id: string;
	size: number;
}

/**
 * The bytes of a document exactly as they came, each piece read when it is wanted. Throws 'unreadable-file' when one is
 * missing.
 */
export const laidBytes = ({ id, size }: Lying): LaidBytes => ({
	size,
	async *pieces() {
		let read = 0;
		for (let number = 0; read < size; number++) {
			const chunk = await transact(['chunks'], 'readonly', (transaction) =>
				transaction.objectStore('chunks').get([id, number]),
			).catch(unreadable);
			if (!chunk) throw new FaultError('unreadable-file', `${read} of ${size} bytes are left in storage`);
			read += chunk.bytes.byteLength;
			yield chunk.bytes;
		}
		if (read !== size) throw new FaultError('unreadable-file', `${read} bytes are in storage instead of ${size}`);
	},
});

function unreadable(error: unknown): never {
	// The record is there and its bytes, which browsers keep in files of their own, are not.
	if (error instanceof DOMException) throw new FaultError('unreadable-file', `${error.name}: ${error.message}`);
	throw error;
}

/**
 * The bytes of a document exactly as they came. Piece by piece: each is handed to the browser, which keeps large files on
 * disk, before the next one is read, so that a long document is never in the tab's memory as a whole. Rejects with
 * 'unreadable-file' when a piece is missing.
 */
export async function bytesOf(document: Lying & { mediaType: string }): Promise<Blob> {
	const range = IDBKeyRange.bound([document.id, -Infinity], [document.id, Infinity]);
	const pieces: Blob[] = [];
	const within = <Result>(work: (transaction: Transaction<'readonly'>) => Promise<Result>) =>
		transact(['chunks'], 'readonly', work).catch(unreadable);
	const keys = await within((transaction) => transaction.objectStore('chunks').getAllKeys(range));
	for (const key of keys) {
		const chunk = await within((transaction) => transaction.objectStore('chunks').get(key));
		if (chunk) pieces.push(keys.length > 1 ? await handedOver(chunk.bytes) : new Blob([chunk.bytes]));
	}
	const blob = new Blob(pieces, { type: document.mediaType });
	if (blob.size !== document.size)
		throw new FaultError('unreadable-file', `${blob.size} of ${document.size} bytes are left in storage`);
	return blob;
}

/** A piece as a Blob that the browser has taken; the tab's own copy is given up at once, not when somebody sweeps. */
async function handedOver(bytes: ArrayBuffer): Promise<Blob> {
	const blob = new Blob([bytes]);
	// Reading the last byte waits until all of them have been taken.
	await blob.slice(-1).arrayBuffer();
	(bytes as { transfer?: (size: number) => unknown }).transfer?.(0);
	return blob;
}
