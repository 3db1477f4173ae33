import { capitalHeight } from '#lib/model/text/capital-height.ts';
import type { Box } from '#lib/model/geometry.ts';
import { wordsOf, type Block, type Word } from '#lib/model/reading.ts';

/** How thick the strokes of words are, in pixels, by the words' boxes; 0 where that cannot be told. */
export type Strokes = ReadonlyMap<Box, number>;

/** Words so short say little of their strokes. */
const LETTERS = /\p{L}{2}/u;
/** So many words show what is usual on a page. */
const FEWEST = 12;
/** Bold strokes are so many times as thick as usual, for the size of the letters; each word's for itself so many times. */
const BOLDER = 1.25;
const EACH = 1.1;
/** Small letters have thick strokes for their size: bold ones are so many times as thick as the usual, whatever their size. */
const THICKER = 1.2;

/** Tells whether words are printed bold, against what is usual among these blocks. */
export function boldOf(blocks: Block[], strokes: Strokes = new Map()): (words: Word[]) => boolean {
	const measured = (words: Iterable<Word>) =>
		[...words].flatMap((word) => {
			const stroke = strokes.get(word.box);
			return stroke && LETTERS.test(word.text) ? [{ stroke, share: stroke / capitalHeight([word]) }] : [];
		});
	const all = measured(wordsOf({ blocks }));
	if (all.length < FEWEST) return () => false;
	const [stroke, share] = [middle(all.map((one) => one.stroke)), middle(all.map((one) => one.share))];
	return (words) => {
		const mine = measured(words);
		return (
			mine.length > 0 &&
			middle(mine.map((one) => one.share)) >= BOLDER * share &&
			middle(mine.map((one) => one.stroke)) >= THICKER * stroke &&
			mine.every((one) => one.share >= EACH * share)
		);
	};
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[(values.length - 1) >> 1]!;
