import { expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from './arrange.ts';
import { bullets } from './bullets.ts';
import { paragraph } from '../testing/typed.ts';

interface Blot {
	gap?: number;
	side?: number;
	down?: number;
}

/** A list as it was read: items with a blot of `side` pixels before them, so far below the top of a line of 20, and `gap` from the text. */
function list(marks: string[], { gap = 24, side = 8, down = 7 }: Blot = {}): Block {
	const lines = marks.flatMap((mark, at) => {
		const { lines } = paragraph(['held by the bank until then'], 100, 100 + at * 30);
		const box = { x0: 100 - gap - side, y0: 100 + at * 30 + down, x1: 100 - gap, y1: 100 + at * 30 + down + side };
		const words = [{ text: mark, box, confidence: 40 }, ...lines[0]!.words];
		return [{ box: around(words.map((word) => word.box)), words }];
	});
	return { kind: 'paragraph', box: around(lines.map(({ box }) => box)), lines };
}
const marks = (block: Block) => bullets([block])[0]!.lines.map(({ words }) => words[0]!.text);

it('makes bullets of what was read for blots of one size before items that are in line', () => {
	expect(marks(list(['«', '»', 'e', '*', '"', 'Mm']))).toEqual(['•', '•', '•', '•', '•', '•']);
	expect(bullets([list(['«', '«'])])[0]!.lines[0]!.words[0]).toMatchObject({ confidence: 85, alternatives: ['«'] });
});

it('makes a list of it', () => {
	expect(arrange([list(['«', 'o', 'e'])], { width: 1000, height: 1400, dpi: 150 })[0]).toMatchObject({ kind: 'list' });
});

it('takes blots that are smaller than letters also where they stand nearer, but not an opened quotation', () => {
	expect(marks(list(['«', '+', '«', '*'], { gap: 8 }))).toEqual(['•', '•', '•', '•']);
	expect(marks(list(['e', 'o', 'e'], { gap: 8, side: 13 }))).toEqual(['e', 'o', 'e']);
	const said = list(['«', '«'], { gap: 8 });
	said.lines[1]!.words.at(-1)!.text = 'then.»';
	expect(marks(said)).toEqual(['«', '«']);
});

it('takes blots also before words that all reach below their line', () => {
	const hanging = list(['«', '+', '«']);
	for (const { words } of hanging.lines) {
		const [blot, first] = words;
		words.splice(0, words.length, blot!, { ...first!, text: 'Quay' });
		words[1]!.box = { ...first!.box, y1: first!.box.y0 + 26 };
	}
	expect(marks(hanging)).toEqual(['•', '•', '•']);
});

it('leaves asterisks and letters that count, single marks, and words', () => {
	expect(marks(list(['*', '*', '*'], { down: 0 }))).toEqual(['*', '*', '*']);
	expect(marks(list(['a', 'c', 'e'], { side: 11 }))).toEqual(['a', 'c', 'e']);
	expect(marks(list(['«']))).toEqual(['«']);
	expect(marks(list(['A', 'B', 'A'], { side: 20, down: 0 }))).toEqual(['A', 'B', 'A']);
	expect(marks(list(['1', '2', '3']))).toEqual(['1', '2', '3']);
});

it('leaves marks of different sizes or places', () => {
	const [one, other] = [list(['e']), list(['o'], { gap: 40 })];
	expect(bullets([one, other]).map(({ lines }) => lines[0]!.words[0]!.text)).toEqual(['e', 'o']);
});
