import type { Artifact, Reading } from '#lib/model/reading.ts';
import { transact } from '../database.ts';

const newestFirst = (a: Reading, b: Reading) => b.readAt - a.readAt;

/** Every reading of a page, newest first. */
export const readingsOf = (documentId: string, page: number): Promise<Reading[]> =>
	transact(['readings'], 'readonly', async (transaction) =>
		(await transaction.objectStore('readings').index('byPage').getAll([documentId, page])).sort(newestFirst),
	);

/** The newest reading of a page, without corrections; what counts for people is `flow/text/current-reading`. */
export const readingOf = async (documentId: string, page: number): Promise<Reading | undefined> =>
	(await readingsOf(documentId, page))[0];

/** Numbers of the pages of a document that have a reading. */
export const pagesRead = (documentId: string): Promise<Set<number>> =>
	transact(['readings'], 'readonly', async (transaction) => {
		const pages = new Set<number>();
		const range = IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]);
		let cursor = await transaction.objectStore('readings').index('byPage').openKeyCursor(range, 'nextunique');
		while (cursor) {
			pages.add(cursor.key[1]);
			cursor = await cursor.continue();
		}
		return pages;
	});

/** What engines made of a document besides readings, oldest first. */
export const artifactsOf = (documentId: string): Promise<(Artifact & { id?: number })[]> =>
	transact(['artifacts'], 'readonly', (transaction) =>
		transaction.objectStore('artifacts').index('byDocument').getAll(documentId),
	);
