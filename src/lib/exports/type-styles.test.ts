import { describe, expect, it } from 'vitest';
import type { Line, Reading, TypeStyle } from '#lib/model/reading.ts';
import { readHocr } from '#lib/model/text/hocr.ts';
import { wordsOf } from '#lib/model/reading.ts';
import { alto } from './alto.ts';
import { csv } from './table/csv.ts';
import { hocr } from './hocr.ts';
import { html } from './flowing/html.ts';
import { json } from './json.ts';
import { markdown } from './flowing/markdown.ts';
import { pageXml } from './page-xml.ts';
import { text } from './flowing/text.ts';
import { docxOf } from './testing/docx-of.ts';
import { sourceOf, textOfExport } from './testing/export-of.ts';
import { lineOf, readingOf } from './testing/reading-of.ts';
import { tableOf } from './testing/table-of.ts';

const BOLD = { bold: true } as const;
const ITALIC = { italic: true } as const;

/** A line in which some words are set otherwise, by their texts. */
function setIn(line: Line, styles: Record<string, TypeStyle>): Line {
	return { ...line, words: line.words.map((word) => ({ ...word, ...styles[word.text] })) };
}

const said = (line: string, y: number, styles: Record<string, TypeStyle>) => setIn(lineOf(line, 150, y), styles);
const reading = readingOf([
	{
		kind: 'heading',
		level: 2,
		lines: [said('A bold head', 200, { A: BOLD, bold: BOLD, head: { ...BOLD, ...ITALIC } })],
	},
	{
		lines: [
			said('It is (never, ever) done in vain.', 400, { '(never,': BOLD, 'ever)': BOLD, vain: ITALIC, 'vain.': ITALIC }),
		],
	},
	{ kind: 'list', lines: [said('1. one thing', 600, { one: { ...BOLD, ...ITALIC } }), lineOf('2. two', 150, 660)] },
]);
const one = sourceOf([reading]);

/** The table of names and numbers whose words in these places are set so. */
function withTable(styles: Record<string, TypeStyle>): Reading {
	const made = tableOf([
		['Name', 'Sum'],
		['Bolts', '12'],
		['Nuts', '7'],
	]);
	return {
		...made,
		blocks: made.blocks.map((block) => ({ ...block, lines: block.lines.map((line) => setIn(line, styles)) })),
	};
}

describe('bold and italic words', () => {
	it('are marked as they are set in HTML; that a heading is bold goes without saying', async () => {
		const written = await textOfExport(html, one);
		expect(written).toContain('<h2 id="heading-1-1">A bold <i>head</i></h2>');
		expect(written).toContain('<p>It is <b>(never, ever)</b> done in <i>vain.</i></p>');
		expect(written).toContain('<b><i>one</i></b> thing</li>');
	});

	it('have their marks of Markdown around words, with points and brackets outside', async () => {
		expect(await textOfExport(markdown, one)).toBe(
			'## A bold *head*\n\nIt is (**never, ever**) done in *vain*.\n\n1. ***one*** thing\n2. two\n',
		);
	});

	it('never make marks of Markdown that would not count, nor one of what the text brought along', async () => {
		const lines = [
			said('2*3 is — *not* bold', 200, { '2*3': BOLD, '—': BOLD, '*not*': ITALIC }),
			said('1. stays a number', 260, { '1.': BOLD }),
		];
		expect(await textOfExport(markdown, sourceOf([readingOf([{ lines: [lines[0]!] }, { lines: [lines[1]!] }])]))).toBe(
			'**2\\*3** is — \\**not*\\* bold\n\n**1**. stays a number\n',
		);
	});

	it('have marks around an address that is a link', async () => {
		const lines = [said('see www.example.org today', 200, { 'www.example.org': BOLD })];
		expect(await textOfExport(markdown, sourceOf([readingOf([{ lines }])]))).toBe(
			'see **[www.example.org](<http://www.example.org/>)** today\n',
		);
	});

	it('are runs of their own in Word, in the order that is laid down', async () => {
		const { 'document.xml': xml = '' } = await docxOf([reading]);
		const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run]) => [
			/<w:b\/><w:bCs\/>/.test(run!) ? 'b' : '',
			/<w:i\/><w:iCs\/>/.test(run!) ? 'i' : '',
			run!.replace(/<w:rPr>.*?<\/w:rPr>|<[^>]+>/g, ''),
		]);
		expect(runs.map((run) => run.join(':'))).toEqual([
			'::A bold ',
			':i:head',
			'::It is ',
			'b::(never, ever)',
			':: done in ',
			':i:vain.',
			'b:i:one',
			'::\u0020thing',
			'::two',
		]);
		expect(xml).toMatch(/<w:rPr><w:b\/><w:bCs\/><w:i\/><w:iCs\/>(?:<w:sz |<w:lang |<\/w:rPr>)/);
	});

	it('are bold in cells, but not in the head of a table, which is so anyway', async () => {
		const page = sourceOf([withTable({ Name: BOLD, Sum: BOLD, Bolts: BOLD, '7': ITALIC })]);
		const written = await textOfExport(html, page);
		expect(written).toContain('<td><b>Bolts</b></td>');
		expect(written).toContain('<i>7</i></td>');
		expect(written).not.toContain('<b>Name');
		expect(await textOfExport(markdown, page)).toContain('| **Bolts** | 12 |');
		const { 'document.xml': xml = '' } = await docxOf([withTable({ Bolts: BOLD })]);
		expect(xml.match(/<w:b\/>/g)).toHaveLength(1);
	});

	it('come back from hOCR as they were, and are in ALTO, PAGE XML and JSON', async () => {
		const styles = [...wordsOf(reading)].map(({ text, bold, italic }) => ({ text, bold, italic }));
		const [page] = readHocr(await textOfExport(hocr, one));
		expect([...wordsOf(page!)].map(({ text, bold, italic }) => ({ text, bold, italic }))).toEqual(styles);
		expect(await textOfExport(alto, one)).toContain('STYLE="bold italics"');
		expect(await textOfExport(pageXml, one)).toContain('<TextStyle bold="true" italic="true"/></Word>');
		expect(await textOfExport(json, one)).toContain('"confidence":90,"bold":true}');
	});

	it('change nothing in plain text and in tables for programs', async () => {
		expect(await textOfExport(text, one)).toBe(
			'A bold head\n\nIt is (never, ever) done in vain.\n\n1. one thing\n2. two\n',
		);
		expect(await textOfExport(csv, sourceOf([withTable({ Bolts: BOLD })]))).toContain('"Bolts","12"');
	});
});
