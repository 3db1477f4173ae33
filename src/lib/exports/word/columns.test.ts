import { describe, expect, it } from 'vitest';
import { all, docxOf, saidIn } from '../testing/docx-of.ts';
import { pageOf, setBlock, setLine, setProse } from '../testing/typeset.ts';

describe('columns in a Word document', () => {
	const title = setBlock('heading', [setLine('The Dunes of the Northern Coast', { y: 300, size: 80, x: 800 })], {
		level: 1,
	});
	const left = setProse(30, { y: 500, width: 980 });
	const right = setProse(30, { y: 500, width: 980, x: 1300 });

	it('are those of the page, with what stands across it in a section of its own', async () => {
		const end = setProse(6, { y: 2300, width: 2080 });
		const { 'document.xml': body } = await docxOf([pageOf([title, left, right, end])]);
		const sections = all(body!, /(<w:sectPr>.*?<\/w:sectPr>)/g);
		expect(sections.map((section) => /<w:cols w:num="(\d)"/.exec(section!)?.[1])).toEqual([undefined, '2', undefined]);
		expect(sections.map((section) => section!.includes('continuous'))).toEqual([false, true, true]);
		expect(saidIn(body!).map((said) => said.slice(0, 7))).toEqual(['The Dun', 'the har', 'the har', 'the har']);
	});

	it('are none where addresses stand side by side, or the order goes to and fro', async () => {
		const address = (x: number) =>
			setBlock(
				'paragraph',
				['Hannah Weaver of Oldbridge', 'Mill', 'Old Mill', 'OB', 'Tel', 'Fax'].map((line, at) =>
					setLine(line, { x, y: 400 + at * 50 }),
				),
			);
		const fro = [0, 1, 2, 3].map((row) => setProse(3, { y: 500 + row * 200, width: 980, x: row % 2 ? 1300 : 200 }));
		for (const blocks of [[address(200), address(1300)], fro])
			expect((await docxOf([pageOf(blocks)]))['document.xml']).not.toContain('w:num=');
	});

	it('go on on the next page, and a column that was ended early ends there', async () => {
		const { 'document.xml': body } = await docxOf([pageOf([left, right]), pageOf([left, right])]);
		expect(all(body!, /<w:cols w:num="(\d)"/g)).toEqual(['2']);
		expect(all(body!, /(<w:pageBreakBefore\/>)/g)).toHaveLength(1);
		expect(all(body!, /(<w:br w:type="column"\/>)/g)).toHaveLength(2);
	});

	it('have small print that stands side by side within one of them', async () => {
		const labels = [300, 700].map((x) => setBlock('paragraph', [setLine('May', { x, y: 2100, size: 20 })]));
		const { 'document.xml': body } = await docxOf([pageOf([left, ...labels, right])]);
		expect(body).toContain('<w:cols w:num="2"');
	});

	it('begin at the right where the text does', async () => {
		const { 'document.xml': body } = await docxOf([pageOf([title, right, left], { direction: 'rtl' })]);
		expect(body).toMatch(/<w:cols w:num="2"[^>]*\/><w:bidi\/>/);
		const leftward = await docxOf([pageOf([title, left, right], { direction: 'rtl' })]);
		expect(leftward['document.xml']).not.toContain('w:num=');
	});
});
