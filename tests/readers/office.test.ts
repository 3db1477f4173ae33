import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { csv } from '#lib/exports/table/csv.ts';
import { docx } from '#lib/exports/docx.ts';
import type { TypeStyle } from '#lib/model/reading.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { manyPayloads, payloads } from '#lib/exports/testing/payloads.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { tableOf } from '#lib/exports/testing/table-of.ts';
import { pageOf, setBlock, setLine, setProse } from '#lib/exports/testing/typeset.ts';
import { xlsx } from '#lib/exports/table/xlsx.ts';
import { leftward } from './pages.ts';
import { closeOffice, converted, has } from './tools.ts';

const office = has('soffice');

const unescape = (text: string) =>
	text.replace(/&(lt|gt|amp|quot|apos|#\d+);/g, (_, name: string) =>
		name.startsWith('#')
			? String.fromCodePoint(Number(name.slice(1)))
			: { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name]!,
	);

/** Cells of a flat OpenDocument sheet, in order, with what LibreOffice makes of them. */
function cellsOf(fods: string): { formula: boolean; type: string; text: string }[] {
	const cells: { formula: boolean; type: string; text: string }[] = [];
	for (const [, attributes, body] of fods.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/g)) {
		if (!body) continue;
		const type = /office:value-type="(\w+)"/.exec(attributes!)?.[1] ?? '';
		const text = [...body.matchAll(/<text:p[^>]*?(?:\/>|>([^]*?)<\/text:p>)/g)]
			.map(([, paragraph]) =>
				unescape(
					(paragraph ?? '')
						.replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => ' '.repeat(Number(count)))
						.replace(/<text:s\/>/g, ' ')
						.replace(/<text:tab\/>/g, '\t')
						.replace(/<[^>]+>/g, ''),
				),
			)
			.join('\n');
		cells.push({ formula: /table:formula=/.test(attributes!), type, text });
	}
	return cells;
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
	'base64',
);

