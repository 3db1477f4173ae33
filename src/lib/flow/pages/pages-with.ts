import type { EditedReading } from '#lib/model/edit/edited.ts';
import { currentReading } from '../text/current-reading.ts';

/**
 * The first page after `from`, going round once (`from` itself last), whose text fulfils `wanted`; undefined when there
 * is none. Looks at one page at a time.
 */
export async function nextPageWith(
	documentId: string,
	from: number,
	pageCount: number,
	wanted: (reading: EditedReading) => boolean,
	step: 1 | -1 = 1,
): Promise<number | undefined> {
	for (let count = 1; count <= pageCount; count++) {
		const page = ((((from - 1 + count * step) % pageCount) + pageCount) % pageCount) + 1;
		const reading = await currentReading(documentId, page);
		if (reading && wanted(reading)) return page;
	}
	return undefined;
}
