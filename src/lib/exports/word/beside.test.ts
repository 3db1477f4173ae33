import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { all, docxOf, saidIn } from '../testing/docx-of.ts';
import { pageOf, setBlock, setLine, setProse } from '../testing/typeset.ts';

const list = (x: number, y: number, texts: string[]) =>
	setBlock(
		'paragraph',
		texts.map((text, at) => setLine(text, { x, y: y + at * 50 })),
	);
const address = () => list(200, 400, ['Hannah Weaver', 'Mill Lane', 'Oldbridge']);
const numbers = () => list(1600, 400, ['Telephone', 'Mobile']);
const prose = () => setProse(8, { y: 1000, width: 2080 });
const bodyOf = async (blocks: Block[]) => (await docxOf([pageOf(blocks)]))['document.xml']!;

describe('what stands side by side on a page', () => {
	it('stands so in Word, in a table without lines and head, its order as it was', async () => {
		const [first, second] = [address(), numbers()];
		const body = await bodyOf([first, second, prose()]);
		expect(all(body, /(<w:tbl>)/g)).toHaveLength(1);
		const cells = all(body, /<w:tc>(.*?)<\/w:tc>/g).map((cell) => saidIn(cell!));
		expect(cells).toEqual([['Hannah Weaver Mill Lane Oldbridge'], ['Telephone Mobile']]);
		expect(body).not.toMatch(/tblStyle|tblBorders|tblHeader/);
		expect(body).toContain('w:firstRow="0"');
		expect(body).toContain('<w:tblLayout w:type="fixed"/>');
		// The second begins where it was printed, if its letters have room there.
		const [wide] = all(body, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
		expect(Math.abs(wide! - ((1600 - 200) / 300) * 1440)).toBeLessThan(20);
		expect(saidIn(body).map((said) => said.slice(0, 6))).toEqual(['Hannah', 'Teleph', 'the ha']);
	});

	it('stands so with the pictures over its captions, but a picture alone is no column', async () => {
		const photo = setBlock('picture', [], { box: { x0: 200, y0: 400, x1: 900, y1: 800 } });
		const caption = setBlock('caption', [setLine('The mill', { x: 200, y: 860 })]);
		const rows = all(await bodyOf([photo, caption, numbers(), prose()]), /<w:tc>(.*?)<\/w:tc>/g);
		expect(rows.map((cell) => /<w:drawing>/.test(cell!))).toEqual([true, false]);
		expect(await bodyOf([address(), { ...photo, box: { ...photo.box, x0: 1500, x1: 2200 } }, prose()])).not.toContain(
			'<w:tbl>',
		);
	});

	it('never runs up to what stands beside it, however wide its letters are', async () => {
		const body = await bodyOf([address(), numbers(), prose()]);
		const ends = all(body, /<w:tc>(.*?)<\/w:tc>/g).map(
			(cell) => /<w:ind [^>]*w:(?:end|right)="(\d+)"/.exec(cell!)?.[1],
		);
		expect(Number(ends[0])).toBeGreaterThan(50);
		expect(ends[1]).toBeUndefined();
	});

	it('stands at the end of its cell where its lines end together', async () => {
		const right = setBlock(
			'paragraph',
			['Harland Electrical Works', 'Leeds'].map((text, at) => {
				const { box } = setLine(text, { y: 0, x: 0 });
				return setLine(text, { x: 2280 - box.x1, y: 400 + at * 50 });
			}),
		);
		const body = await bodyOf([address(), right, prose()]);
		expect(all(body, /<w:tc>(.*?)<\/w:tc>/g)[1]).toContain('<w:jc w:val="right"/>');
	});

	it('runs from the right where the text does', async () => {
		const hebrew = (block: Block, text: string): Block => {
			for (const word of block.lines.flatMap(({ words }) => words)) word.text = text;
			return block;
		};
		const body = (
			await docxOf([
				pageOf([hebrew(numbers(), 'שלום'), hebrew(address(), 'עולם'), hebrew(prose(), 'טקסט')], { direction: 'rtl' }),
			])
		)['document.xml']!;
		expect(body).toContain('<w:tblPr><w:bidiVisual/>');
		expect(all(body, /<w:tc>(.*?)<\/w:tc>/g).map((cell) => saidIn(cell!)[0]!.slice(0, 4))).toEqual(['שלום', 'עולם']);
	});

	it('stays one below the other where it is read to and fro, or nothing is beside it', async () => {
		const [left, right] = [list(200, 400, ['first', 'third']), list(1600, 400, ['second', 'fourth'])];
		const pieces = [0, 1].flatMap((at) => [left, right].map(({ lines }) => setBlock('paragraph', [lines[at]!])));
		const below = list(1600, 700, ['Below']);
		for (const blocks of [
			[numbers(), address(), prose()],
			[address(), below, prose()],
		])
			expect(await bodyOf(blocks)).not.toContain('<w:tbl>');
		// Two rows of two are two rows, not one.
		expect(all(await bodyOf([...pieces, prose()]), /<w:tr>(.*?)<\/w:tr>/g).map((row) => saidIn(row!))).toEqual([
			['first', 'second'],
			['third', 'fourth'],
		]);
	});

	it('begins with the first of it, not with what stands alone above', async () => {
		const body = await bodyOf([list(200, 250, ['Alone']), address(), numbers(), prose()]);
		expect(all(body, /<w:tc>(.*?)<\/w:tc>/g).map((cell) => saidIn(cell!))).toEqual([
			['Hannah Weaver Mill Lane Oldbridge'],
			['Telephone Mobile'],
		]);
	});

	it('has a paragraph below it at the end of the text, and between it and a table', async () => {
		expect(await bodyOf([prose(), list(200, 1800, ['Sum']), list(1600, 1800, ['Tax'])])).toMatch(
			/<\/w:tbl><w:p>[^T]*<\/w:p><w:sectPr>/,
		);
		const rows = [0, 1].flatMap((at) => [list(200, 400 + at * 45, ['Sum']), list(1600, 400 + at * 45, ['Tax'])]);
		expect(await bodyOf([rows[0]!, rows[1]!, rows[2]!, rows[3]!])).not.toContain('</w:tbl><w:tbl>');
	});

	it('may be a table beside an address, which has its lines, and a paragraph after it', async () => {
		const words = [list(1600, 400, ['Price']), list(2000, 400, ['Sum'])].flatMap(({ lines }) => lines);
		const table: Block = {
			kind: 'table',
			lines: words,
			box: { x0: 1600, y0: 370, x1: 2280, y1: 420 },
			grid: { columns: [1600, 1950, 2280], rows: [370, 420] },
		};
		const body = await bodyOf([address(), table, prose()]);
		expect(body).toMatch(/<w:tc><w:tcPr><w:tcW [^>]*\/><\/w:tcPr><w:tbl>.*<w:tblStyle w:val="TableGrid"\/>/);
		expect(body).toMatch(/<\/w:tbl><w:p><w:pPr>[^p]*<w:spacing [^>]*w:line="20"[^>]*\/><\/w:pPr><\/w:p><\/w:tc>/);
	});
});
