import { corrected } from '#lib/model/corrected.ts';
import { counted } from '#lib/model/counted.ts';
import { doubtsIn } from '#lib/model/reading.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Transaction } from './database.ts';

/** All readings of a page. A long one takes a while to come out of the store: to be read once where it is needed twice. */
export const pageReadings = (transaction: Transaction, documentId: string, page: number): Promise<Reading[]> =>
	transaction.objectStore('readings').index('byPage').getAll([documentId, page]);

/**
 * Doubtful words of a page as it stands inside a transaction that also holds `readings` and `corrections`. To be asked
 * before and after a change, so that the document's tally follows in the same transaction. `known` are the page's readings
 * where they do not change.
 */
export async function doubtsOfPage(
	transaction: Transaction,
	documentId: string,
	page: number,
	below: number,
	known?: readonly Reading[],
): Promise<number> {
	const readings = known ?? (await pageReadings(transaction, documentId, page));
	const corrections = await transaction.objectStore('corrections').index('byPage').getAll([documentId, page]);
	const reading = counted(readings, corrections);
	return reading ? doubtsIn(corrected(reading, corrections), below) : 0;
}
