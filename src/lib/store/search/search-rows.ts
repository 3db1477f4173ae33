import type { Postings } from '#lib/model/search/postings.ts';
import { transact } from '../database.ts';
import type { SearchBlock, SearchPage } from '../schema.ts';

/** What the index has besides postings: all blocks' tables of pages, and the fresh pages, which are no more than a few blocks would take. */
export interface SearchTables {
	blocks: SearchBlock[];
	fresh: SearchPage[];
}

export const searchTables = (): Promise<SearchTables> =>
	transact(['searchBlocks', 'searchPages'], 'readonly', async (transaction) => {
		const [blocks, fresh] = await Promise.all([
			transaction.objectStore('searchBlocks').getAll(),
			transaction.objectStore('searchPages').index('byFresh').getAll(),
		]);
		return { blocks, fresh };
	});

/** The postings of some groups of terms in all blocks: for each group the rows by block. */
export const searchPostings = (groups: number[]): Promise<(Postings & { block: number })[][]> =>
	transact(['searchPostings'], 'readonly', (transaction) =>
		Promise.all(
			groups.map((group) =>
				transaction.objectStore('searchPostings').getAll(IDBKeyRange.bound([group, -Infinity], [group, Infinity])),
			),
		),
	);

/** All words of letters in blocks that have one of these lengths (from `least` to `most`). */
export const searchTerms = (least: number, most: number): Promise<string[]> =>
	transact(['searchTerms'], 'readonly', async (transaction) =>
		(await transaction.objectStore('searchTerms').getAll(IDBKeyRange.bound([least], [most, []]))).flatMap(({ terms }) =>
			terms.split(' '),
		),
	);
