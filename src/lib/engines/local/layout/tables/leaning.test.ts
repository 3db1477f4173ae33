import { expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Rule } from '#lib/model/table/rules.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { ruleWords } from '../rule-words.ts';
import { ruledTables } from './tables.ts';

const ROWS = [
	['Who', 'Ends in', 'Example'],
	['I', 'e', 'parle'],
	['you', 'es', 'parles'],
	['she', 'e', 'parle'],
	['we', 'ons', 'parlons'],
];
const HIGH = 200;
const BOTTOM = 100 + ROWS.length * HIGH;

/** A table of a photo: wider above than below, so that its sides lean; seen at 300 dpi. */
const side = (above: number, below: number): Rule => {
	const [at, lean] = [(above + below) / 2, below - above];
	return { at, from: 100, to: BOTTOM, pen: 4, ...(lean && { lean }) };
};
const SIDES = [side(100, 160), side(500, 520), side(900, 880), side(1300, 1240)];
const across = ROWS.concat([[]]).map((_, row): Rule => {
	const shrunk = (60 * row) / ROWS.length;
	return { at: 100 + row * HIGH, from: 100 + shrunk, to: 1300 - shrunk, pen: 4 };
});
const words = (): Block[] =>
	ROWS.flatMap((row, r) => row.map((text, c) => paragraph([text], 190 + c * 380, 100 + r * HIGH + 80)));

it('a table whose sides lean has its cells', () => {
	const [table] = ruledTables(words(), { across, down: SIDES }, 300).filter(({ kind }) => kind === 'table');
	const said = cellsOf(table!.lines, table!.grid!).map((row) =>
		row.map((cell) => cell.lines.flatMap((line) => line.words.map(({ text }) => text)).join(' ')),
	);
	expect(said).toEqual(ROWS);
});

it('what was read from a side that leans is none of the text, wherever it stands on it', () => {
	const [bar] = paragraph(['|'], 0, 0).lines;
	const at = (x: number, y: number): Block => {
		const box = { x0: x - 3, y0: y, x1: x + 3, y1: y + 24 };
		return { kind: 'paragraph', box, lines: [{ ...bar!, box, words: [{ text: '|', box, confidence: 80 }] }] };
	};
	const rules = { across: [], down: SIDES };
	expect(ruleWords([at(102, 110), at(158, BOTTOM - 40)], rules)).toEqual([]);
	expect(ruleWords([at(158, 110), at(102, BOTTOM - 40)], rules)).toHaveLength(2);
});
