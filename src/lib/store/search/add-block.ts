import { packBlock } from '#lib/model/search/postings.ts';
import { announce } from '../changes.ts';
import { transact, type Transaction } from '../database.ts';
import type { SearchBlock, SearchPage } from '../schema.ts';

/** Pages in a block. */
export const BLOCK_PAGES = 256;

/** Makes a block of the oldest fresh pages, if there are enough of them. False when there was nothing to do. */
export async function addBlock(size = BLOCK_PAGES): Promise<boolean> {
	const added = await transact(
		['searchPages', 'searchBlocks', 'searchPostings', 'searchTerms'],
		'readwrite',
		async (transaction) => {
			const pages = await transaction.objectStore('searchPages').index('byFresh').getAll(null, size);
			if (pages.length < size) return false;
			const block = (await transaction
				.objectStore('searchBlocks')
				.add(tableOf(pages) as SearchBlock)) as unknown as number;
			const packed = packBlock(pages.map(({ words }) => words!));
			for (const [group, postings] of packed)
				void transaction.objectStore('searchPostings').put({ group, block, ...postings });
			pages.forEach(({ documentId, page, languages }, slot) => {
				void transaction.objectStore('searchPages').put({ documentId, page, languages, block, slot });
			});
			await addTerms(transaction, packed.values());
			return true;
		},
	);
	if (added) announce({ what: 'search' });
	return added;
}

function tableOf(pages: SearchPage[]): Omit<SearchBlock, 'id'> {
	const documents = [...new Set(pages.map(({ documentId }) => documentId))];
	const languages = [...new Set(pages.map((page) => page.languages))];
	return {
		documents,
		document: Uint16Array.from(pages, ({ documentId }) => documents.indexOf(documentId)),
		page: Uint32Array.from(pages, ({ page }) => page),
		languages,
		language: Uint8Array.from(pages, (page) => languages.indexOf(page.languages)),
		dead: new Uint8Array(pages.length),
	};
}

const WORD = /^[\p{L}\p{M}]{3,24}$/u;

/** Adds words that are new to the list in which misspellings are looked for. */
async function addTerms(transaction: Transaction, groups: Iterable<{ terms: string }>): Promise<void> {
	const store = transaction.objectStore('searchTerms');
	const rows = new Map<string, string[]>();
	for (const { terms } of groups)
		for (const term of terms.split(' ')) {
			if (!WORD.test(term)) continue;
			const key = `${term.length} ${term[0]}`;
			const known = rows.get(key);
			if (known) known.push(term);
			else rows.set(key, [term]);
		}
	const writes = [...rows.values()].map(async (terms) => {
		const [length, first] = [terms[0]!.length, terms[0]![0]!];
		const before = await store.get([length, first]);
		const known = new Set(before?.terms.split(' '));
		const added = terms.filter((term) => !known.has(term));
		if (added.length) await store.put({ length, first, terms: [...known, ...added].join(' ') });
	});
	await Promise.all(writes);
}
