import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PagePicture } from '#lib/exports/export.ts';
import { searchablePdf } from '#lib/exports/searchable-pdf.ts';
import { bytesOf, sourceOf } from '#lib/exports/testing/export-of.ts';
import { readingOf } from '#lib/exports/testing/reading-of.ts';
import { verify } from '#lib/exports/verify.ts';
import type { MediaType } from '#lib/model/document.ts';
import { turnedReading } from '#lib/model/turn/turned-reading.ts';
import { openPdf } from './open-pdf.ts';
import { english } from './pages.ts';
import { dataFolder, has, inFolder, pdftotext, qpdfCheck, wordsInPdf } from './tools.ts';

const ready = has('pdftotext') && has('qpdf') && has('pdftoppm') && has('pdfimages') && has('convert');
const data = dataFolder();

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture made with ImageMagick. */
const drawn = (extension: string, ...args: string[]): Bytes =>
	inFolder((folder) => {
		const file = join(folder, `a.${extension}`);
		execFileSync('convert', [...args, file]);
		return new Uint8Array(readFileSync(file));
	});

/** Colours of the middles of the four corners, as poppler shows the page: "red green blue white". */
function corners(pdf: Bytes): string {
	return inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), pdf);
		execFileSync('pdftoppm', ['-r', '36', '-png', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')]);
		return colours(join(folder, 'a.png'));
	});
}

const COLOURS: Record<string, string> = { '100': 'red', '010': 'green', '001': 'blue', '111': 'white', '000': 'black' };

function colours(file: string): string {
	const text = execFileSync('convert', [
		file,
		'-alpha',
		'off',
		'-filter',
		'box',
		'-resize',
		'2x2!',
		'-depth',
		'8',
		'rgb:-',
	]);
	const names: string[] = [];
	for (let at = 0; at < 12; at += 3) {
		const [r, g, b] = [...text.subarray(at, at + 3)].map((value) => (value > 127 ? 1 : 0));
		names.push(COLOURS[`${r}${g}${b}`] ?? '?');
	}
	return names.join(' ');
}

/** What pdfimages extracts, as it lies in the file. */
const pulled = (pdf: Bytes): Bytes[] =>
	inFolder((folder) => {
		writeFileSync(join(folder, 'a.pdf'), pdf);
		execFileSync('pdfimages', ['-all', join(folder, 'a.pdf'), join(folder, 'i')]);
		return readdirSync(folder)
			.filter((name) => name.startsWith('i-'))
			.sort()
			.map((name) => new Uint8Array(readFileSync(join(folder, name))));
	});

/** Red, green / blue, white in the corners. */
const FOUR = [
	'(',
	'-size',
	'200x100',
	'xc:red',
	'xc:lime',
	'+append',
	')',
	'(',
	'xc:blue',
	'xc:white',
	'+append',
	')',
	'-append',
];

const written = (file: Bytes, mediaType: MediaType, extra = {}, options = {}) =>
	bytesOf(
		searchablePdf,
		sourceOf([readingOf(['word here'], { width: 800, height: 400, dpi: 0, ...extra })], {
			document: { mediaType },
			file,
		}),
		options,
	);

