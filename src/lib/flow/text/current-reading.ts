import { corrected } from '#lib/model/edit/corrected.ts';
import { counted } from '#lib/model/edit/counted.ts';
import type { EditedReading } from '#lib/model/edit/edited.ts';
import { pageRecord } from '#lib/store/pages/corrections.ts';

/** A page's text as it stands: the reading that counts, with the corrections in it. Exports, copy and search ask here. */
export async function currentReading(documentId: string, page: number): Promise<EditedReading | undefined> {
	const { readings, corrections } = await pageRecord(documentId, page);
	const reading = counted(readings, corrections);
	return reading && corrected(reading, corrections);
}
