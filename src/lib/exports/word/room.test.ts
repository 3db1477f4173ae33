import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { all, docxOf } from '../testing/docx-of.ts';
import { pageOf, setBlock, setLine, setProse } from '../testing/typeset.ts';
import { fitted } from './room.ts';

const item = (before: number | undefined, high = 1000) => ({
	format: before === undefined ? {} : { before },
	runs: '',
	high,
});

describe('the room between the blocks of a page', () => {
	it('stays where all fits, and is made less by one share where it does not', () => {
		const items = [item(undefined), item(2000), item(1000)];
		expect(fitted(items, 0, 6000)).toEqual({ items, high: 6000 });
		const { items: less, high } = fitted(items, 0, 4500);
		expect(less.map(({ format }) => format.before)).toEqual([undefined, 1000, 500]);
		expect(high).toBe(4500);
	});

	it('is never less than what the text itself leaves', () => {
		const { items, high } = fitted([item(undefined), item(2000)], 100, 500);
		expect(items[1]!.format.before).toBe(0);
		expect(high).toBe(2100);
	});

	it('is what was printed down to the foot of the page', async () => {
		const foot = setBlock('paragraph', [setLine('The Mill Bank at Oldbridge', { y: 3300 })]);
		const { 'document.xml': body } = await docxOf([pageOf([setProse(20, { y: 400, width: 2080 }), foot])]);
		const before = all(body!, /w:before="(\d+)"/g)
			.map(Number)
			.at(-1);
		expect(before! / ((3300 - 1360) / 300) / 1440).toBeGreaterThan(0.9);
	});

	it('is given up where rows of a table take more than they did in print, so that the page stays one', async () => {
		const foot = setBlock('paragraph', [setLine('The Mill Bank at Oldbridge', { y: 3300 })]);
		const rows = Array.from({ length: 25 }, (_, at) => setLine('Bolts', { y: 1420 + at * 24, size: 20 }));
		const edges = Array.from({ length: 26 }, (_, at) => 1400 + at * 24);
		const table = setBlock('table', rows, { grid: { columns: [190, 400], rows: edges } });
		const { 'document.xml': body } = await docxOf([pageOf([setProse(20, { y: 400, width: 2080 }), table, foot])]);
		const before = all(body!, /w:before="(\d+)"/g)
			.map(Number)
			.at(-1);
		expect(before).toBeGreaterThan(0);
		expect(before).toBeLessThan(((3300 - edges.at(-1)!) / 300) * 1440 - 1440);
	});

	it('is none where a line was torn off its paragraph', async () => {
		const blocks: Block[] = [0, 1, 2, 3].map((at) => setProse(5, { y: 400 + at * 340, width: 2080 }));
		const torn = [
			setBlock('paragraph', [setLine('Hannah Weaver', { y: 1800 }), setLine('Mill Lane', { y: 1850 })]),
			setBlock('paragraph', [setLine('Oldbridge', { y: 1900 })]),
		];
		const { 'document.xml': body } = await docxOf([pageOf([...blocks, ...torn])]);
		const [above, below] = all(body!, /<w:p>(<w:pPr>.*?)<\/w:p>/g).slice(-2);
		expect(above).toContain('w:after="0"');
		expect(below).toContain('w:before="0"');
	});

	it('is said below a heading and between the things of a list, where it is more than Word leaves there', async () => {
		const heading = (y: number) => setBlock('heading', [setLine('The Mill', { y })], { level: 1 });
		const prose = [setProse(5, { y: 400, width: 2080 }), setProse(5, { y: 1000, width: 2080 })];
		const beforeAfter = async (gap: number) => {
			const list = [0, 1, 2].map((at) => setLine('• bolts', { y: 1400 + at * (50 + gap) }));
			const page = pageOf([heading(350 - gap), ...prose, setBlock('list', list)]);
			const { 'document.xml': body } = await docxOf([page]);
			return all(body!, /<w:p>(.*?)<\/w:p>/g).map((one) => Number(/w:before="(\d+)"/.exec(one!)?.[1] ?? 0));
		};
		const [near, far] = [await beforeAfter(0), await beforeAfter(40)];
		// 40 px at 300 dpi are 192 twentieths of a point.
		expect(far[1]! - near[1]!).toBeGreaterThan(100);
		expect([far[4]! - near[4]!, far[5]! - near[5]!].map((one) => Math.abs(one - 192) < 25)).toEqual([true, true]);
	});
});
