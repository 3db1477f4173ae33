import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { arrange } from './arrange.ts';
import { clean } from './clean.ts';
import { order } from './order.ts';
import { paragraph } from '../testing/typed.ts';

const PAGE = { width: 1000, height: 1400, dpi: 150 };
const said = (blocks: Block[]) =>
	blocks.map((block) => block.lines.map((line) => line.words.map((word) => word.text).join(' ')).join('/'));
const prose = (name: string, lines: number) =>
	Array.from({ length: lines }, (_, i) => `${name} runs on and on for line ${i}`);

describe('cleaning', () => {
	it('takes the rules of a table out and leaves every character of its cells', () => {
		const block = paragraph(['| Item | Price |', '| Bolt | 1.20 |', '_____ ____'], 100, 100, { confidence: 60 });
		block.lines[0]!.words[1]!.confidence = 95;
		expect(said(clean([block]))).toEqual(['Item Price/Bolt 1.20']);
	});

	it('takes a bar off the word beside it', () => {
		expect(said(clean([paragraph(['|Total 12.50|'], 0, 0)]))[0]).toBe('|Total 12.50|');
		expect(said(clean([paragraph(['|Total 12.50|'], 0, 0, { confidence: 80 })]))[0]).toBe('Total 12.50');
	});

	it('leaves doubtful words of a page of text alone', () => {
		const blocks = [paragraph(prose('page', 5), 0, 0), paragraph(['smudged signature'], 0, 300, { confidence: 21 })];
		expect(clean(blocks)).toEqual(blocks);
	});

	it('keeps a printed bar that was read with certainty', () => {
		expect(said(clean([paragraph(['a | b means a or b'], 0, 0)]))).toEqual(['a | b means a or b']);
	});

	it('reads a bar as the letter I where the recogniser thought of that too', () => {
		const block = paragraph(['| beam 80'], 0, 0);
		block.lines[0]!.words[0]!.alternatives = ['I', 'l'];
		expect(said(clean([block]))).toEqual(['I beam 80']);
	});

	it('drops lone signs without letters, and specks', () => {
		const blocks = [paragraph(prose('page', 5), 0, 0), paragraph(['~~ “'], 0, 300, { confidence: 40 })];
		blocks.push(paragraph(['ii'], 0, 400, { confidence: 12 }));
		expect(clean(blocks)).toHaveLength(1);
	});

	it('drops large letters that were seen in a drawing, and leaves large titles', () => {
		const text = paragraph(prose('page', 5), 0, 300);
		const drawn = paragraph(['nnn ne Na'], 0, 0, { size: 130, confidence: 48 });
		const title = paragraph(['The Old Ferry'], 0, 0, { size: 130, confidence: 64 });
		expect(said(clean([drawn, text]))).toHaveLength(1);
		expect(said(clean([title, text]))[0]).toBe('The Old Ferry');
	});

	it('leaves nothing of the words that were invented on noise', () => {
		const lines = ['AY resin bn', '0s oh es', 'Sa LR 55', 'Frat SEs RA'];
		expect(clean([paragraph(lines, 0, 0, { confidence: 24 })])).toEqual([]);
	});

	it('believes no sure word among doubtful ones on lines that make no sense', () => {
		const lines = Array.from({ length: 5 }, () => 'Bce nogn POXAarTCA CBO6OAHbLIMU paBHbIMW CBOEM JOCTOMHCTBE');
		const russian = () => {
			const block = paragraph(lines, 0, 0, { confidence: 12 });
			for (const { words } of block.lines) for (const at of [0, 5]) words[at]!.confidence = 86;
			return block;
		};
		expect(clean([russian()], true)).toEqual([]);
		const title = paragraph(['Annual Report'], 0, 400, { confidence: 90 });
		expect(said(clean([russian(), title], true))).toEqual(['Annual Report']);
	});

	it('keeps the plain words on a picture', () => {
		const map = paragraph(['Hiriburu wr -- ~ ea A i. lll LI sae Ons wno ties ifn'], 0, 0, { confidence: 20 });
		map.lines[0]!.words[0]!.confidence = 90;
		expect(said(clean([map]))).toEqual(['Hiriburu']);
	});
});

