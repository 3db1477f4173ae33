import { expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { ruledTables } from './tables.ts';

/** What the lines say of a table of two drawn rows and three columns. */
function said(cells: Block[]): string[] {
	const across = [100, 200, 300].map((at) => ({ at, from: 100, to: 1000, pen: 2 }));
	const down = [100, 400, 700, 1000].map((at) => ({ at, from: 100, to: 300, pen: 2 }));
	const table = ruledTables(cells, { across, down }, 150).find(({ grid }) => grid)!;
	return table.lines.map(({ words }) => words.map(({ text }) => text).join(' '));
}
const field = (label: string, value: string, x: number, y: number) => [
	paragraph([label], x, y, { size: 14 }),
	paragraph([value], x, y + 30),
];

it('the fields of a form are read one by one, each with its label', () => {
	const fields = ['Street', 'Town', 'Code'].flatMap((label, i) => field(label, `${label} value`, 110 + 300 * i, 110));
	const more = ['Boat', 'Length', 'Engine'].flatMap((label, i) => field(label, `${label} value`, 110 + 300 * i, 210));
	expect(said([...fields, ...more]).slice(0, 4)).toEqual(['Street', 'Street value', 'Town', 'Town value']);
});

it('a label is told by its capitals: letters that reach below the line make it no larger', () => {
	const small = { size: 14 };
	const cell = (label: string, value: string, x: number) => [
		paragraph([label], x, 110, { size: /[gjpqy()]/.test(label) ? 18 : 14 }),
		paragraph([value], x, 140),
	];
	const fields = [...cell('Type', 'Diesel', 110), ...cell('Length (m)', '8.40', 410), ...cell('Code', 'WD4', 710)];
	const more = ['Boat', 'Make', 'Home'].map((label, i) => paragraph([label], 110 + 300 * i, 210, small));
	expect(said([...fields, ...more]).slice(0, 4)).toEqual(['Type', 'Diesel', 'Length (m)', '8.40']);
});

it('two fields of three show labels, where the box of the third is too high', () => {
	const fields = [...field('Street', 'Close 17', 110, 110), ...field('Town', 'Wend', 410, 110)];
	const high = [paragraph(['Code'], 710, 106, { size: 24 }), paragraph(['WD4'], 710, 140)];
	const more = ['Boat', 'Make', 'Home'].map((label, i) => paragraph([label], 110 + 300 * i, 210));
	expect(said([...fields, ...high, ...more]).slice(0, 4)).toEqual(['Street', 'Close 17', 'Town', 'Wend']);
});

it('labels are told by the width of their letters where all boxes are as high', () => {
	const narrow = (text: string, x: number) => {
		const block = paragraph([text], x, 110);
		for (const { box } of block.lines[0]!.words) box.x1 = box.x0 + 0.7 * (box.x1 - box.x0);
		return block;
	};
	const fields = ['Street', 'Town', 'Code'].map((label, i) => narrow(label, 110 + 300 * i));
	const values = ['Quay', 'Ely', 'EL1'].map((value, i) => paragraph([value], 110 + 300 * i, 140));
	const more = ['Boat', 'Make', 'Home'].map((label, i) => paragraph([label], 110 + 300 * i, 210));
	expect(said([...fields, ...values, ...more]).slice(0, 4)).toEqual(['Street', 'Quay', 'Town', 'Ely']);
});

it('a cell whose sentence goes on is read whole, and a row of one line across', () => {
	const heads = ['Number', 'Bride', 'Witnesses'].map((text, i) => paragraph([text], 110 + 300 * i, 140));
	const rows = [
		paragraph(['3 April'], 110, 210),
		paragraph(['Maria widow', 'of Talheim'], 410, 210),
		paragraph(['Georg Haas', 'Ludwig Nuss'], 710, 210),
	];
	expect(said([...heads, ...rows])).toEqual([
		'Number Bride Witnesses',
		'3 April',
		'Maria widow',
		'of Talheim',
		'Georg Haas',
		'Ludwig Nuss',
	]);
});

it('rows that no line parts are read across', () => {
	const rows = [110, 140, 210, 240].flatMap((y, at) =>
		[110, 410, 710].map((x, i) => paragraph([`${(at + 2) * 100 + i}`], x, y)),
	);
	expect(said(rows)[1]).toBe('300 301 302');
});
