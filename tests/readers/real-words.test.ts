import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '#lib/model/reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { verify } from '#lib/exports/verify.ts';
import { openPdf } from './open-pdf.ts';
import { readWithTesseract } from './tesseract.ts';
import { dataFolder, errorRate, has, pdftotext, wordsInPdf } from './tools.ts';

const ready = has('pdftotext') && has('tesseract');
const data = dataFolder();

/** Pages with real boxes: clean, old, skewed, in columns, a form, a receipt, a photo. */
const PAGES = [
	'kant_0017.jpg',
	'oldbook_9.png',
	'skew_p4.png',
	'scribe_multicol_04.png',
	'scribe_table_08.png',
	'form_f1040.jpg',
	'sroie_007.jpg',
	'unlv_8600_001_4B.png',
	'phototest_rot_R.png',
];

const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe.skipIf(!ready || !data)('the words of real pages', { timeout: 120_000 }, () => {
	it.each(PAGES)('are all found where they were read (%s)', async (name) => {
		const path = join(data!, 'gt', name);
		const file = new Uint8Array(readFileSync(path));
		const reading = readWithTesseract(path);
		const mediaType = name.endsWith('png') ? 'image/png' : 'image/jpeg';
		const source = sourceOf([reading], { document: { mediaType }, file });
		const pdf = await bytesOf(searchablePdf, source);
		const found = wordsInPdf(pdf);
		const { pageWidth } = found[0]!;
		const scale = reading.width / pageWidth;
		const used = new Set<number>();
		const far: number[] = [];
		let total = 0;
		const lost: string[] = [];
		for (const { text, box } of wordsOf(reading)) {
			total++;
			let best = { index: -1, off: Infinity };
			for (const [index, other] of found.entries()) {
				if (used.has(index) || other.text !== text) continue;
				const x = ((other.box.x0 + other.box.x1) / 2) * scale - (box.x0 + box.x1) / 2;
				const y = ((other.box.y0 + other.box.y1) / 2) * scale - (box.y0 + box.y1) / 2;
				const off = Math.hypot(x, y) / (box.y1 - box.y0);
				if (off < best.off) best = { index, off };
			}
			if (best.index < 0) lost.push(text);
			else {
				used.add(best.index);
				far.push(best.off);
			}
		}
		far.sort((a, b) => a - b);
		const verified = await verify({ source }, new Blob([pdf]), async (blob) =>
			openPdf(new Uint8Array(await blob.arrayBuffer())),
		);
		const report = {
			name,
			words: total,
			lost: lost.length,
			p95: far[Math.floor(far.length * 0.95)]?.toFixed(2),
			order: errorRate(words(textOf(reading)), words(pdftotext(pdf, '-raw'))).toFixed(4),
			growth: pdf.length - file.length,
			verified: `${verified.found}/${verified.total}`,
		};
		console.log(
			JSON.stringify(report),
			lost.slice(0, 12).join(' '),
			'|',
			verified.missing
				.slice(0, 5)
				.map(({ text }) => text)
				.join(' '),
		);
		expect(lost.length / total).toBeLessThan(0.02);
		expect(verified.found / verified.total).toBeGreaterThan(0.99);
	});
});
