import type { Document } from '#lib/model/document.ts';
import type { Tally } from '#lib/model/tally.ts';
import { transact } from '../database.ts';
import { emptyTally } from '../tasks/tallies.ts';

/** A document with the state of its work. */
export interface Listed {
	document: Document;
	tally: Tally;
}

/** Everything in the library, newest first. */
export const library = (): Promise<Listed[]> =>
	transact(['documents', 'tallies'], 'readonly', async (transaction) => {
		const documents = await transaction.objectStore('documents').index('byListed').getAll();
		const tallies = new Map(
			(await transaction.objectStore('tallies').getAll()).map((tally) => [tally.documentId, tally] as const),
		);
		return documents
			.reverse()
			.map((document) => ({ document, tally: tallies.get(document.id) ?? emptyTally(document.id) }));
	});

/** One document with the state of its work, also when it lies in the bin. */
export const listedDocument = async (id: string): Promise<Listed | undefined> => (await listedDocuments([id])).get(id);

/** The same for several at once; those that are gone are missing. */
export const listedDocuments = (ids: string[]): Promise<Map<string, Listed>> =>
	transact(['documents', 'tallies'], 'readonly', async (transaction) => {
		const [documents, tallies] = [transaction.objectStore('documents'), transaction.objectStore('tallies')];
		const found = new Map<string, Listed>();
		const read = ids.map(async (id) => [id, await documents.get(id), await tallies.get(id)] as const);
		for (const [id, document, tally] of await Promise.all(read))
			if (document) found.set(id, { document, tally: tally ?? emptyTally(id) });
		return found;
	});

/** The newest of the library, at most `most` of them. */
export const newestDocuments = (most: number): Promise<Document[]> =>
	transact(['documents'], 'readonly', async (transaction) => {
		const found: Document[] = [];
		let at = await transaction.objectStore('documents').index('byListed').openCursor(null, 'prev');
		for (; at && found.length < most; at = await at.continue()) found.push(at.value);
		return found;
	});

/** How many documents lie in the bin. */
export const removedCount = (): Promise<number> =>
	transact(['documents'], 'readonly', (transaction) => transaction.objectStore('documents').index('byRemoved').count());

/** Documents in the bin, last removed first. */
export const removedDocuments = (): Promise<Document[]> =>
	transact(['documents'], 'readonly', async (transaction) =>
		(await transaction.objectStore('documents').index('byRemoved').getAll()).reverse(),
	);

/** Documents with exactly these bytes, in the library or in the bin. */
export const documentsWithBytes = (sha256: string): Promise<Document[]> =>
	transact(['documents'], 'readonly', (transaction) =>
		transaction.objectStore('documents').index('bySha256').getAll(sha256),
	);

/** Ids of the documents of the library; those in the bin are not among them. */
export const listedIds = (): Promise<string[]> =>
	transact(['documents'], 'readonly', (transaction) =>
		transaction.objectStore('documents').index('byListed').getAllKeys(),
	);

/** Whether there is any document, in the library or in the bin. */
export const hasDocuments = (): Promise<boolean> =>
	transact(['documents'], 'readonly', async (transaction) => (await transaction.objectStore('documents').count()) > 0);

/** Ids of all documents, those in the bin too. */
export const documentIds = (): Promise<string[]> =>
	transact(['documents'], 'readonly', (transaction) => transaction.objectStore('documents').getAllKeys());
