import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';
import { docx } from '../docx.ts';
import { html as htmlExport } from '../flowing/html.ts';
import { json } from '../json.ts';
import { markdown } from '../flowing/markdown.ts';
import { tablesOf } from './table.ts';
import { bytesOf, sourceOf, textOfExport } from '../testing/export-of.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';
import { tableOf } from '../testing/table-of.ts';
import { BlobSink } from '../file/blob-sink.ts';
import { xlsx, xlsxOfAll } from './xlsx.ts';

const rows = [
	['Item', 'Amount', 'Price'],
	['Tea', '', '3.50'],
	['', '2', '-1.00'],
];

const cellsIn = (reading: Parameters<typeof tablesOf>[0]) => tablesOf(reading).map(({ rows }) => rows);

describe('a workbook of several documents', () => {
	it('has a sheet for each table, named after its document, and no name twice', async () => {
		const named = (name: string, ...pages: Parameters<typeof sourceOf>[0]) => sourceOf(pages, { document: { name } });
		const sink = new BlobSink();
		const progress: number[][] = [];
		await xlsxOfAll({
			sources: [
				named('2026/Rechnung <1>.pdf', tableOf([['a', 'b']]), tableOf([['c', 'd']])),
				named('RECHNUNG <1>.jpg', tableOf([['e', 'f']])),
				named("'[x]: a/very*long?name of more than thirty-one letters.pdf", tableOf([['g', 'h']])),
				named('history.png', undefined, tableOf([['i', 'j']])),
			],
			sink,
			onProgress: (...at) => progress.push(at),
		});
		const parts = unzipSync(new Uint8Array(await sink.blob('').arrayBuffer()));
		const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/sheet name="(.*?)"/g)].map(([, name]) => name);
		expect(names).toEqual([
			'Rechnung &lt;1&gt;',
			'Rechnung &lt;1&gt; (2)',
			'RECHNUNG &lt;1&gt; (3)',
			'very long name of more than thi',
			'history (2)',
		]);
		expect(strFromU8(parts['xl/worksheets/sheet5.xml']!)).toContain('>i<');
		expect(progress).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
	});
});

describe('a document of letters and tables', () => {
	const letter = readingOf(['Dear Sir or Madam', 'we thank you for your order']);
	const sheetsOf = async (...pages: Parameters<typeof sourceOf>[0]) =>
		[
			...strFromU8(unzipSync(await bytesOf(xlsx, sourceOf(pages)))['xl/workbook.xml']!).matchAll(/sheet name="(.*?)"/g),
		].map(([, name]) => name);

	it('has its tables in a workbook, without the letters', async () => {
		expect(await sheetsOf(letter, tableOf(rows), undefined, letter, tableOf(rows, false))).toEqual([
			'Page 2',
			'Page 5',
		]);
	});

	it('has its text in a workbook when there is no table', async () => {
		expect(await sheetsOf(letter, undefined, letter)).toEqual(['Page 1', 'Page 3']);
	});

	it('keeps a table of one column that was marked as one', async () => {
		expect(await sheetsOf(letter, tableOf([['Tea'], ['Coffee']]), letter)).toEqual(['Page 2']);
	});

	it('has the same in CSV', async () => {
		const text = await textOfExport(csv, sourceOf([letter, tableOf([['Tea', '3']]), letter]), { byteOrderMark: false });
		expect(text).toBe('"Tea","3"\r\n');
		expect(await textOfExport(csv, sourceOf([letter]))).toContain('Dear Sir');
	});
});

