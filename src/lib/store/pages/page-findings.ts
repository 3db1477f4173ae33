import { corrected } from '#lib/model/edit/corrected.ts';
import { counted } from '#lib/model/edit/counted.ts';
import { findingsIn } from '#lib/model/text/findings-in.ts';
import { NO_FINDINGS, type Findings } from '#lib/model/text/findings.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Transaction } from '../database.ts';
import { countsIn } from '../tasks/tallies.ts';

/** All readings of a page. A long one takes a while to come out of the store: to be read once where it is needed twice. */
export const pageReadings = (transaction: Transaction, documentId: string, page: number): Promise<Reading[]> =>
	transaction.objectStore('readings').index('byPage').getAll([documentId, page]);

/**
 * What is to be known of a page as it stands, inside a transaction that also holds `documents`, `readings` and `corrections`:
 * nothing of one that was taken out of its document. To be asked before and after a change, so that the document's tally
 * follows in the same transaction. `known` are the page's readings where they do not change.
 */
export async function findingsOfPage(
	transaction: Transaction,
	documentId: string,
	page: number,
	below: number,
	known?: readonly Reading[],
): Promise<Findings> {
	if (!(await countsIn(transaction, documentId))(page)) return NO_FINDINGS;
	const readings = known ?? (await pageReadings(transaction, documentId, page));
	const corrections = await transaction.objectStore('corrections').index('byPage').getAll([documentId, page]);
	const reading = counted(readings, corrections);
	return reading ? findingsIn(corrected(reading, corrections), below) : NO_FINDINGS;
}
