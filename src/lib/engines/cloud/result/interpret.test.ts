import { describe, expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { interpret } from './interpret.ts';
import type { Job } from '../job.ts';
import { operations } from '../operations.ts';

const job: Job = {
	taskId: 'task',
	documentId: 'document',
	pages: [4, 7],
	operation: 'text',
	settings: { languages: ['deu'] },
	name: 'scan.of.it.pdf',
};
const page = (word: string) =>
	`<div class='ocr_page' title='bbox 0 0 90 90'><span class='ocr_line' title='bbox 0 0 50 20'><span class='ocrx_word' title='bbox 0 0 50 20'>${word}</span></span></div>`;
const made = (path: string, entries: [string, string][], changes: Partial<Job> = {}) =>
	interpret(
		operations.find((row) => row.path === path)!,
		{ entries: entries.map(([type, text]) => ({ type, bytes: new TextEncoder().encode(text) })), warnings: ['w'] },
		{ ...job, ...changes },
		{ now: () => 5, seconds: 2 },
	);
const texts = (result: ReturnType<typeof made>) => result.readings.map((reading) => [reading.page, textOf(reading)]);

describe('a result of several pages', () => {
	it('belongs to the pages that were asked for, in their order', () => {
		const result = made('RecognizePdf', [['Hocr', page('four') + page('seven')]]);
		expect(texts(result)).toEqual([
			[4, 'four'],
			[7, 'seven'],
		]);
		expect(result.readings[0]).toMatchObject({
			taskId: 'task',
			documentId: 'document',
			model: 'Aspose.OCR Cloud v5.0, German',
			languages: ['deu'],
			seconds: 2,
			readAt: 5,
		});
		expect(result.warnings).toEqual(['w']);
	});

	it('that misses a page leaves it empty and says so', () => {
		const result = made('RecognizePdf', [['Hocr', page('four')]]);
		expect(texts(result)).toEqual([
			[4, 'four'],
			[7, ''],
		]);
		expect(result.warnings).toContain('The cloud answered with 1 of 2 pages.');
	});

	it('that has a page too many says so', () => {
		const result = made('RecognizePdf', [['Hocr', page('a') + page('b') + page('c')]]);
		expect(result.readings).toHaveLength(2);
		expect(result.warnings).toContain('The cloud answered with 3 pages for 2.');
	});

	it('as plain text is parted at form feeds', () => {
		expect(texts(made('RecognizePdf', [['Text', 'four\fseven\f']]))).toEqual([
			[4, 'four'],
			[7, 'seven'],
		]);
	});
});

describe('a result', () => {
	it('of hOCR without words and text with them is the text', () => {
		const empty = "<div class='ocr_page' title='bbox 0 0 9 9'></div>";
		const result = made(
			'RecognizeImage',
			[
				['Hocr', empty],
				['Text', 'found'],
			],
			{ pages: [1] },
		);
		expect(texts(result)).toEqual([[1, 'found']]);
	});

	it('of regions lies in the regions, by their order', () => {
		const rect = (n: number) => ({ topLeftX: n, topLeftY: n, bottomRightX: n + 10, bottomRightY: n + 10 });
		const regions = [
			{ order: 2, rect: rect(50) },
			{ order: 1, rect: rect(0) },
		];
		const settings = { languages: ['eng'], cloud: { regions } };
		const result = made(
			'RecognizeRegions',
			[
				['Text', 'first'],
				['Text', 'second'],
			],
			{ pages: [1], settings },
		);
		expect(result.readings[0]?.blocks.map(({ box }) => box.x0)).toEqual([0, 50]);
	});

	it('of a font search is text to read and JSON to keep', () => {
		const result = made('IdentifyFont', [['Other', "{'style': 'bold','font': ['arial', 'tahoma']}"]], { pages: [1] });
		expect(texts(result)).toEqual([[1, 'Style: bold\n\nFont: arial, tahoma']]);
		expect(result.artifacts).toMatchObject([{ name: 'scan.of.it.json', mediaType: 'application/json' }]);
	});

	it('that is only a file has no reading', () => {
		const result = made('RecognizeImage', [
			['Pdf', '%PDF-1.5'],
			['Pdf', '%PDF-1.6'],
		]);
		expect(result.readings).toEqual([]);
		expect(result.artifacts.map(({ name }) => name)).toEqual(['scan.of.it.pdf', 'scan.of.it 2.pdf']);
	});
});
