import { afterAll, describe, expect, it } from 'vitest';
import { csvBlock } from '#lib/engines/cloud/result/csv-block.ts';
import { docx } from '#lib/exports/docx.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { tableOf } from '#lib/exports/testing/table-of.ts';
import { xlsx } from '#lib/exports/table/xlsx.ts';
import { closeOffice, converted, has } from './tools.ts';

const ROWS = [
	['Article', 'In stock', '', 'Price'],
	['', 'here', 'elsewhere', ''],
	['Bolts, "steel"', '120', '', '0.35'],
	['Wire; copper', '', '15', '-7,90'],
	['Größe 3', '=2+2', '00123', '1E5'],
];

/** The table as engines and the desk's grid give it, with a head over two columns and one over two rows. */
function table() {
	const reading = tableOf(ROWS);
	reading.blocks[0]!.grid!.joined = [
		{ row: 0, column: 1, rows: 1, columns: 2 },
		{ row: 0, column: 0, rows: 2, columns: 1 },
	];
	return reading;
}

/** The fields of a CSV that LibreOffice wrote. */
const fields = (text: string) =>
	text
		.replace(/^\ufeff/, '')
		.split('\n')
		.filter(Boolean)
		.map((line) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? [])
		.map((row) => row.map((field) => field.replace(/^"|"$/g, '').replaceAll('""', '"')));

/** UTF-8, commas, cells as they are shown, all sheets or the first. */
const AS_CSV = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

describe.skipIf(!has('soffice'))('a table in LibreOffice', { timeout: 180_000 }, () => {
	afterAll(closeOffice);

	it('has the cells of the page, from Excel to CSV', async () => {
		const bytes = await bytesOf(xlsx, sourceOf([table()]));
		// What is printed with a comma is a number, and that of a CSV has a point.
		const wanted = ROWS.map((row) => row.map((text) => text.replace('-7,90', '-7.9')));
		expect(fields(converted(bytes, 'xlsx', 'csv', AS_CSV))).toEqual(wanted);
	});

	it('has numbers to calculate with, as they were printed, and codes and dates as text', async () => {
		const rows = [
			['No.', 'Date', 'Quantity', 'Price', 'Tax'],
			['007812', '01.10.2025', '1.500', '0,12 €', '19 %'],
			['191230', '02.10.2025', '250', '-1.945,50 €', '7,5%'],
		];
		const sheet = converted(await bytesOf(xlsx, sourceOf([tableOf(rows)])), 'xlsx', 'fods');
		const numbers = [...sheet.matchAll(/office:value="([^"]+)"[^>]*>\s*<text:p>([^<]*)/g)].map(([, value, shown]) => [
			value,
			shown,
		]);
		expect(numbers).toEqual([
			['1500', '1,500'],
			['0.12', '0.12 €'],
			['0.19', '19%'],
			['250', '250'],
			['-1945.5', '-1,945.50 €'],
			['0.075', '7.5%'],
		]);
		for (const text of ['007812', '191230', '01.10.2025']) expect(sheet).toContain(`<text:p>${text}</text:p>`);
	});

	it('has the cells of a CSV table that came without places @long', async () => {
		const block = csvBlock('Item,Net price,Tax\n"Pen, blue",1.20,\n,2,0.4\n')!;
		const page = sourceOf([{ ...table(), width: 0, height: 0, blocks: [block] }]);
		const rows = [
			['Item', 'Net price', 'Tax'],
			['Pen, blue', '1.2', ''],
			['', '2', '0.4'],
		];
		expect(fields(converted(await bytesOf(xlsx, page), 'xlsx', 'csv', AS_CSV))).toEqual(rows);
		const word = converted(await bytesOf(docx, page), 'docx', 'html');
		expect([...word.matchAll(/<t[dh][ >]/g)]).toHaveLength(9);
	});

	it('has merged cells where the page has them, in Excel and in Word', async () => {
		const sheet = converted(await bytesOf(xlsx, sourceOf([table()])), 'xlsx', 'fods');
		expect(sheet).toMatch(/number-columns-spanned="2"[^>]*>\s*<text:p[^>]*>In stock/);
		expect(sheet).toMatch(/number-rows-spanned="2"[^>]*>\s*<text:p[^>]*>Article/);
		const html = converted(await bytesOf(docx, sourceOf([table()])), 'docx', 'html');
		expect(html).toMatch(/<t[dh][^>]*colspan="2"[^>]*>[^]*?In\s+stock/);
		expect(html).toMatch(/<t[dh][^>]*rowspan="2"[^>]*>[^]*?Article/);
	});

	it('has a sheet for each of several tables', async () => {
		const page = table();
		page.blocks.push(...tableOf([['one', 'two']]).blocks);
		const sheets = converted(await bytesOf(xlsx, sourceOf([page, tableOf([['last']])])), 'xlsx', 'fods');
		expect([...sheets.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
			'Page 1',
			'Page 1 (2)',
			'Page 2',
		]);
	});
});
