import { wordsOf } from '#lib/model/reading.ts';
import { currentReading } from './current-reading.ts';

const MOST_PAGES = 60;
const SURE = 90;
const CORE = /\p{L}[\p{L}\p{M}\p{N}'’-]*\p{L}/u;

/**
 * Words that a document surely has, in small letters, with how often: learned from its pages (`order`) nearest to `page`, those
 * the user wrote or checked included. Comes page by page, so that it never holds up typing.
 */
export async function vocabulary(
	documentId: string,
	page: number,
	order: readonly number[],
	signal: AbortSignal,
	onMore: (words: ReadonlyMap<string, number>) => void,
): Promise<void> {
	const words = new Map<string, number>();
	const here = order.indexOf(page);
	const pages = [...order.entries()]
		.sort(([a], [b]) => Math.abs(a - here) - Math.abs(b - here))
		.slice(0, MOST_PAGES)
		.map(([, number]) => number);
	for (const number of pages) {
		const reading = await currentReading(documentId, number);
		if (signal.aborted) return;
		if (!reading) continue;
		for (const { text, confidence } of wordsOf(reading)) {
			if (confidence < SURE || text.length > 40) continue;
			const core = CORE.exec(text)?.[0].toLowerCase();
			if (core) words.set(core, (words.get(core) ?? 0) + 1);
		}
		onMore(words);
		await new Promise((resolve) => setTimeout(resolve));
	}
}