describe('a table', () => {
	it('has the cells of its grid, empty ones too', () => {
		expect(tablesOf(tableOf(rows)).map(({ rows }) => rows)).toEqual([rows]);
	});

	it('has its columns of numbers flush right, in web pages, Word and Markdown', async () => {
		const source = sourceOf([tableOf(rows)]);
		const page = await textOfExport(htmlExport, source);
		expect(page.match(/<t[hd][^>]*class="number"[^>]*>[^<]*/g)!.map((cell) => cell.replace(/.*>/, ''))).toEqual([
			'Amount',
			'Price',
			'',
			'3.50',
			'2',
			'-1.00',
		]);
		const word = strFromU8(unzipSync(await bytesOf(docx, source))['word/document.xml']!);
		const styles = [...word.matchAll(/<w:pStyle w:val="(Table\w+)"\/>/g)].map(([, style]) => style);
		expect(styles.slice(0, 6)).toEqual([
			'TableHead',
			'TableNumberHead',
			'TableNumberHead',
			'TableText',
			'TableNumberText',
			'TableNumberText',
		]);
		expect(await textOfExport(markdown, source)).toContain('| --- | ---: | ---: |');
	});

	it('without a grid is found from what stands under what', () => {
		expect(tablesOf(tableOf(rows, false)).map(({ rows }) => rows)).toEqual([rows]);
	});

	it('keeps words together that a space parts', () => {
		const at = (texts: [string, number][], y: number) =>
			texts.map(([text, x]) => lineOf(text, x, y)).reduce((a, b) => ({ ...a, words: [...a.words, ...b.words] }));
		const reading = readingOf([
			{
				lines: [
					lineOf('CORNER SHOP AND BAKERY OF THE TOWN', 100, 100),
					at(
						[
							['Green tea', 100],
							['3.50', 800],
						],
						160,
					),
					at(
						[
							['Bread and butter', 100],
							['12.00', 780],
						],
						220,
					),
					at(
						[
							['Total', 100],
							['15.50', 780],
						],
						280,
					),
				],
			},
		]);
		expect(tablesOf(reading).map(({ rows }) => rows)).toEqual([
			[
				['CORNER SHOP AND BAKERY OF THE TOWN', ''],
				['Green tea', '3.50'],
				['Bread and butter', '12.00'],
				['Total', '15.50'],
			],
		]);
	});

	it('has rows across blocks, as when prices are a block of their own', () => {
		const reading = readingOf([
			{ lines: [lineOf('Tea', 100, 100), lineOf('Bread', 100, 160)] },
			{ lines: [lineOf('3.50', 800, 102), lineOf('12.00', 800, 162)] },
		]);
		expect(tablesOf(reading).map(({ rows }) => rows)).toEqual([
			[
				['Tea', '3.50'],
				['Bread', '12.00'],
			],
		]);
	});
});

describe('CSV', () => {
	it('quotes every field, doubles quotes and marks what is no number but looks like a formula', async () => {
		const source = sourceOf([tableOf([['a"b', '=1+1', '-5']]), undefined, tableOf([['x']])]);
		expect(await textOfExport(csv, source)).toBe('\ufeff"a""b","\'=1+1","-5"\r\n\r\n"x"\r\n');
		expect(await textOfExport(csv, source, { byteOrderMark: false, separator: ';', markNumbers: true })).toBe(
			'"a""b";"\'=1+1";"\'-5"\r\n\r\n"x"\r\n',
		);
	});
});

/** A head over two columns, a cell of two printed lines that go on, an empty one. */
const merged = () => {
	const reading = tableOf([
		['Region', 'Sold', ''],
		['', 'now', 'before'],
		['North', '410', '=388'],
	]);
	const [block] = reading.blocks;
	block!.grid!.joined = [
		{ row: 0, column: 1, rows: 1, columns: 2 },
		{ row: 0, column: 0, rows: 2, columns: 1 },
	];
	return reading;
};

describe('cells over several places', () => {
	it('are one cell in HTML, with a head where the first row is one', async () => {
		const html = await textOfExport(htmlExport, sourceOf([merged()]));
		expect(html).toContain('<th scope="col" rowspan="2">Region</th><th scope="colgroup" colspan="2">Sold</th></tr>');
		expect(html).toMatch(/<tr><th scope="col"[^>]*>now<\/th><th scope="col"[^>]*>before<\/th><\/tr>\n<\/thead>/);
	});

	it('are merged in Excel, and their text is in the first place everywhere', async () => {
		const parts = unzipSync(await bytesOf(xlsx, sourceOf([merged(), tableOf([['a']])])));
		const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
		expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>');
		expect(new TextDecoder().decode(parts['xl/worksheets/sheet2.xml'])).not.toContain('merge');
		expect(await textOfExport(csv, sourceOf([merged()]))).toBe(
			'\ufeff"Region","Sold",""\r\n"","now","before"\r\n"North","410","\'=388"\r\n',
		);
	});

	it('are told in JSON with all cells', async () => {
		const { pages } = JSON.parse(await textOfExport(json, sourceOf([merged()])));
		expect(pages[0].blocks[0].cells[2]).toEqual(['North', '410', '=388']);
		expect(pages[0].blocks[0].grid.joined).toHaveLength(2);
	});
});

it('a cell of several printed lines is one text, broken words whole', () => {
	const reading = tableOf([['one']]);
	const [block] = reading.blocks;
	block!.lines = [lineOf('a long remem-', 10, 40), lineOf('brance', 10, 100)];
	expect(cellsIn(reading)).toEqual([[['a long remembrance']]]);
});

it('the first column of a table in Arabic or Hebrew is the one at the right', () => {
	expect(
		cellsIn(
			tableOf([
				['1', 'אחד'],
				['2', 'שנים'],
			]),
		),
	).toEqual([
		[
			['אחד', '1'],
			['שנים', '2'],
		],
	]);
});
