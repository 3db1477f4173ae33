import { describe, expect, it } from 'vitest';
import type { Line } from '#lib/model/reading.ts';
import { html } from '../flowing/html.ts';
import { all, docxOf } from '../testing/docx-of.ts';
import { sourceOf, textOfExport } from '../testing/export-of.ts';
import { readingOf } from '../testing/reading-of.ts';
import { setLine } from '../testing/typeset.ts';
import { tableOf } from './table.ts';

/** Small words over what is written below them, as in a form. */
const field = (label: string, value: string, x: number, y: number): Line[] => [
	setLine(label, { x, y, size: 28 }),
	setLine(value, { x, y: y + 44, size: 42 }),
];

const form = {
	kind: 'table' as const,
	lines: [
		...field('Last name', 'Fielding', 210, 240),
		...field('First name', 'Margaret', 1010, 240),
		...field('Town', 'Manchester', 210, 340),
		...field('Country', 'England', 1010, 340),
	],
	grid: { columns: [200, 1000, 1800], rows: [210, 310, 410] },
};

describe('a cell in which lines end on purpose', () => {
	it('has them as lines in Word and in web pages, and is no head', async () => {
		const page = readingOf([form]);
		const { 'document.xml': word } = await docxOf([page]);
		expect(word).toContain('Last name</w:t><w:br/><w:t xml:space="preserve">Fielding');
		expect(all(word!, /<w:pStyle w:val="(\w+Head)"/g)).toEqual([]);
		expect(await textOfExport(html, sourceOf([page]))).toContain('<td>Town<br/>Manchester</td>');
	});

	it('is one text where a cell is one: in CSV, Excel and Markdown', () => {
		expect(tableOf(form).rows[0]).toEqual(['Last name Fielding', 'First name Margaret']);
	});

	it('flows where its lines end because the cell does', () => {
		const lines = [
			setLine('Number of pay cable subscribers in', { x: 210, y: 240 }),
			setLine('all of the towns', { x: 210, y: 290 }),
		];
		const { x1 } = lines[0]!.box;
		const table = tableOf({ lines, grid: { columns: [200, x1 + 20], rows: [200, 300] } });
		expect(table.printed).toBeUndefined();
	});
});
