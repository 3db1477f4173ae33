import { describe, expect, it } from 'vitest';
import { all, docxOf } from '../testing/docx-of.ts';
import { pageOf, setBlock, setLine, setProse } from '../testing/typeset.ts';

describe('the letters of a Word document', () => {
	it('has letters as tall as printed where too little was read to tell their font', async () => {
		const label = (text: string, y: number) => setBlock('paragraph', [setLine(text, { y, size: (8 / 72) * 300 })]);
		const { 'styles.xml': styles } = await docxOf([pageOf([label('Hannah Weaver', 400), label('own house', 460)])]);
		// Times at 8 points is as tall as Arial at 7.5.
		expect(/<w:rPrDefault>.*?<w:sz w:val="(\d+)"/.exec(styles!)?.[1]).toBe('15');
	});

	it('has letters no wider than printed where nothing but capitals and figures tells their font', async () => {
		// A matrix printer's: as high as those of 12 points, as wide as those of 8.
		const row = (text: string, y: number) => {
			const line = setLine(text, { y, size: (12 / 72) * 300 });
			let x = 200;
			const words = line.words.map((word) => {
				const wide = [...word.text].length * 0.6 * (8 / 72) * 300;
				const box = { ...word.box, x0: x, x1: x + wide };
				x += wide + 12;
				return { ...word, box };
			});
			return { ...line, words, box: { ...line.box, x1: x - 12 } };
		};
		const lines = ['SUB TOTAL 20.00', 'ROUNDING 0.00', 'GRAND TOTAL 20.00', 'CASH 20.00'];
		const rows = lines.map((text, at) => row(text, 400 + at * 60));
		const { 'styles.xml': styles } = await docxOf([pageOf([setBlock('paragraph', rows)])]);
		expect(styles).toMatch(/<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/);
		expect(Number(/<w:rPrDefault>.*?<w:sz w:val="(\d+)"/.exec(styles!)?.[1])).toBeLessThan(17);
		// A name that is twice as tall and no wider keeps to its line.
		const name = row('MOTOR SUNGAI RENGIT', 300);
		for (const { box } of name.words) box.y0 -= 30;
		const both = [setBlock('paragraph', [name]), setBlock('paragraph', rows)];
		const { 'document.xml': body } = await docxOf([pageOf(both)]);
		for (const size of all(body!, /<w:sz w:val="(\d+)"/g)) expect(Number(size)).toBeLessThan(20);
	});

	it('has small print small, however narrow it is', async () => {
		const small = setLine('versus', { y: 300, size: 20 });
		for (const { box } of small.words) box.x1 = box.x0 + (box.x1 - box.x0) * 0.7;
		const blocks = [setBlock('paragraph', [small]), setProse(10, { y: 700, width: 2080 })];
		const { 'document.xml': body } = await docxOf([pageOf(blocks)]);
		const [size] = all(body!, /<w:sz w:val="(\d+)"/g).map(Number);
		expect(size).toBeLessThan(12);
	});
});
