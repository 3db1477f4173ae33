import { TERM_GROUPS } from '#lib/model/search/term-group.ts';
import { unpackBlock } from '#lib/model/search/postings.ts';
import { announce } from '../changes.ts';
import { transact } from '../database.ts';

/**
 * Takes one block apart that is spent: what still counts of it becomes fresh again, the rest goes with all its words.
 * False when there is none.
 */
export async function removeSpentBlock(): Promise<boolean> {
	const removed = await transact(
		['searchPages', 'searchBlocks', 'searchPostings'],
		'readwrite',
		async (transaction) => {
			const block = await transaction.objectStore('searchBlocks').index('bySpent').get(1);
			if (!block) return false;
			const postings = transaction.objectStore('searchPostings');
			const groups = Array.from({ length: TERM_GROUPS }, (_, group) => group);
			const rows = await Promise.all(groups.map((group) => postings.get([group, block.id])));
			const words = unpackBlock(rows.filter((row) => row !== undefined));
			const pages = transaction.objectStore('searchPages');
			for (let slot = 0; slot < block.page.length; slot++) {
				if (block.dead[slot]) continue;
				const documentId = block.documents[block.document[slot]!]!;
				const page = block.page[slot]!;
				const languages = block.languages[block.language[slot]!]!;
				const none = { terms: '', places: new Uint8Array() };
				await pages.put({ documentId, page, languages, words: words.get(slot) ?? none, freshAt: Date.now() });
			}
			await Promise.all(groups.map((group) => postings.delete([group, block.id])));
			await transaction.objectStore('searchBlocks').delete(block.id);
			return true;
		},
	);
	if (removed) announce({ what: 'search' });
	return removed;
}
