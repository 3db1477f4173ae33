import type { PageTerms } from '#lib/model/search/page-terms.ts';
import { announce } from '../changes.ts';
import { transact } from '../database.ts';
import type { StalePage } from '../schema.ts';
import { killSlot } from './kill-slot.ts';

/** What a page says, for the index; no words when it has no reading. */
export interface Indexed {
	stale: StalePage;
	languages: string;
	words?: PageTerms;
}

/**
 * Puts pages into the index as fresh ones, and takes their notes away in the same transaction. A page that has changed
 * again meanwhile, or that another tab has indexed, is left as it is; one whose document is gone is not put in.
 */
export async function putIndexed(pages: Indexed[]): Promise<void> {
	await transact(['searchStale', 'searchPages', 'searchBlocks', 'documents'], 'readwrite', async (transaction) => {
		const stale = transaction.objectStore('searchStale');
		const store = transaction.objectStore('searchPages');
		for (const { stale: seen, languages, words } of pages) {
			const { documentId, page } = seen;
			const [marked, before, document] = await Promise.all([
				stale.get([documentId, page]),
				store.get([documentId, page]),
				transaction.objectStore('documents').getKey(documentId),
			]);
			if (marked?.mark !== seen.mark) continue;
			await stale.delete([documentId, page]);
			await killSlot(transaction, before);
			if (words && document !== undefined) await store.put({ documentId, page, languages, words, freshAt: Date.now() });
			else await store.delete([documentId, page]);
		}
	});
	announce({ what: 'search' });
}
