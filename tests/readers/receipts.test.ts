import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '#lib/exports/table/table.ts';
import { readWithTesseract } from './tesseract.ts';
import { dataFolder, has } from './tools.ts';

const ready = has('tesseract');
const data = dataFolder();

const rowsOf = (file: string) => tablesOf(readWithTesseract(file))[0]!.rows;

describe.skipIf(!ready)('a real receipt as a table', { timeout: 60_000 }, () => {
	it('has what was bought beside its price, where each thing is a line', () => {
		const rows = rowsOf('static/samples/receipt.jpg');
		expect(rows).toContainEqual(['Free range eggs', '3.20']);
		expect(rows).toContainEqual(['Total', '23.75']);
	});

	it.skipIf(!data)('has one row for a thing whose name stands below its numbers', () => {
		const rows = rowsOf(join(data!, 'gt', 'sroie_007.jpg'));
		expect(rows).toContainEqual(['4132 CROCS 300X17 TUBES', '1', '20.00', '20.00']);
		expect(rows).toContainEqual(['GRAND TOTAL :', '', '', '20.00']);
	});

	it.skipIf(!data)('has one row for a thing whose name stands above its numbers', () => {
		const rows = rowsOf(join(data!, 'gt', 'sroie_067.jpg'));
		expect(rows.find(([text]) => text!.includes('TI GUAN YIN TEA'))).toEqual([
			'(POT) @3 00 TI GUAN YIN TEA 822',
			'1',
			'3.18',
			'3.18',
		]);
		expect(rows.find(([text]) => text!.includes('PLAIN RICE'))!.slice(1)).toEqual(['2', '1.59', '3.18']);
	});
});
