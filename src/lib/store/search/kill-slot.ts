import type { Transaction } from '../database.ts';
import type { SearchPage } from '../schema.ts';

/** Takes a page out of the block it is in, if it is in one; its words stay until the block is taken apart. */
export async function killSlot(
	transaction: Transaction,
	page: Pick<SearchPage, 'block' | 'slot'> | undefined,
	forGood = false,
): Promise<void> {
	if (page?.block === undefined || page.slot === undefined) return;
	const store = transaction.objectStore('searchBlocks');
	const block = await store.get(page.block);
	if (!block) return;
	block.dead[page.slot] = 1;
	const dead = block.dead.reduce((sum, one) => sum + one, 0);
	if (forGood || dead * 2 > block.dead.length) block.spent = 1;
	await store.put(block);
}
