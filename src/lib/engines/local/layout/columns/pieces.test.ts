import { describe, expect, it } from 'vitest';
import { bandsOf, measureOf, piecesOf, textOfPiece } from './pieces.ts';
import { across } from '#lib/engines/local/testing/typed.ts';

const bands = (rows: [string, number][][], beside: [string, number][][] = []) => {
	const lines = [...across(rows).lines, ...across(beside, 145).lines];
	const measure = measureOf(lines);
	return bandsOf(piecesOf(lines, measure), measure).map((band) => band.map(textOfPiece));
};

describe('bands of a page', () => {
	const rows: [string, number][][] = [
		[
			['Ann Abel', 50],
			['cook', 300],
			['Leeds', 900],
		],
		[
			['Ben Birch', 50],
			['clerk', 300],
			['Hull', 900],
		],
	];

	it('are parted by a line alone in its row that reaches over columns right above it', () => {
		expect(bands([...rows, [['All of them were there at the feast', 50]], ...rows])).toHaveLength(3);
	});

	it('are not parted by the end of one column while another goes on beside it', () => {
		const left = [
			...rows.map((row) => row.slice(0, 2)),
			[['All of them were there at the feast', 50] as [string, number]],
		];
		expect(bands(left, [[['Leeds', 900]], [['Hull', 900]], [['York', 900]]])).toHaveLength(1);
	});

	it('are not parted by a line below a single one that was torn', () => {
		const torn: [string, number][] = [
			['Ann Abel', 50],
			['cook', 300],
		];
		expect(bands([torn, [['All of them were there at the feast', 50]], [['Leeds', 900]]])).toHaveLength(1);
	});
});

it('bands of a page are parted by a line that is drawn across it, and by no short one', () => {
	const { lines } = across([
		[
			['Baker', 50],
			['Byrne', 900],
		],
		[
			['Ann Abel', 50],
			['cook', 300],
			['Leeds', 900],
		],
	]);
	const measure = measureOf(lines);
	const under = (from: number) => bandsOf(piecesOf(lines, measure), measure, [{ at: 125, from, to: 960, pen: 2 }]);
	expect(under(50)).toHaveLength(2);
	expect(under(500)).toHaveLength(1);
});

it('a piece that begins with a blot reaches over all its words', () => {
	const { lines } = across([[['* four red apples', 50]]]);
	expect(piecesOf(lines, measureOf(lines))[0]!.box).toMatchObject({ x0: 70, x1: 220 });
});
