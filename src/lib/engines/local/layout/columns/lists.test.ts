import { describe, expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across, paragraph } from '#lib/engines/local/testing/typed.ts';

const read = (blocks: Block[]) =>
	arrange(blocks, { width: 1000, height: 1400, dpi: 150 }).flatMap(({ lines }) =>
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	);
/** Rows of texts at these places; '' is nothing. */
const rows = (texts: string[][], lefts: number[]) =>
	across(texts.map((row) => row.flatMap((text, at): [string, number][] => (text ? [[text, lefts[at]!]] : []))));

const PROSE = [
	'The hall is in Mill Street, five',
	'minutes from the station. You may park',
	'on the green all day long.',
];

describe('a text beside a table', () => {
	const TABLE = [
		['Ticket', 'Peak', 'Other'],
		['Adult', '6.50', '4.80'],
		['Child', '3.20', '2.40'],
		['Family', '15.00', '11.50'],
	];

	it('is read whole, and then the table, where they keep no common line', () => {
		const prose = paragraph([...PROSE, 'There are towels at the desk too.'], 50, 100);
		const table = TABLE.flatMap((row, at) =>
			row.map((text, i) => paragraph([text], [600, 750, 880][i]!, 104 + at * 41)),
		);
		const lines = [prose, ...table].flatMap((block) => block.lines).sort((a, b) => a.box.y0 - b.box.y0);
		expect(read([{ kind: 'paragraph', box: around(lines.map(({ box }) => box)), lines }])).toEqual([
			...PROSE,
			'There are towels at the desk too.',
			...TABLE.map((row) => row.join(' ')),
		]);
	});

	it('is read by itself under its own title, line by line with the table as both may be', () => {
		const said = read([
			rows(
				[
					['Getting here', 'Tickets', ''],
					[PROSE[0]!, 'Members', '12.00'],
					[PROSE[1]!, 'Guests', '18.00'],
					[PROSE[2]!, 'Under age', 'free'],
				],
				[50, 600, 800],
			),
		]);
		expect(said).toEqual(['Getting here', ...PROSE, 'Tickets', 'Members 12.00', 'Guests 18.00', 'Under age free']);
	});

	it('is none where three titles make one table', () => {
		const said = read([
			rows(
				[
					['What it is', 'Group', 'Fee'],
					[PROSE[0]!, 'Members', '12.00'],
					[PROSE[1]!, 'Guests', '18.00'],
					[PROSE[2]!, 'Children', '4.00'],
				],
				[50, 600, 800],
			),
		]);
		expect(said[1]).toContain('Members 12.00');
	});
});

describe('two lists of unequal lengths', () => {
	const left = ['A swimming costume', 'A large towel', 'One pound coin', 'Goggles and cap', 'Something to drink'];
	const right = ['No glass bottles', 'Inflatable boats', 'Radios and phones'];
	const both = left.map((text, at) => [text, right[at] ?? '']);

	it('are read one after the other, and what stands above them first', () => {
		expect(read([rows([['What to bring and not', ''], ...both], [50, 500])])).toEqual([
			'What to bring and not',
			...left,
			...right,
		]);
	});

	it('are no table with holes, no labels with their values, and nothing with figures', () => {
		const holes = left.map((text, at) => [text, at % 2 ? '' : right[at >> 1]!]);
		expect(read([rows(holes, [50, 500])])[0]).toBe('A swimming costume No glass bottles');
		const labels = [
			['Family name:', right[0]!],
			['Given names:', right[1]!],
			['Place of birth:', right[2]!],
			['Father of:', ''],
			['Mother of:', ''],
		];
		expect(read([rows(labels, [50, 500])])[0]).toContain('No glass bottles');
		const figures = both.map(([one, other]) => [one!, other ? `${other} 7` : '']);
		expect(read([rows(figures, [50, 500])])[0]).toContain('No glass bottles 7');
	});
});

it('two results tables under a title each are read one after the other', () => {
	const said = read([
		rows(
			[
				['Premier Division', '', '', '', 'First Division', '', '', ''],
				['Barton', '2', 'Hexley', '1', 'Ambleford', '3', 'Wharf', '1'],
				['Denby', '0', 'Marsh', '0', 'Broughton', '1', 'Tanfield', '1'],
				['Farley', '4', 'Oswald', '3', 'Millane', '0', 'Priory', '5'],
			],
			[50, 170, 230, 350, 550, 690, 750, 880],
		),
	]);
	expect(said.slice(0, 4)).toEqual(['Premier Division', 'Barton 2 Hexley 1', 'Denby 0 Marsh 0', 'Farley 4 Oswald 3']);
});

it('three price lists side by side are read one after the other, each price with what it is of', () => {
	const menu = [
		['Starters', '', 'Mains', '', 'Sweets', ''],
		['Leek soup', '5.50', 'Trout', '15.80', 'Crumble', '6.00'],
		['Smoked eel', '8.20', 'Lamb', '17.50', 'Tart', '6.20'],
		['Herring', '6.90', 'Risotto', '12.90', 'Cheese', '8.80'],
	];
	const said = read([rows(menu, [50, 220, 350, 520, 650, 820])]);
	const priced = (at: number) => menu.slice(1).map((row) => `${row[at]} ${row[at + 1]}`);
	expect(said).toEqual(['Starters', ...priced(0), 'Mains', ...priced(2), 'Sweets', ...priced(4)]);
});
