import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, sourceOf } from '../testing/export-of.ts';
import { tableOf } from '../testing/table-of.ts';
import { datesOf } from './table-dates.ts';
import { xlsx } from './xlsx.ts';

const read = (...texts: string[]) => {
	const at = datesOf({ rows: texts.map((text) => [text]), head: 0 });
	return texts.map((_, row) => {
		const date = at(row, 0);
		return date && `${date.value} ${date.format}`;
	});
};

describe('the dates of a table', () => {
	it('are days where they can be meant in one way, and look as they are printed', () => {
		expect(read('28.10.2025', '03.11.2025')).toEqual([String.raw`45958 dd\.mm\.yyyy`, String.raw`45964 dd\.mm\.yyyy`]);
		expect(read('3.11.2025', '28.10.2025')).toEqual([String.raw`45964 d\.m\.yyyy`, String.raw`45958 d\.m\.yyyy`]);
		expect(read('2025-11-03')).toEqual([String.raw`45964 yyyy\-mm\-dd`]);
	});

	it('with slashes are told by another cell in which one part can be no month', () => {
		expect(read('03/11/2024', '03/29/2024')).toEqual([String.raw`45362 mm\/dd\/yyyy`, String.raw`45380 mm\/dd\/yyyy`]);
		expect(read('03/11/2024', '29/03/2024')).toEqual([String.raw`45599 dd\/mm\/yyyy`, String.raw`45380 dd\/mm\/yyyy`]);
		expect(read('03/11/2024', '04/12/2024')).toEqual([undefined, undefined]);
		expect(read('03/11/2024', '29/03/2024', '03/29/2024')).toEqual([undefined, undefined, undefined]);
	});

	it('stay text where no calendar has them, or their year has two digits', () => {
		expect(read('31.02.2025', '1.2.3', '03.11.25', '10.0.0.2025', '12.1899', '01.01.1850', '192.168.2025')).toEqual(
			Array(7).fill(undefined),
		);
	});

	it('are dates in Excel, to be sorted and reckoned with', async () => {
		const rows = [
			['Datum', 'Betrag'],
			['28.10.2025', '1.234,56'],
			['03.11.2025', '20,00'],
		];
		const files = unzipSync(await bytesOf(xlsx, sourceOf([tableOf(rows)])));
		expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('<v>45958</v>');
		expect(strFromU8(files['xl/styles.xml']!)).toContain(String.raw`formatCode="dd\.mm\.yyyy"`);
	});
});