describe.skipIf(!office)('LibreOffice', { timeout: 180_000 }, () => {
	afterAll(closeOffice);

	it('finds no formula among hostile cells of a workbook, and the same text', async () => {
		const bytes = await bytesOf(xlsx, sourceOf([tableOf(payloads.map((text) => [text]))]));
		const cells = cellsOf(converted(bytes, 'xlsx', 'fods'));
		expect(cells.filter(({ formula }) => formula)).toEqual([]);
		expect(cells.filter(({ type }) => type !== 'string').map(({ type, text }) => `${type} ${text}`)).toEqual([
			'float -5',
			'date 2024-01-02',
		]);
		// A long text was split in two; what XML cannot hold was replaced; line ends are one kind.

		const clean = (text: string) =>
			text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd').replace(/\r\n?/g, '\n');
		// LibreOffice drops a tab before the first of several lines.
		const bare = (text: string) => text.replace(/^\t/, '');
		const wanted = payloads
			.map(clean)
			.map(bare)
			.filter((text) => text.length < 32_768);
		const found = cells.map(({ text }) => bare(text));
		const lost = wanted.filter((text) => !found.includes(text));
		expect(lost).toEqual([]);
		expect(found).toContain('x'.repeat(32_763) + ' […]');
		expect(found).toContain('x'.repeat(40_000 - 32_763));
	});

	it('finds no formula among hostile cells of a CSV', async () => {
		const bytes = await bytesOf(csv, sourceOf([tableOf(payloads.map((text) => [text]))]));
		const cells = cellsOf(converted(bytes, 'csv', 'fods'));
		expect(cells.filter(({ formula }) => formula)).toEqual([]);
		expect(cells.length).toBeGreaterThan(300);
		for (const { text } of cells) expect(text).not.toMatch(/^#(NAME|REF|VALUE|N\/A)|^Err:/);
	});

	it.each([
		['a workbook', xlsx, 'xlsx'],
		['a CSV', csv, 'csv'],
	] as const)('finds no formula among 10,000 hostile cells of %s @long', async (_, writer, ending) => {
		const bytes = await bytesOf(writer, sourceOf([tableOf(manyPayloads.map((text) => [text]))]));
		const cells = cellsOf(converted(bytes, ending, 'fods'));
		expect(cells.filter(({ formula }) => formula)).toEqual([]);
		console.log(`hostile cells of ${ending}: ${manyPayloads.length} given, ${cells.length} found, 0 formulas`);
		expect(cells.length).toBeGreaterThanOrEqual(manyPayloads.length);
	});

	it('opens a Word document with its headings, paragraphs, lists, tables and pages', async () => {
		const source = sourceOf([
			readingOf([
				{ kind: 'heading', level: 1, lines: ['A <title> & more'] },
				'A line that is bro-\nken here.',
				{ kind: 'list', lines: ['• first', '• second item', 'goes on', '• third'] },
				{ kind: 'list', lines: ['1. one', '2. two'] },
			]),
			tableOf([
				['a', 'b'],
				['c', '=1+1'],
			]),
			readingOf([
				{ lines: [leftward('שלום עולם', 1000, 100)] },
				{ kind: 'caption', lines: ['Figure 1'] },
				{ lines: [lineOf('bad \u0001 \ud800 end', 0, 0)] },
			]),
		]);
		const bytes = await bytesOf(docx, source);
		const text = converted(bytes, 'docx', 'txt', 'Text (encoded):UTF8');
		expect(
			text
				.replace(/^\ufeff/, '')
				.split(/\r?\n/)
				.map((line) => line.trim().replace(/\t/g, ' '))
				.filter(Boolean),
		).toEqual([
			'A <title> & more',
			'A line that is broken here.',
			'• first',
			'• second item goes on',
			'• third',
			'1. one',
			'2. two',
			'a',
			'b',
			'c',
			'=1+1',
			'שלום עולם',
			'Figure 1',
			'bad \ufffd \ufffd end',
		]);
		const html = converted(bytes, 'docx', 'html');
		expect(html).toMatch(/<h1[^>]*>[^]*title/);
		expect(html).toMatch(/<td[^>]*>[^]*=1\+1/);
		expect(html).toContain('dir="rtl"');
		expect(new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])).toContain('<w:pageBreakBefore/>');
	});

	it('finds the bold and the slanted words of a Word document, and no others @long', async () => {
		const styles: Record<string, TypeStyle> = {
			bold: { bold: true },
			here: { bold: true },
			slanted: { italic: true },
			both: { bold: true, italic: true },
		};
		const page = readingOf(['some bold here and slanted and both', { kind: 'list', lines: ['1. a bold thing'] }]);
		const blocks = page.blocks.map((block) => ({
			...block,
			lines: block.lines.map((line) => ({
				...line,
				words: line.words.map((word) => ({ ...word, ...styles[word.text] })),
			})),
		}));
		const html = converted(await bytesOf(docx, sourceOf([{ ...page, blocks }])), 'docx', 'html').replace(/\s+/g, ' ');
		const said = (tag: string) =>
			[...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'g'))].map(([, text]) =>
				text!.replace(/<[^>]+>/g, '').trim(),
			);
		expect(said('b')).toEqual(['bold here', 'both', 'bold']);
		expect(said('i')).toEqual(['slanted', 'both']);
	});

	it('opens a Word document with pictures, notes, and pages of several sizes @long', async () => {
		const picture = { kind: 'picture' as const, box: { x0: 200, y0: 1000, x1: 1400, y1: 1600 }, lines: [] };
		const readings = [
			readingOf(['Before.', picture, { kind: 'footnote', lines: ['1 A note.'] }]),
			readingOf(['Across.', picture], { width: 3508, height: 2480 }),
			readingOf(['Upright again.']),
			readingOf(['Without a size.'], { width: 0, height: 0 }),
		];
		const shown: number[] = [];
		const source = {
			...sourceOf(readings),
			pagePicture: async (page: number) => {
				shown.push(page);
				if (page === 2) throw new Error('this page cannot be shown');
				return { bytes: new Uint8Array(PIXEL), mediaType: 'image/png' as const, width: 1, height: 1, dpi: 0 };
			},
		};
		const bytes = await bytesOf(docx, source);
		expect(shown).toEqual([1, 2]);
		const flat = converted(bytes, 'docx', 'fodt');
		expect(flat.match(/<draw:image[ >]/g)).toHaveLength(2);
		expect(
			[...flat.matchAll(/fo:page-width="([\d.]+)in" fo:page-height="([\d.]+)in"/g)].map(([, w, h]) => [
				Math.round(Number(w)),
				Math.round(Number(h)),
			]),
		).toEqual(
			expect.arrayContaining([
				[8, 12],
				[12, 8],
			]),
		);
		const text = flat.replace(/<office:binary-data>[^]*?<\/office:binary-data>/g, '').replace(/<[^>]+>/g, ' ');
		for (const word of ['Before.', '1 A note.', 'Across.', 'Upright again.', 'Without a size.'])
			expect(text).toContain(word);
		expect(new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])).not.toContain('NaN');
	});

	it('opens a Word document with columns, running heads that count, notes and links, on as many pages', async () => {
		const column = (x: number) => setProse(40, { x, y: 500, width: 980 });
		const page = (number: number) =>
			pageOf([
				setBlock('header', [setLine('Studies of the Coast', { y: 120, size: 34 })]),
				setBlock('header', [setLine(String(number), { y: 120, size: 34, x: 2200 })]),
				setBlock('heading', [setLine('The Dunes of the Coast', { y: 300, size: 80, x: 800 })], { level: 1 }),
				setBlock('paragraph', [setLine('as the survey found in autumn.1', { y: 400 })]),
				column(200),
				column(1300),
				setBlock('footnote', [setLine('1 See http://coast.example/dunes there.', { y: 3200, size: 30 })]),
			]);
		const bytes = await bytesOf(docx, sourceOf([page(7), page(8)]));
		const flat = converted(bytes, 'docx', 'fodt');
		expect(flat).toMatch(/<style:columns fo:column-count="2"/);
		expect(flat.match(/<text:note [^>]*text:note-class="footnote"/g)).toHaveLength(2);
		expect(flat).toMatch(/<style:header>[^]*?Studies of the Coast[^]*?<text:page-number/);
		expect(flat).toMatch(/<text:a [^>]*xlink:href="http:\/\/coast\.example\/dunes"/);
		expect(/meta:page-count="(\d+)"/.exec(flat)?.[1]).toBe('2');
	});
});
