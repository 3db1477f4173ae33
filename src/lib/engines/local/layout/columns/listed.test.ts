import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across } from '#lib/engines/local/testing/typed.ts';

const read = (blocks: Block[]) =>
	arrange(blocks, { width: 1000, height: 1400, dpi: 150 }).flatMap(({ lines }) =>
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	);
/** Columns that the recogniser read across; '' is no entry. */
const beside = (columns: string[][], lefts: number[], y = 100) =>
	across(
		columns[0]!.map((_, row) =>
			columns.flatMap((column, at): [string, number][] => (column[row] ? [[column[row], lefts[at]!]] : [])),
		),
		y,
	);

describe('an alphabet in columns', () => {
	const left = ['Abbey, 14', 'Alder, 41', 'Barley, 200', 'Bees, 131', 'Bridge, 30'];
	const middle = ['Canal, 155', 'Chapel, 99', 'Cholera, 184', 'Dairy, 127', 'Drovers, 72'];
	const right = ['Fairs, 68', 'Flax, 122', 'Forge, 106', 'Guild, 64', ''];

	it('is read down, column by column, and what stands above them first', () => {
		const said = read([across([[['Index', 450]]], 40), beside([left, middle, right], [50, 350, 650])]);
		expect(said).toEqual(['Index', ...left, ...middle, ...right.slice(0, 4)]);
	});

	it('may have but one first letter, as a page of a directory', () => {
		const names = [
			['Baker', 'Ballard', 'Bamford', 'Beck', 'Bell'],
			['Birch', 'Black', 'Bond', 'Brook', 'Bull'],
		].map((column) => column.map((name) => `${name} D, 7 Park`));
		expect(read([beside(names, [50, 550])])).toEqual(names.flat());
	});

	it('is one on a page that leans, too, and what stands highest is the first of its own column', () => {
		const entries = [
			...[...'bcdefghijklm'].map((letter) => `A${letter}bey, 14`),
			'Barley, 2',
			'Canal, 155',
			'Dairy, 12',
		];
		const lean = entries.flatMap((entry, at) => across([[[entry, 50 + at]]], 130 + 30 * at).lines);
		const short = ['Ferries, 73', 'Flax, 48', 'Floods, 12', 'Fog, 75'];
		const second = short.flatMap((entry, at) => across([[[entry, 500 + at]]], 104 + 30 * at).lines);
		const blocks = [...lean, ...second].map((line): Block => ({ kind: 'paragraph', box: line.box, lines: [line] }));
		expect(read(blocks.reverse())).toEqual([...entries, ...short]);
	});

	it('is none where the order does not go on from one to the next', () => {
		const towns = ['Ulm', 'Bonn', 'Kiel', 'Jena', 'Gera'];
		const said = read([beside([left, towns, right], [50, 350, 650])]);
		expect(said[0]).toContain('Abbey, 14 Ulm');
	});
});

describe('times of day that begin anew in each column', () => {
	const first = ['First Channel', '17.00 News', '17.15 Garden hour', '18.00 Quiz', '18.50 Serial'];
	const second = ['Second Channel', '17.10 Hello there', '17.45 People', '18.30 Harbour', '20.15 Football'];

	it('are a programme, read channel by channel', () => {
		expect(read([beside([first, second], [50, 550])])).toEqual([...first, ...second]);
	});

	it('are one table where they are the same in both', () => {
		const other = ['Room B', '17.00 Poems', '17.15 Songs', '18.00 Plays', '18.50 Dance'];
		expect(read([beside([first, other], [50, 550])])[1]).toBe('17.00 News 17.00 Poems');
	});

	it('are one where nothing is said beside them', () => {
		const there = ['Out', '17.00', '17.15', '18.00', '18.50'];
		const back = ['Back', '17.10', '17.45', '18.30', '20.15'];
		expect(read([beside([there, back], [50, 550])])[1]).toBe('17.00 17.10');
	});
});
