import { expect } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { wordsOf, type Reading } from '#lib/model/reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import type { ExportOptions } from '#lib/exports/export.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { verify } from '#lib/exports/verify.ts';
import { openPdf } from './open-pdf.ts';
import { pdftotext, qpdfCheck, wordsInPdf } from './tools.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A PDF with the words of these readings (undefined: not read) over its pages. */
export const overPdf = (
	file: Bytes,
	readings: (Reading | undefined)[],
	options: ExportOptions = {},
	pages?: number[],
) => bytesOf(searchablePdf, sourceOf(readings, { document: { mediaType: 'application/pdf' }, file, pages }), options);

/** Distances between the middles of words and where pdftotext finds them, in half heights of the line's letters. */
function places(readings: (Reading | undefined)[], bytes: Uint8Array) {
	const found = wordsInPdf(bytes);
	const out: number[] = [];
	const missing: string[] = [];
	for (const [index, reading] of readings.entries()) {
		if (!reading) continue;
		const heights = [...wordsOf(reading)]
			.map(({ box }) => Math.min(box.y1 - box.y0, box.x1 - box.x0))
			.sort((a, b) => a - b);
		const least = heights[heights.length >> 1]!;
		for (const word of wordsOf(reading)) {
			let best = Infinity;
			for (const { page, text, box, ...size } of found) {
				if (page !== index + 1 || text !== word.text) continue;
				// Pages that lie on their side are told by their upright size.
				const lying = reading.width > reading.height !== size.pageWidth > size.pageHeight;
				const [pageWidth, pageHeight] = lying ? [size.pageHeight, size.pageWidth] : [size.pageWidth, size.pageHeight];
				const x = (((box.x0 + box.x1) / 2) * reading.width) / pageWidth - (word.box.x0 + word.box.x1) / 2;
				const y = (((box.y0 + box.y1) / 2) * reading.height) / pageHeight - (word.box.y0 + word.box.y1) / 2;
				best = Math.min(best, Math.hypot(x, y) / (Math.max(least, word.box.y1 - word.box.y0) / 2));
			}
			if (best === Infinity) missing.push(word.text);
			else out.push(best);
		}
	}
	return { missing, worst: Math.max(0, ...out) };
}

/** Everything a text layer promises, checked by two readers. `turns`: how the user turned pages. */
export async function expectTrue(
	bytes: Bytes,
	readings: (Reading | undefined)[],
	{ order = true, sound = true, turns = {} }: { order?: boolean; sound?: boolean; turns?: Document['turns'] } = {},
) {
	if (sound) expect(qpdfCheck(bytes)).toBe('');
	const { missing, worst } = places(readings, bytes);
	expect(missing).toEqual([]);
	expect(worst).toBeLessThan(1);
	if (order) {
		const truth = readings.map((reading) => plain(reading ? textOf(reading) : '')).join(' ');
		expect(plain(pdftotext(bytes))).toBe(plain(truth));
	}
	const source = sourceOf(readings, { document: { mediaType: 'application/pdf', turns } });
	const verified = await verify({ source }, new Blob([bytes]), async (file) =>
		openPdf(new Uint8Array(await file.arrayBuffer())),
	);
	expect(verified.missing).toEqual([]);
	expect(verified.found).toBe(verified.total);
	expect(verified.total).toBe(readings.reduce((sum, reading) => sum + (reading ? [...wordsOf(reading)].length : 0), 0));
}
