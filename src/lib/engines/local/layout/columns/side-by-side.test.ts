import { describe, expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across, paragraph } from '#lib/engines/local/testing/typed.ts';

const PAGE = { width: 1000, height: 1400, dpi: 150 };
const read = (blocks: Block[]) =>
	arrange(blocks, PAGE).flatMap(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')));

describe('what stands side by side', () => {
	it('is an address beside references that keep no line with it', () => {
		const address = ['Mr Daniel Okafor', 'Priory House', '112 Castle Street', 'Durham DH1 3PT'];
		const references = ['Customer: 4410', 'Number: 88', 'Of: 3 May', 'By: Ann'];
		const rows = references.map((text, at) => paragraph([text], 600, 104 + at * 42));
		const torn = [paragraph(address, 50, 100), ...rows].flatMap(({ lines }) => lines);
		const one: Block = {
			kind: 'paragraph',
			box: around(torn.map(({ box }) => box)),
			lines: torn.sort((a, b) => a.box.y0 - b.box.y0),
		};
		expect(read([one])).toEqual([...address, ...references]);
	});

	it('is a list of links beside a text whose lines are most of the page’s width', () => {
		const links = ['Home', 'World', 'Business', 'Science', 'Culture', 'Travel'];
		const prose = Array.from(
			{ length: 7 },
			(_, at) => `Line ${at} of a text as wide as most of the page it stands on goes on and on`,
		);
		const torn = [paragraph(prose, 250, 100), ...links.map((text, at) => paragraph([text], 50, 98 + at * 43))];
		const lines = torn.flatMap((block) => block.lines).sort((a, b) => a.box.y0 - b.box.y0);
		const found = read(lines.map((line): Block => ({ kind: 'paragraph', box: line.box, lines: [line] })));
		expect(found).toEqual([...links, ...prose]);
	});

	it('are the columns of a letter’s foot, each read down, though its lines were read across', () => {
		const foot = across([
			[
				['Oxbow Trading Ltd', 50],
				['Avon Valley Bank', 400],
				['Tel. 01225 555', 750],
			],
			[
				['3 Mill Lane', 50],
				['Sort code 20-41', 400],
				['Fax 01225 559', 750],
			],
			[
				['Bath BA1', 50],
				['Account 4418', 400],
				['pay@oxbow.example', 750],
			],
		]);
		expect(read([foot])).toEqual([
			'Oxbow Trading Ltd',
			'3 Mill Lane',
			'Bath BA1',
			'Avon Valley Bank',
			'Sort code 20-41',
			'Account 4418',
			'Tel. 01225 555',
			'Fax 01225 559',
			'pay@oxbow.example',
		]);
	});

	it('are two lists of labels and their amounts', () => {
		const list = (labels: string[], amounts: string[], x: number) => [
			paragraph(labels, x, 100),
			paragraph(amounts, x + 250, 130),
		];
		const pay = list(['Payments', 'Basic pay', 'Overtime', 'Holiday'], ['2,083.33', '187.50', '96.15'], 50);
		const tax = list(['Deductions', 'Income tax', 'Insurance', 'Pension'], ['287.80', '115.12', '124.35'], 450);
		expect(read([pay[0]!, tax[0]!, pay[1]!, tax[1]!])).toEqual([
			'Payments',
			'Basic pay 2,083.33',
			'Overtime 187.50',
			'Holiday 96.15',
			'Deductions',
			'Income tax 287.80',
			'Insurance 115.12',
			'Pension 124.35',
		]);
	});

	it('are two lists of things and their prices, each under the title that stands somewhat above it', () => {
		const list = (title: string, things: string[], prices: string[], x: number) => [
			paragraph([title], x, 30),
			paragraph(things, x, 100),
			paragraph(prices, x + 250, 100),
		];
		const first = list('Starters', ['Leek soup', 'Salad', 'Mackerel'], ['5.50', '6.80', '7.20'], 50);
		const second = list('Puddings', ['Crumble', 'Treacle tart', 'Ices'], ['6.20', '6.40', '4.90'], 450);
		expect(read([first[0]!, second[0]!, ...first.slice(1), ...second.slice(1)])).toEqual([
			'Starters',
			'Leek soup 5.50',
			'Salad 6.80',
			'Mackerel 7.20',
			'Puddings',
			'Crumble 6.20',
			'Treacle tart 6.40',
			'Ices 4.90',
		]);
	});

	it('are columns of prose whose lines were read across', () => {
		const rows = [0, 1, 2, 3].map((i): [string, number][] => [
			[`left runs on and on ${i}`, 50],
			[`right runs on and on ${i}`, 550],
		]);
		expect(read([across(rows)]).map((line) => line.split(' ')[0])).toEqual([
			...Array(4).fill('left'),
			...Array(4).fill('right'),
		]);
	});

	it('are the columns of a sheet of labels', () => {
		const label = (name: string, x: number, y: number) => paragraph([name, `Mill Street ${y}`, `2612${x} Town`], x, y);
		const rows = [100, 350, 600].flatMap((y) => [label('Ann', 50, y), label('Ben', 400, y), label('Cid', 750, y)]);
		const names = read(rows).filter((line) => /^[ABC]/.test(line));
		expect(names).toEqual(['Ann', 'Ann', 'Ann', 'Ben', 'Ben', 'Ben', 'Cid', 'Cid', 'Cid']);
	});

	it('is no column of prices beside its articles', () => {
		const articles = ['Apples', 'Brown bread', 'Cheese', 'Dates'];
		const prices = ['1.20', '3.40', '5.60', '7.80'].map((text, at) => paragraph([text], 700, 92 + at * 30));
		expect(read([paragraph(articles, 50, 100), ...prices])).toEqual([
			'Apples 1.20',
			'Brown bread 3.40',
			'Cheese 5.60',
			'Dates 7.80',
		]);
	});

	it('are terms with their meanings, which are read row by row', () => {
		const terms = [100, 130, 190].map((y, at) => paragraph([['Ashlar', 'Batten', 'Corbel'][at]!], 50, y));
		const meanings = [
			'stone that is cut square',
			'a thin strip of wood',
			'to which tiles are nailed',
			'it carries a beam above',
		];
		expect(read([...terms, paragraph(meanings, 300, 100)])).toEqual([
			'Ashlar stone that is cut square',
			'Batten a thin strip of wood',
			'to which tiles are nailed',
			'Corbel it carries a beam above',
		]);
	});

	it('are no figures that the recogniser tore off their lines', () => {
		const works = ['Plinth of oak', 'Skirting board', 'Window sill'];
		const figures = paragraph(['4 m 45,00', '5 m 10,00', '6 m 20,00'], 320, 100);
		expect(read([figures, paragraph(works, 50, 100)])).toEqual([
			'Plinth of oak 4 m 45,00',
			'Skirting board 5 m 10,00',
			'Window sill 6 m 20,00',
		]);
	});

	it.each([
		[
			['Plinth of oak', 'Skirting board', 'Window sill'],
			['4 m 45,00', '5 m 10,00', '6 m 20,00'],
		],
		[
			['Ann Abel', 'Ben Birch', 'Cid Corn', 'Dan Drew'],
			['the cook', 'a guest', 'the host', 'a guest'],
		],
	])('are no lines of which the second half stands far at the right', (left, right) => {
		const rows = left.map((text, at): [string, number][] => [
			[text, 50],
			[right[at]!, 700],
		]);
		expect(read([across(rows)])).toEqual(left.map((text, at) => `${text} ${right[at]}`));
	});
});
