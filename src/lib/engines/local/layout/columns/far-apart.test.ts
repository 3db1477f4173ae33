import { expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across, paragraph, typed } from '#lib/engines/local/testing/typed.ts';

const PAGE = { width: 1700, height: 1400, dpi: 150 };
const read = (blocks: Block[]) =>
	arrange(blocks, PAGE).flatMap(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')));
const PROSE = paragraph(
	[
		'the lamp was lit half an hour before',
		'the ferry came and the keeper wiped',
		'the glass of it until it shone again',
	],
	50,
	600,
);

it('who sends a letter, at the left, is read before its number and date at the right, which end below each other', () => {
	const at = (text: string) => 1500 - text.length * 10;
	const right = ['INVOICE', 'Invoice no. 20417', 'Date: 3 March 2024', 'Due: 2 April 2024'];
	const left = ['Brightwater Supplies Ltd', '14 Quay Street', 'Bristol BS1 4DJ'];
	const rows = right.map((text, row) => [
		...(left[row] ? [[left[row], 50] as [string, number]] : []),
		[text, at(text)] as [string, number],
	]);
	expect(read([across(rows), PROSE]).slice(0, 7)).toEqual([...left, ...right]);
});

it('two who sign are read one after the other where their names stand in the middle over their offices', () => {
	const rows = across([
		[
			['Doctor Emma Sutton', 50],
			['Wendham Town Hall', 1200],
		],
		[
			['Director of it', 70],
			['20 December 2017', 1205],
		],
	]);
	expect(read([rows, PROSE]).slice(0, 4)).toEqual([
		'Doctor Emma Sutton',
		'Director of it',
		'Wendham Town Hall',
		'20 December 2017',
	]);
});

it('a name in large letters has large spaces, and is one', () => {
	const name = typed('Brightwater Supplies Ltd', 50, 100, { size: 50 });
	for (const [at, { box }] of name.words.entries()) {
		box.x0 += at * 14;
		box.x1 += at * 14;
	}
	const at = (text: string) => 1500 - text.length * 10;
	const right = ['Invoice no. 20417', 'Date: 3 March 2024', 'Due: 2 April 2024'];
	const rows = right.map((text, row) => [
		...(row ? [[['14 Quay Street', 'Bristol BS1 4DJ'][row - 1]!, 50] as [string, number]] : []),
		[text, at(text)] as [string, number],
	]);
	const all = across(rows, 118);
	all.lines[0]!.words.unshift(...name.words);
	expect(read([all, PROSE]).slice(0, 3)).toEqual(['Brightwater Supplies Ltd', '14 Quay Street', 'Bristol BS1 4DJ']);
});
