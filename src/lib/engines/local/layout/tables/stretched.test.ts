import { expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { alignedTables } from './aligned-tables.ts';

const LINES = [
	'neighbours borrow whenever summers become terribly dry',
	'the sailors answered before midnight calls',
	'for thirsty creature inside darkness moans',
	'one hundred barrels, rolled downhill again',
	'neighbours borrow whenever summers become terribly dry',
];
const WIDE = 420;

/** A line with even spaces that reaches from edge to edge of its column. */
function set(text: string, x: number, y: number): Line {
	const words = text.split(' ');
	const letters = words.reduce((sum, word) => sum + 8 * word.length, 0);
	const space = (WIDE - letters) / (words.length - 1);
	let at = x;
	const made = words.map((word) => {
		const box = { x0: Math.round(at), y0: y, x1: Math.round(at + 8 * word.length), y1: y + 20 };
		at += 8 * word.length + space;
		return { text: word, box, confidence: 95 };
	});
	return { words: made, box: around(made.map(({ box }) => box)) };
}

it('columns of justified prose are no table where their spaces are wide', () => {
	const columns = [50, 540].map((x): Block => {
		const lines = LINES.map((text, at) => set(text, x, 100 + 30 * at));
		return { kind: 'paragraph', lines, box: around(lines.map(({ box }) => box)) };
	});
	expect(alignedTables(columns)).toEqual(columns);
});

it('a table of cells with as even white between them stays one', () => {
	const rows = ['Mon', 'Tue', 'Wed', 'Thu'].map((day, row) =>
		[day, 'high', '04:12', 'low', '10:31', '0.4'].map((text, at) => paragraph([text], 50 + 90 * at, 100 + 30 * row)),
	);
	expect(alignedTables(rows.flat()).map(({ kind }) => kind)).toEqual(['table']);
});
