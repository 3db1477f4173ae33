import { describe, expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from '../arrange.ts';
import { across, paragraph } from '#lib/engines/local/testing/typed.ts';

const PAGE = { width: 1000, height: 1400, dpi: 150 };
const read = (blocks: Block[]) =>
	arrange(blocks, PAGE).flatMap(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')));

/** What stands in blocks as one, from the top. */
const asRows = (blocks: Block[]) => {
	const lines = blocks.flatMap((block) => block.lines).sort((a, b) => a.box.y0 - b.box.y0);
	return { box: around(lines.map(({ box }) => box)), lines };
};

/** What the recogniser took for one line. */
const asOne = (blocks: Block[]): Block => {
	const words = blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
	const box = around(words.map((word) => word.box));
	return { kind: 'paragraph', box, lines: [{ box, words }] };
};

describe('sides of a band', () => {
	it('are two lists of the same labels, which end at a line across both columns of one', () => {
		const record = across(
			[
				['Husband', '', 'Wife', ''],
				['Name', 'William Garth', 'Name', 'Edith Webb'],
				['Father', 'Amos Tansley', 'Father', 'Robert Webb'],
				['Mother', 'Eliza Garth', 'Mother', 'Jane Hall'],
			].map((row) => row.flatMap((text, at): [string, number][] => (text ? [[text, [50, 250, 550, 750][at]!]] : []))),
		);
		const married = across([[['Married in May at Alford after banns', 50]]], 220);
		const children = across(
			[
				['Harold', 'Alford', 'farmer', 'Louth'],
				['Dora', 'Alford', 'cook', 'Hull'],
				['Stan', 'Hull', 'clerk', 'Hull'],
			].map((row) => row.map((text, at): [string, number] => [text, [50, 180, 310, 440][at]!])),
			250,
		);
		expect(read([record, married, children]).slice(0, 9)).toEqual([
			'Husband',
			'Name William Garth',
			'Father Amos Tansley',
			'Mother Eliza Garth',
			'Wife',
			'Name Edith Webb',
			'Father Robert Webb',
			'Mother Jane Hall',
			'Married in May at Alford after banns',
		]);
	});

	it('is an address whose lines follow each other more closely than the references beside it', () => {
		const address = paragraph(['Mrs de Vries', '41 Haven', '8861 Harlingen'], 50, 100);
		const lines = [
			['Account', 'NL21 WADD'],
			['Period', 'May 2024'],
			['Coin', 'euro'],
		].flatMap(([label, value], at) => [
			paragraph([label!], 600, 102 + at * 36),
			paragraph([value!], 750, 102 + at * 36),
		]);
		expect(read([{ kind: 'paragraph', ...asRows([address, ...lines]) }])).toEqual([
			'Mrs de Vries',
			'41 Haven',
			'8861 Harlingen',
			'Account NL21 WADD',
			'Period May 2024',
			'Coin euro',
		]);
	});

	it('are addresses, also where a sign stands between two names', () => {
		const left = ['Deliver to', 'Ash & Sons', 'Top Farm 2', 'HD9 Holme'];
		const right = ['Invoice to', 'Ash Building', 'Box 118', 'HD1 Town'];
		const rows = left.map((text, at): [string, number][] => [
			[text, 50],
			[right[at]!, 700],
		]);
		expect(read([across(rows)])).toEqual([...left, ...right]);
	});

	it('are lists of labels and values that stay together, though their lines were seen at uneven heights', () => {
		const list = (labels: string[], values: string[], x: number, heights: number[]) => [
			paragraph(labels, x, 100),
			...values.map((text, at) => paragraph([text], x + 160, 100 + at * 30 + heights[at]!)),
		];
		const first = list(['Surname', 'Name', 'Born', 'Of'], ['Bell', 'Alice', '1991', 'Leeds'], 50, [0, 0, -6, 8]);
		const second = list(['Phone', 'Email', 'Work', 'Speaks'], ['418', 'a.bell', 'nurse', 'Dutch'], 600, [0, 0, 0, 0]);
		expect(read([...first, ...second])).toEqual([
			'Surname Bell',
			'Name Alice',
			'Born 1991',
			'Of Leeds',
			'Phone 418',
			'Email a.bell',
			'Work nurse',
			'Speaks Dutch',
		]);
	});

	it('are two lists of the same labels without figures', () => {
		const rows = [
			['Name', 'William Garth', 'Name', 'Edith Webb'],
			['Father', 'Amos Tansley', 'Father', 'Robert Webb'],
			['Mother', 'Eliza Garth', 'Mother', 'Jane Hall'],
		].map((row) => row.map((text, at): [string, number] => [text, [50, 250, 550, 750][at]!]));
		expect(read([across(rows)])).toEqual([
			'Name William Garth',
			'Father Amos Tansley',
			'Mother Eliza Garth',
			'Name Edith Webb',
			'Father Robert Webb',
			'Mother Jane Hall',
		]);
	});

	it('are none where only the boxes of one side are too high: values belong to their labels', () => {
		const rows = ['Iron', 'Zinc', 'Lead', 'Gold', 'Silver', 'Copper'].flatMap((name, at) => {
			const [label, value, unit, note] = [name, `${at + 3},4`, 'mg', 'high'].map((text, i) =>
				paragraph([text], [50, 400, 550, 700][i]!, 100 + 50 * at),
			);
			const more = at % 2 ? 12 : 0;
			const [line] = label!.lines;
			const { x0, y0, x1, y1 } = line!.box;
			const box = { x0, y0: y0 - more, x1, y1: y1 + more };
			const high = { ...label!, box, lines: [{ ...line!, box, words: [{ ...line!.words[0]!, box }] }] };
			return [high, value!, unit!, note!];
		});
		expect(read(rows).slice(0, 2)).toEqual(['Iron 3,4 mg high', 'Zinc 4,4 mg high']);
	});

	it('are a title and what stands far from it in smaller letters', () => {
		const row = (size: number) => [
			paragraph(['Statement'], 50, 60, { size }),
			paragraph(['Harbour Bank'], 700, 70),
			paragraph(['Below them runs the text of it', 'over lines and lines of words'], 50, 200),
		];
		const said = (size: number) => arrange([asOne(row(size).slice(0, 2)), ...row(size).slice(2)], PAGE).length;
		expect([said(36), said(20)]).toEqual([3, 2]);
	});

	it('are an address and references, also close under a title with a name beside it', () => {
		const row = asOne([paragraph(['Statement'], 50, 60, { size: 36 }), paragraph(['Harbour Bank'], 700, 66)]);
		const lines = [
			['Ann Abel', 'Account 4471'],
			['Mill Lane 12', 'Page 1 of 1'],
			['Leeds', 'May 2021'],
		].map(([left, right]): [string, number][] => [
			[left!, 50],
			[right!, 700],
		]);
		expect(read([row, across(lines, 125)])).toEqual([
			'Statement',
			'Harbour Bank',
			...lines.map(([left]) => left![0]),
			...lines.map(([, right]) => right![0]),
		]);
	});
});
