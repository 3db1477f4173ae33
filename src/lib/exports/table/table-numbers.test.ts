import { describe, expect, it } from 'vitest';
import { numbersOf, numericColumns } from './table-numbers.ts';

/** What becomes of the cells of one column. */
const values = (texts: string[], language = 'en') => {
	const number = numbersOf({ rows: texts.map((text) => [text]), head: 0 }, language);
	return texts.map((_, row) => number(row, 0)?.value);
};
const formats = (texts: string[], language = 'en') => {
	const number = numbersOf({ rows: texts.map((text) => [text]), head: 0 }, language);
	return texts.map((_, row) => number(row, 0)?.format);
};

describe('the numbers of a table', () => {
	it('are read in the notation of the table, whatever its language', () => {
		expect(values(['1.500', '0,12 €', '1.234,56 €', '12.345.678'])).toEqual(['1500', '0.12', '1234.56', '12345678']);
		expect(values(['1,500', '$0.12', '1,234.56', '12,345,678'], 'de')).toEqual(['1500', '0.12', '1234.56', '12345678']);
		expect(values(["1'234.50", '1 234,5', '1\u202f234,50'])).toEqual(['1234.50', '1234.5', '1234.50']);
	});

	it('stay text where they may mean two things', () => {
		expect(values(['1.500'])).toEqual([undefined]);
		expect(values(['1,500'], 'de')).toEqual([undefined]);
		expect(values(['1,500'])).toEqual(['1500']);
		expect(values(['1.500'], 'de')).toEqual(['1500']);
		expect(values(['1,5', '2.5', '1.500', '1,500'])).toEqual(['1.5', '2.5', undefined, undefined]);
		expect(values(['12 345', '07 946'])).toEqual([undefined, undefined]);
	});

	it('may be negative, of money, or percents', () => {
		expect(values(['-45,00 €', '−12.5', '(1,250.00)', '87.15-', '-$3', '$-3', '2.5%', '19 %', '7%'])).toEqual([
			'-45.00',
			'-12.5',
			'-1250.00',
			'-87.15',
			'-3',
			'-3',
			'0.025',
			'0.19',
			'0.07',
		]);
		expect(formats(['-45,00 €', '1.250,5', '$3', '2,5%'])).toEqual(['0.00 "€"', '#,##0.0', '"$"0', '0.0%']);
		expect(formats(['(1,250.00)'])).toEqual(['#,##0.00;(#,##0.00)']);
	});

	it('are not what only looks like one: dates, codes, telephone numbers, long names', () => {
		const texts = [
			'03.11.2025',
			'2024-05-01',
			'3/4',
			'14:20',
			'007812',
			'+44 20 7946',
			'1234567890123456',
			'1.2.3',
			'--5',
		];
		expect(values([...texts, '', '-', '(5', 'x5', '1,23,456.00', '1.', '5 kg', '=1', '1e5'])).toEqual(
			Array(texts.length + 9).fill(undefined),
		);
	});

	it('stay as they are in a column of codes', () => {
		const rows = [
			['No.', 'Sum'],
			['00123', '10'],
			['45678', '20'],
		];
		const number = numbersOf({ rows, head: 1 }, 'en');
		expect(rows.map((row, y) => row.map((_, x) => number(y, x)?.value))).toEqual([
			[undefined, undefined],
			[undefined, '10'],
			[undefined, '20'],
		]);
	});

	it('are told by column', () => {
		const rows = [
			['Item', '2024', 'Note', 'None'],
			['Tea', '3.50', '5', ''],
			['Total', '', 'n/a', ''],
		];
		expect(numericColumns({ rows, head: 1 })).toEqual([false, true, false, false]);
	});
});
