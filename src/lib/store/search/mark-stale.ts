import type { Transaction } from '../database.ts';

/**
 * Notes that a page's text is another one than the search index has, in the transaction that changes it: whatever dies
 * afterwards, the page is indexed some time.
 */
export const markStale = (transaction: Transaction, documentId: string, page: number): Promise<unknown> =>
	transaction.objectStore('searchStale').put({ documentId, page, mark: crypto.randomUUID() });
