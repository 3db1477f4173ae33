import { expect, it } from 'vitest';
import { putIn } from './put-in.ts';
import { paragraph } from '../testing/typed.ts';

const said = (blocks: ReturnType<typeof putIn>) =>
	blocks.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')));

it('puts the number of a list before its line', () => {
	const list = paragraph(['first entry', 'second entry'], 100, 0);
	const number = paragraph(['12'], 60, 30);
	const [block] = putIn([list], [number]);
	expect(said([block!])).toEqual([['first entry', '12 second entry']]);
	expect(block!.box.x0).toBe(60);
	expect(block!.lines[1]!.box.x0).toBe(60);
});

it('puts a last cell after its row', () => {
	expect(said(putIn([paragraph(['Rent 900'], 100, 0)], [paragraph(['paid'], 200, 4)]))).toEqual([['Rent 900 paid']]);
});

it('keeps the direction of a line that runs to the left', () => {
	const row = paragraph(['one two'], 100, 0);
	row.lines[0]!.words.reverse();
	expect(said(putIn([row], [paragraph(['three'], 40, 0)]))).toEqual([['two one three']]);
});

it('puts a whole word in the place of its part', () => {
	const row = paragraph(['Milk 2'], 100, 0);
	const part = row.lines[0]!.words[1]!.box;
	const whole = paragraph(['2.47'], part.x0, 0);
	expect(said(putIn([row], [whole]))).toEqual([['Milk 2.47']]);
});

it('makes a block of what stands alone', () => {
	const text = paragraph(['a line of text'], 100, 0);
	for (const alone of [paragraph(['heading'], 100, 60), paragraph(['far'], 600, 0)])
		expect(putIn([text], [alone])).toEqual([text, alone]);
});
