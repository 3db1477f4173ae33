import { describe, expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import { textOf } from '#lib/model/text/text.ts';
import { csvBlock, csvRows } from './csv-block.ts';
import { fieldBlocks, rectangles } from './fields.ts';
import { kindOf } from './kind.ts';
import { plainBlocks } from './plain.ts';

describe('an entry of a result', () => {
	const kind = (type: string, text: string) => kindOf({ type, bytes: Uint8Array.from(text, (c) => c.charCodeAt(0)) });
	it('is what its bytes say before what it is called', () => {
		expect(kind('Text', '%PDF-1.4')).toBe('pdf');
		expect(kind('', 'PK\x03\x04')).toBe('xlsx');
		expect(kind('Other', '\x89PNG\r\n\x1a\n')).toBe('png');
		expect(kind('Wav', 'RIFF')).toBe('wav');
		expect(kind('CSV', 'a,b')).toBe('csv');
		expect(kind('', `<div class='ocr_page'>`)).toBe('hocr');
		expect(kind('Pdf', 'Sorry')).toBe('text');
		expect(kind('constructor', 'Sorry')).toBe('text');
	});
});

describe('small readers', () => {
	it('cut plain text at empty lines', () => {
		expect(textOf({ blocks: plainBlocks('a  b\r\nc\r\n \r\n\r\nd\n') })).toBe('a b\nc\n\nd');
		expect(plainBlocks(' \n\n ')).toEqual([]);
	});

	it('read CSV with quotes, semicolons and a last line without an end', () => {
		expect(csvRows('\ufeffa;b\r\n"x;""y""";"two\nlines"\r\n\r\nc;d')).toEqual([
			['a', 'b'],
			['x;"y"', 'two\nlines'],
			['c', 'd'],
		]);
	});

	it('keep the cells of a CSV table, empty and ragged ones too', () => {
		const cells = (text: string) => {
			const { lines, grid } = csvBlock(text)!;
			return cellsOf(lines, grid!).map((row) =>
				row.map((cell) => cell.lines.flatMap(({ words }) => words.map((word) => word.text)).join(' ')),
			);
		};
		expect(cells('Item,Net price,Tax\n\n"Pen, blue",1.20,\n,2\n')).toEqual([
			['Item', 'Net price', 'Tax'],
			['Pen, blue', '1.20', ''],
			['', '2', ''],
		]);
		expect(cells('اسم,سعر\nقلم,٣')).toEqual([
			['سعر', 'اسم'],
			['٣', 'قلم'],
		]);
		expect(csvBlock('\n,,\n')).toBeUndefined();
	});

	it('show an invoice’s fields, and none that say nothing', () => {
		const fields = { supplier_name: 'Ada', vat: -1, due_date: '', total_amount: 12.5 };
		expect(textOf({ blocks: fieldBlocks(fields) })).toBe('Supplier name: Ada\n\nTotal amount: 12.5');
	});

	it('take rectangles that are some', () => {
		expect(rectangles([[1, 2, 30, 40], [30, 40, 1, 2], [1, 1, 1, 1], ['x'], null, [0, 0, 1e12, 1]])).toEqual([
			{ x0: 1, y0: 2, x1: 30, y1: 40 },
			{ x0: 1, y0: 2, x1: 30, y1: 40 },
		]);
	});
});
