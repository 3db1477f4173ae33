import type { EditedReading } from '#lib/model/edit/edited.ts';
import { currentReading } from '../text/current-reading.ts';

/**
 * The first page of `order` after `from`, going round once (`from` itself last), whose text fulfils `wanted`; undefined when there
 * is none. Looks at one page at a time.
 */
export async function nextPageWith(
	documentId: string,
	from: number,
	order: readonly number[],
	wanted: (reading: EditedReading) => boolean,
	step: 1 | -1 = 1,
): Promise<number | undefined> {
	const start = order.indexOf(from);
	for (let count = 1; count <= order.length; count++) {
		const page = order.at((start + count * step) % order.length)!;
		const reading = await currentReading(documentId, page);
		if (reading && wanted(reading)) return page;
	}
	return undefined;
}
