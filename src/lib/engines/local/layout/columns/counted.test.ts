import { describe, expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across } from '#lib/engines/local/testing/typed.ts';

const read = (blocks: Block[]) =>
	arrange(blocks, { width: 1000, height: 1400, dpi: 150 }).flatMap(({ lines }) =>
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	);
const beside = (left: string[], right: string[], y = 100) =>
	across(
		left.map((text, at): [string, number][] => [
			[text, 50],
			[right[at]!, 550],
		]),
		y,
	);

describe('columns that go on counting', () => {
	it('are read one after the other, though lines of questions and answers were read across', () => {
		const left = [
			'1 Which gas?',
			'A Oxygen',
			'B Carbon',
			'2 Which unit?',
			'A volt',
			'B ohm',
			'3 Which sea?',
			'A Black',
			'B Red',
		];
		const right = [
			'4 Which star?',
			'A Sirius',
			'B Vega',
			'5 Which bird?',
			'A wren',
			'B tit',
			'6 Which tree?',
			'A Ash',
			'B Elm',
		];
		expect(read([beside(left, right)])).toEqual([...left, ...right]);
	});

	it('are read so from top to bottom although white parts their verses, under the title of all', () => {
		const first = ['1. The fields are white', 'The barns are wide'];
		const second = ['2. The rain has come', 'The seed has grown'];
		const third = ['3. For hedge and field', 'For autumn leaves'];
		const fourth = ['4. So let us share', 'The gifts we have'];
		const title = across([[['Harvest', 460]]], 65);
		expect(read([title, beside(first, third), beside(second, fourth, 210)])).toEqual([
			'Harvest',
			...[first, second, third, fourth].flat(),
		]);
	});

	it('are read so where the columns stand at different heights, and end at the title of what follows', () => {
		const left = across(
			[[['1. What is a gas', 50]], [['and where', 80]], [['2. Say why', 50]], [['it burns', 80]]],
			113,
		);
		const right = across([
			[['3. Name a star', 550]],
			[['and a bird', 580]],
			[['4. Say how', 550]],
			[['it sings', 580]],
		]);
		const title = across([[['More about it', 50]]], 240);
		const torn = [left, right, title].flatMap(({ lines }) => lines).sort((a, b) => a.box.y0 - b.box.y0);
		expect(read([{ kind: 'paragraph', box: around(torn.map(({ box }) => box)), lines: torn }])).toEqual([
			...['1. What is a gas', 'and where', '2. Say why', 'it burns'],
			...['3. Name a star', 'and a bird', '4. Say how', 'it sings'],
			'More about it',
		]);
	});

	it('are none where the numbers go on from left to right', () => {
		const [left, right] = [
			['1 Ann', '3 Cid', '5 Eve'],
			['2 Ben', '4 Dan', '6 Fay'],
		];
		expect(read([beside(left, right)])).toEqual(['1 Ann 2 Ben', '3 Cid 4 Dan', '5 Eve 6 Fay']);
	});
});
