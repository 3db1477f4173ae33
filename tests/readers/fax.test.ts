import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { g4 } from '#lib/exports/pdf/pictures/g4.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { has, inFolder, qpdfCheck } from './tools.ts';

const ready = has('pdfimages') && has('qpdf');

/** Runs of these lengths, one row like the next but for a few that move: what fax coding has codes for. */
function runs(width: number, height: number, longest: number, seed: number): Uint8Array {
	let state = seed;
	const random = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % below;
	const ink = new Uint8Array(width * height);
	let edges: number[] = [];
	for (let y = 0; y < height; y++) {
		if (y % 7 === 0) {
			edges = [];
			for (let at = random(longest); at < width; at += 1 + random(longest)) edges.push(at);
		} else edges = edges.map((at) => at + random(11) - 5).sort((a, b) => a - b);
		let colour = random(5) ? 0 : 1;
		for (let x = 0, next = 0; x < width; x++) {
			while (edges[next]! <= x) {
				colour ^= 1;
				next++;
			}
			ink[y * width + x] = colour;
		}
	}
	return ink;
}

/** The picture of a PDF as poppler reads it: 1 is black. */
const decoded = (pdf: Uint8Array, width: number, height: number): Uint8Array =>
	inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), pdf);
		execFileSync('pdfimages', [join(folder, 'a.pdf'), join(folder, 'i')]);
		const file = readFileSync(
			join(
				folder,
				readdirSync(folder).find((name) => name.startsWith('i-'))!,
			),
		);
		const stride = (width + 7) >> 3;
		const rows = file.subarray(file.length - stride * height);
		return Uint8Array.from({ length: width * height }, (_, at) => {
			const x = at % width;
			return (rows[Math.floor(at / width) * stride + (x >> 3)]! >> (7 - (x & 7))) & 1;
		});
	});

describe.skipIf(!ready)('fax coding', () => {
	it.each([
		[1, 1, 1],
		[9, 30, 3],
		[300, 200, 20],
		[1000, 200, 200],
		[6000, 60, 5900],
	])('is read back pixel by pixel: %i × %i, runs up to %i', async (width, height, longest) => {
		for (const seed of [1, 2, 3]) {
			const ink = runs(width, height, longest, seed);
			const bytes = g4(ink, width, height);
			const source = sourceOf([undefined], {
				document: { mediaType: 'image/tiff' },
				pagePicture: (_, __, pressed) => {
					expect(pressed).toBe('black-and-white');
					return Promise.resolve({ bytes, mediaType: 'image/g4', width, height, dpi: 300 });
				},
			});
			const pdf = await bytesOf(searchablePdf, source, { pictures: 'black-and-white' });
			expect(qpdfCheck(pdf)).toBe('');
			expect(Buffer.compare(decoded(pdf, width, height), ink)).toBe(0);
		}
	});

	it('keeps what is smaller already, and does not keep what is to be black and white', async () => {
		const small = new Uint8Array(readFileSync('static/icons/icon-192.png'));
		const bytes = g4(new Uint8Array(192 * 192), 192, 192);
		const large = new Uint8Array(new ArrayBuffer(small.length + 1));
		large.set(bytes);
		const of = (pictures: 'smaller' | 'black-and-white') =>
			bytesOf(
				searchablePdf,
				sourceOf([undefined], {
					file: small,
					picture: { bytes: large, mediaType: 'image/g4', width: 192, height: 192, dpi: 0 },
				}),
				{ pictures },
			);
		const has = (pdf: Uint8Array) => new TextDecoder('latin1').decode(pdf).includes('CCITTFaxDecode');
		expect([has(await of('smaller')), has(await of('black-and-white'))]).toEqual([false, true]);
	});
});
