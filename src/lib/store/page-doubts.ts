import { corrected } from '#lib/model/corrected.ts';
import { counted } from '#lib/model/counted.ts';
import { doubtsIn } from '#lib/model/reading.ts';
import type { Transaction } from './database.ts';

/**
 * Doubtful words of a page as it stands inside a transaction that also holds `readings` and `corrections`. To be asked
 * before and after a change, so that the document's tally follows in the same transaction.
 */
export async function doubtsOfPage(
	transaction: Transaction,
	documentId: string,
	page: number,
	below: number,
): Promise<number> {
	const readings = await transaction.objectStore('readings').index('byPage').getAll([documentId, page]);
	const corrections = await transaction.objectStore('corrections').index('byPage').getAll([documentId, page]);
	const reading = counted(readings, corrections);
	return reading ? doubtsIn(corrected(reading, corrections), below) : 0;
}