describe.skipIf(!ready)('a PDF made of a picture', () => {
	it.each([
		[90, 'blue red white green'],
		[180, 'white blue green red'],
		[270, 'green white red blue'],
	] as const)(
		'shows a page upright that had to be turned by %i° to be read, unless the user turned it',
		async (turn, seen) => {
			const stored = drawn('png', ...FOUR);
			expect(corners(await written(stored, 'image/png', { turn }))).toBe(seen);
			const source = sourceOf([readingOf(['word here'], { width: 400, height: 200, turn })], {
				document: { mediaType: 'image/png', turns: { 1: 180 } },
				file: stored,
			});
			expect(corners(await bytesOf(searchablePdf, source))).toBe('white blue green red');
		},
	);

	it.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'holds a JPEG untouched and shows it upright (EXIF orientation %i)',
		async (turn) => {
			const stored = drawn('jpg', ...FOUR, '-quality', '90', '-density', '150', '-units', 'PixelsPerInch');
			const exif = [
				0xff,
				0xe1,
				0,
				34,
				...Array.from('Exif\0\0', (c) => c.charCodeAt(0)),
				0x4d,
				0x4d,
				0,
				42,
				0,
				0,
				0,
				8,
				0,
				1,
				1,
				0x12,
				0,
				3,
				0,
				0,
				0,
				1,
				0,
				turn,
				0,
				0,
				0,
				0,
				0,
				0,
			];
			const jpeg = new Uint8Array([0xff, 0xd8, ...exif, ...stored.subarray(2)]);
			const lying = turn >= 5;
			const pdf = await written(jpeg, 'image/jpeg', lying ? { width: 400, height: 800 } : {});
			expect(qpdfCheck(pdf)).toBe('');
			expect(pulled(pdf)).toEqual([jpeg]);
			const upright = inFolder((folder) => {
				writeFileSync(join(folder, 'a.jpg'), jpeg);
				execFileSync('convert', [join(folder, 'a.jpg'), '-auto-orient', join(folder, 'b.png')]);
				return colours(join(folder, 'b.png'));
			});
			expect(corners(pdf)).toBe(upright);
			const { pageWidth, pageHeight } = wordsInPdf(pdf)[0]!;
			expect([pageWidth, pageHeight]).toEqual(lying ? [96, 192] : [192, 96]);
		},
	);

	it.each([
		[90, 'blue red white green'],
		[180, 'white blue green red'],
		[270, 'green white red blue'],
	] as const)('shows a picture as the user turned it (by %i°), and its words with it', async (by, seen) => {
		const stored = drawn('png', ...FOUR);
		const reading = turnedReading(readingOf(['word here'], { width: 800, height: 400, dpi: 100 }), by);
		const source = sourceOf([reading], { document: { turns: { 1: by } }, file: stored });
		const pdf = await bytesOf(searchablePdf, source);
		expect(qpdfCheck(pdf)).toBe('');
		expect(corners(pdf)).toBe(seen);
		const { missing, total } = await verify({ source }, new Blob([pdf]), async (file) =>
			openPdf(new Uint8Array(await file.arrayBuffer())),
		);
		expect({ missing, total }).toEqual({ missing: [], total: 2 });
	});

	it('shows four-ink JPEGs in their colours', async () => {
		const jpeg = drawn('jpg', ...FOUR, '-colorspace', 'CMYK', '-quality', '90');
		const pdf = await written(jpeg, 'image/jpeg');
		expect(corners(pdf)).toBe('red green blue white');
		expect(pulled(pdf)).toEqual([jpeg]);
	});

	it.each([
		['colours', ['-define', 'png:color-type=2']],
		['colours of 16 bits', ['-depth', '16', '-define', 'png:color-type=2', '-define', 'png:bit-depth=16']],
		['a palette', ['-colors', '4', '-define', 'png:color-type=3']],
		['transparency', ['-define', 'png:color-type=6']],
		['transparency of 16 bits', ['-depth', '16', '-define', 'png:color-type=6', '-define', 'png:bit-depth=16']],
	])('shows PNGs with %s', async (_, how) => {
		const png = drawn('png', ...FOUR, ...how);
		const pdf = await written(png, 'image/png');
		expect(qpdfCheck(pdf)).toBe('');
		expect(corners(pdf)).toBe('red green blue white');
		expect(pdftotext(pdf).trim()).toBe('word here');
	});

	it.each([1, 2, 4, 8, 16])('shows grey PNGs of %i bits', async (bits) => {
		const png = drawn(
			'png',
			'-size',
			'200x100',
			'xc:black',
			'xc:white',
			'+append',
			'(',
			'+clone',
			'-flop',
			')',
			'-append',
			'-colorspace',
			'Gray',
			'-define',
			'png:color-type=0',
			'-define',
			`png:bit-depth=${bits}`,
			'-depth',
			`${bits}`,
		);
		const pdf = await written(png, 'image/png');
		expect(corners(pdf)).toBe('black white white black');
		expect(pdf.length).toBeLessThan(png.length + 5000);
	});

	it('lays what is transparent on white', async () => {
		const png = drawn('png', '-size', '400x200', 'xc:none', '-define', 'png:color-type=6');
		expect(corners(await written(png, 'image/png'))).toBe('white white white white');
	});

	it('takes the drawn page where the picture itself cannot be held', async () => {
		const interlaced = drawn('png', ...FOUR, '-interlace', 'PNG');
		const bytes = drawn('jpg', ...FOUR, '-quality', '90');
		const picture: PagePicture = { bytes, mediaType: 'image/jpeg', width: 400, height: 200, dpi: 100 };
		const readings = [readingOf(['one'], { width: 800, height: 400, dpi: 200 }), undefined];
		const single = sourceOf(readings.slice(0, 1), { file: interlaced, picture });
		expect(pulled(await bytesOf(searchablePdf, single))).toEqual([bytes]);
		const pages = sourceOf(readings, { document: { mediaType: 'image/tiff' }, picture });
		const pdf = await bytesOf(searchablePdf, pages);
		expect(qpdfCheck(pdf)).toBe('');
		expect(pulled(pdf)).toEqual([bytes, bytes]);
		expect(pdftotext(pdf)).toMatch(/^one\s*\f\s*\f$/);
	});

	it('claims PDF/A-2b with the profile, the metadata and the ids that belong to it', async () => {
		const jpeg = drawn('jpg', ...FOUR, '-quality', '90');
		const pdf = await written(jpeg, 'image/jpeg', {}, { pdfA: true, madeAt: 0 });
		expect(qpdfCheck(pdf)).toBe('');
		const text = new TextDecoder('latin1').decode(pdf);
		expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
		expect(text).toMatch(/\/OutputIntents \[<<[^]*?\/S \/GTS_PDFA1/);
		expect(text).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
		const profile = inFolder((folder) => {
			writeFileSync(join(folder, 'a.pdf'), pdf);
			const shown = execFileSync('qpdf', ['--show-object=trailer', join(folder, 'a.pdf')], { encoding: 'utf8' });
			return shown;
		});
		expect(profile).not.toContain('/Encrypt');
		expect(corners(pdf)).toBe('red green blue white');
	});
});

describe.skipIf(!ready || !data)('PDFs made of real pictures', () => {
	it.each([
		'gt/exif8_a.jpg',
		'gt/kant_0017.jpg',
		'robust/ocrmypdf__baiona_cmyk.jpg',
		'gt/kant_0017.png',
		'gt/oldbook_9.png',
	])('are sound and little larger (%s)', async (name) => {
		if (!existsSync(join(data!, name))) return;
		const file = new Uint8Array(readFileSync(join(data!, name)));
		const mediaType = name.endsWith('png') ? 'image/png' : 'image/jpeg';
		const pdf = await bytesOf(searchablePdf, sourceOf([english()], { document: { mediaType }, file }));
		expect(qpdfCheck(pdf)).toBe('');
		expect(pdf.length - file.length).toBeLessThan(8000);
		expect(pdftotext(pdf)).toContain('brown');
	});
});
