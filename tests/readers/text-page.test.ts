import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PagePicture, PicturePart } from '#lib/exports/export.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { verify } from '#lib/exports/verify.ts';
import type { Reading } from '#lib/model/reading.ts';
import { openPdf } from './open-pdf.ts';
import { english } from './pages.ts';
import { has, inFolder, pdftotext, qpdfCheck, wordsInPdf } from './tools.ts';

const ready = has('pdftotext') && has('qpdf') && has('pdftoppm') && has('pdffonts') && has('convert');

/** One red pixel: wherever a picture is cut out, red is seen. */
const red = (): PagePicture => ({
	bytes: inFolder((folder) => {
		execFileSync('convert', ['-size', '8x8', 'xc:red', join(folder, 'a.jpg')]);
		return new Uint8Array(readFileSync(join(folder, 'a.jpg')));
	}),
	mediaType: 'image/jpeg',
	width: 8,
	height: 8,
	dpi: 0,
});

function textSource(readings: (Reading | undefined)[], mediaType: 'image/tiff' | 'application/pdf' = 'image/tiff') {
	const parts: (PicturePart | undefined)[] = [];
	const picture = red();
	const source = sourceOf(readings, {
		document: { mediaType },
		pagePicture: (_, part) => {
			parts.push(part);
			return Promise.resolve(picture);
		},
		typeface: () =>
			Promise.resolve(
				new Blob([new Uint8Array(readFileSync('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'))]),
			),
	});
	return { source, parts };
}

const written = (source: ReturnType<typeof textSource>['source'], options = {}) =>
	bytesOf(searchablePdf, source, { shows: 'text', ...options });

/** The first page as poppler draws it at 100 dots an inch: rows of red, green and blue. */
function drawn(pdf: Uint8Array): { width: number; rgb: Uint8Array } {
	return inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), pdf);
		execFileSync('pdftoppm', ['-r', '100', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')]);
		const file = readFileSync(join(folder, 'a.ppm'));
		const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64))!;
		return { width: Number(head[1]), rgb: file.subarray(head[0].length) };
	});
}

/** What share of a part of it, in the pixels of a page of 300, is dark, and what share red. */
function inkIn({ width, rgb }: ReturnType<typeof drawn>, box: [number, number, number, number]) {
	const [x0, y0, x1, y1] = box.map((pixels) => Math.round(pixels / 3)) as typeof box;
	let [dark, reds] = [0, 0];
	for (let y = y0; y < y1; y++)
		for (let x = x0, at = (y * width + x0) * 3; x < x1; x++, at += 3) {
			if (rgb[at]! < 128) dark++;
			else if (rgb[at + 1]! < 128) reds++;
		}
	const all = (x1 - x0) * (y1 - y0);
	return { dark: dark / all, red: reds / all };
}

describe.skipIf(!ready)('a PDF whose pages show their text', () => {
	it.each([{}, { pdfA: true, madeAt: 0 }])(
		'shows every word in an embedded font at its place (%o)',
		async (options) => {
			const { source, parts } = textSource([english()]);
			const pdf = await written(source, options);
			expect(qpdfCheck(pdf)).toBe('');
			expect(parts).toEqual([]);
			const fonts = inFolder((folder) => {
				writeFileSync(join(folder, 'a.pdf'), pdf);
				return execFileSync('pdffonts', [join(folder, 'a.pdf')], { encoding: 'utf8' });
			});
			expect(fonts).toMatch(/LiberationSans +CID TrueType +Identity-H +yes no +yes/);
			const { missing, total } = await verify({ source }, new Blob([pdf]), async (file) =>
				openPdf(new Uint8Array(await file.arrayBuffer())),
			);
			expect([missing, total]).toEqual([[], 53]);
			const [found, seen] = [wordsInPdf(pdf), drawn(pdf)];
			const words = english().blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
			for (const { text, box } of words) {
				expect(inkIn(seen, [box.x0, box.y0, box.x1, box.y1]).dark, text).toBeGreaterThan(0.02);
				const here = found.find((word) => word.text === text && Math.abs(word.box.x0 - box.x0 * 0.24) < 1);
				expect(here, text).toBeDefined();
				expect(Math.abs(here!.box.x1 - box.x1 * 0.24), text).toBeLessThan(1);
			}
		},
	);

	it('shows Greek and Cyrillic, and accents', async () => {
		const text = 'Ταχίστη αλώπηξ Быстрая лиса Žluťoučký kůň';
		const { source, parts } = textSource([readingOf([text])]);
		const pdf = await written(source);
		expect([pdftotext(pdf).trim(), parts]).toEqual([text, []]);
	});

	it('cuts out pictures, and lines whose letters the font has not, with their text over them', async () => {
		const arabic = lineOf('الثعلب', 150, 800);
		const picture = { kind: 'picture' as const, lines: [], box: { x0: 300, y0: 1500, x1: 1200, y1: 2100 } };
		const { source, parts } = textSource([readingOf(['plain words', { lines: [arabic] }, picture])]);
		const pdf = await written(source);
		expect(qpdfCheck(pdf)).toBe('');
		expect(parts.map((part) => part && { w: part.width, h: part.height, y: part.box.y0 })).toEqual([
			{ w: 2480, h: 3508, y: arabic.box.y0 - 3 },
			{ w: 2480, h: 3508, y: 1500 },
		]);
		const seen = drawn(pdf);
		expect(inkIn(seen, [310, 1510, 1190, 2090])).toEqual({ dark: 0, red: 1 });
		expect(inkIn(seen, [160, 780, 240, 798])).toEqual({ dark: 0, red: 1 });
		expect(inkIn(seen, [150, 160, 400, 230]).red).toBe(0);
		const text = pdftotext(pdf).replace(/[\u200e-\u202e]/g, '');
		expect(text).toContain('plain words');
		expect(text).toContain('الثعلب');
	});

	it('leaves a page that was not read, or has no words, as its picture', async () => {
		const { source } = textSource([undefined, readingOf([]), readingOf(['third'])]);
		const pdf = await written(source);
		expect(qpdfCheck(pdf)).toBe('');
		expect(inkIn(drawn(pdf), [0, 0, 20, 20]).red).toBe(1);
		expect(pdftotext(pdf)).toBe('\f\fthird\n\n\f');
	});

	it('makes the pages of a PDF anew, of the size that they were read at', async () => {
		const { source } = textSource([readingOf(['from a PDF'])], 'application/pdf');
		const pdf = await written(source);
		const [word] = wordsInPdf(pdf);
		expect([word!.text, Math.round(word!.pageWidth), Math.round(word!.pageHeight)]).toEqual(['from', 595, 842]);
	});
});
