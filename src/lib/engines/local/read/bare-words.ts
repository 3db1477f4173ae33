import type { Word } from '#lib/model/reading.ts';
import type { HeldPage } from '../prepare/preparer.ts';

/** Words at least so certain (0–100) are there, whatever a reduced copy of the page shows of them. */
const SURE = 60;

/**
 * Words (pixels of the picture made last) that were invented where there is no ink: in the white between a label and its
 * value the recogniser says "~~".
 */
export async function bareWords(held: HeldPage, words: Word[]): Promise<Word[]> {
	const doubtful = words.filter(({ confidence }) => confidence < SURE);
	if (!doubtful.length) return [];
	const bare = await held.bare(doubtful.map(({ box }) => box));
	return bare?.map((index) => doubtful[index]!) ?? [];
}
