import { describe, expect, it } from 'vitest';
import { all, docxOf, saidIn } from '../testing/docx-of.ts';
import { pageOf, setBlock, setLine, setProse } from '../testing/typeset.ts';

const head = (left: string, right: string) => [
	setBlock('header', [setLine(left, { y: 120, size: 34 })]),
	setBlock('header', [setLine(right, { y: 120, size: 34, x: 2200 })]),
];
const prose = () => setProse(8, { y: 400, width: 2080 });

describe('running heads in a Word document', () => {
	it('are real ones, with the page number as a field that counts from the printed one', async () => {
		const pages = [42, 43, 44].map((number) => pageOf([...head('Studies', String(number)), prose()]));
		const parts = await docxOf(pages);
		const header = parts['header1.xml']!;
		expect(saidIn(header)).toEqual(['Studies\t\t42']);
		expect(header).toContain('<w:fldSimple w:instr=" PAGE ">');
		expect(parts['header2.xml']).toBeUndefined();
		expect(all(parts['document.xml']!, /<w:pgNumType w:start="(\d+)"\/>/g)).toEqual(['42']);
		expect(all(parts['document.xml']!, /<w:headerReference w:type="default" r:id="(\w+)"\/>/g)).toEqual(['head1']);
		expect(parts['document.xml']).not.toContain('Studies');
	});

	it('begin a section where they change or end, and count anew where the printed number jumps', async () => {
		const texts = [['One', '7'], ['Two', '8'], [], ['Two', '12'], ['Two', '13'], ['Two', '20'], ['Two', '21']];
		const pages = texts.map(([left, right]) => pageOf([...(left ? head(left, right!) : []), prose()]));
		const parts = await docxOf(pages);
		const sections = all(parts['document.xml']!, /(<w:sectPr>.*?<\/w:sectPr>)/g);
		expect(sections.map((section) => /headerReference[^>]*r:id="(\w+)"/.exec(section!)?.[1])).toEqual([
			'head1',
			'head2',
			'head3',
			'head2',
			undefined,
		]);
		expect(all(parts['document.xml']!, /<w:pgNumType w:start="(\d+)"\/>/g)).toEqual(['7', '8', '12', '20']);
		expect(saidIn(parts['header1.xml']!)).toEqual(['One\t\t7']);
		expect(saidIn(parts['header3.xml']!)).toEqual(['']);
	});

	it('keep a number as text that does not run on, and the second of "3 of 3"', async () => {
		const foot = (text: string) => setBlock('footer', [setLine(text, { y: 3400, x: 1100 })]);
		const texts = ['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'];
		const three = await docxOf(texts.map((text) => pageOf([prose(), foot(text)])));
		expect(saidIn(three['footer1.xml']!)).toEqual(['Page 1 of 3']);
		expect(all(three['footer1.xml']!, /PAGE ">.*?<w:t[^>]*>(\d+)/g)).toEqual(['1']);
		expect(three['footer2.xml']).toBeUndefined();
		const one = await docxOf([pageOf([prose(), foot('Form 12')])]);
		expect(one['footer1.xml']).not.toContain('PAGE');
	});

	it('stand in the text, as before, where a user marked a line in the middle of the page as one', async () => {
		const parts = await docxOf([pageOf([prose(), setBlock('header', [setLine('Marked', { y: 1700 })])])]);
		expect(parts['header1.xml']).toBeUndefined();
		expect(saidIn(parts['document.xml']!).at(-1)).toBe('Marked');
	});

	it('are on a page of their own where a page has nothing else', async () => {
		const pages = [
			pageOf([...head('Studies', '1'), prose()]),
			pageOf(head('Studies', '2')),
			pageOf([...head('Studies', '3'), prose()]),
		];
		const { 'document.xml': body } = await docxOf(pages);
		expect(all(body!, /(<w:pageBreakBefore\/>)/g)).toHaveLength(2);
	});

	it('are left out on wish', async () => {
		const parts = await docxOf(
			[1, 2].map((number) => pageOf([...head('Studies', String(number)), prose()])),
			{
				withoutRunningHeads: true,
			},
		);
		expect(Object.keys(parts).filter((name) => name.startsWith('header'))).toEqual([]);
		expect(parts['document.xml']).not.toMatch(/headerReference|Studies/);
	});
});