describe('reading order', () => {
	const title = paragraph(['A heading across both of the columns'], 100, 50);
	const left = [paragraph(prose('first', 4), 50, 150), paragraph(prose('second', 4), 50, 300)];
	const right = [paragraph(prose('third', 4), 550, 150), paragraph(prose('fourth', 4), 550, 300)];
	const foot = paragraph(['Page 3'], 480, 1300);
	const firsts = (blocks: Block[]) => blocks.map((block) => block.lines[0]!.words[0]!.text);

	it('reads two columns one after the other, between the heading and the foot', () => {
		const shuffled = [title, left[0]!, right[0]!, left[1]!, right[1]!, foot];
		expect(firsts(order(shuffled))).toEqual(['A', 'first', 'second', 'third', 'fourth', 'Page']);
	});

	it('reads the right one of two columns first where the text runs to the left', () => {
		const lines = Array.from({ length: 5 }, () => 'اجتمع المجلس مساء الثلاثاء لمناقشة');
		const [title, left, right] = [
			paragraph(['إغلاق الجسر'], 700, 20),
			paragraph(lines, 50, 100),
			paragraph(lines, 560, 100),
		];
		expect(order([title, left, right])).toEqual([title, right, left]);
	});

	it('reads a form row by row', () => {
		const cell = (text: string, x: number, y: number) => paragraph([text], x, y);
		const form = [cell('Name:', 50, 100), cell('City:', 50, 160), cell('Date:', 600, 100), cell('Zip:', 600, 160)];
		expect(firsts(order(form))).toEqual(['Name:', 'Date:', 'City:', 'Zip:']);
	});

	it('leaves one column as it came', () => {
		const blocks = [title, ...left, foot];
		expect(order(blocks)).toEqual(blocks);
		expect(order([])).toEqual([]);
	});

	it('reads the columns above a line across the page before those below it', () => {
		const below = [paragraph(prose('fifth', 4), 50, 700), paragraph(prose('sixth', 4), 550, 700)];
		const all = [...left, ...below.slice(0, 1), ...right, ...below.slice(1)];
		const line = (at: number, from = 40, to = 1000) => ({ across: [{ at, from, to, thick: 3, pen: 3 }], down: [] });
		const parted = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
		expect(firsts(order(all, line(600)))).toEqual(parted);
		const columns = ['first', 'second', 'fifth', 'third', 'fourth', 'sixth'];
		expect(firsts(order(all))).toEqual(columns);
		expect(firsts(order(all, line(600, 40, 480)))).toEqual(columns);
		expect(firsts(order(all, line(200)))).toEqual(columns);
	});

	it('reads what stands above a row of titles, one over each of three columns, before them', () => {
		const at = [50, 500, 950];
		const above = at.map((x, i) => paragraph(prose(`above${i}`, 5), x, 100));
		const titles = at.map((x, i) => paragraph([`Title ${i}`], x, 320, { size: 30 }));
		const below = at.map((x, i) => paragraph(prose(`below${i}`, 5), x, 380));
		const columns = at.flatMap((_, i) => [above[i]!, titles[i]!, below[i]!]);
		const rows = [...above, ...at.flatMap((_, i) => [titles[i]!, below[i]!])];
		expect(order(columns)).toEqual(rows);
		// where one column has none they are titles within columns
		expect(order(columns.filter((block) => block !== titles[1]))).toEqual(
			columns.filter((block) => block !== titles[1]),
		);
	});

	it('reads a title in the middle above three columns first, though it came with the second', () => {
		const left = paragraph(prose('left', 6), 50, 120);
		const middle = [paragraph(['What is new'], 510, 60), paragraph(prose('middle', 6), 400, 120)];
		const right = paragraph(prose('right', 6), 760, 120);
		const [title, ...columns] = said(order([left, ...middle, right]));
		expect(title).toBe('What is new');
		expect(columns.map((column) => column.split(' ')[0])).toEqual(['left', 'middle', 'right']);
		// what is set at the left of its column is that column's heading
		const own = [paragraph(['On'], 400, 60), middle[1]!];
		expect(said(order([left, ...own, right]))[1]).toBe('On');
	});

	it('reads a title after the columns above it, where it stands at what runs across below', () => {
		const [left, right] = [paragraph(prose('left', 4), 50, 100), paragraph(prose('right', 3), 560, 100)];
		const [title, table] = [
			paragraph(['Technical data'], 50, 290),
			paragraph([`${prose('wide', 1)[0]} ~ ~ ~ ~ ~ ~ 12`], 50, 330),
		];
		expect(said(order([left, title, right, table])).map((text) => text.split(' ')[0])).toEqual([
			'left',
			'right',
			'Technical',
			'wide',
		]);
	});

	it('reads the two parts of a running head first, though each came with a column', () => {
		const left = [paragraph(['The weavers of the dale'], 50, 30), paragraph(prose('left', 6), 50, 120)];
		const right = [paragraph(['47'], 900, 31), paragraph(prose('right', 6), 500, 120)];
		expect(said(order([...left, ...right])).slice(0, 2)).toEqual(['The weavers of the dale', '47']);
		// without a number they may be the columns' own headings
		const own = [left[0]!, left[1]!, paragraph(['Its people'], 500, 30), right[1]!];
		expect(said(order(own))[2]).toBe('Its people');
	});

	it('does not read a running head into the columns under it', () => {
		const heads = [paragraph(['Company'], 50, 40), paragraph(['Report 2014'], 700, 40)];
		expect(firsts(order([...heads, ...left, ...right])).slice(0, 3)).toEqual(['Company', 'Report', 'first']);
	});
});

it('arranges an empty page into an empty page', () => {
	expect(arrange([], PAGE)).toEqual([]);
});
