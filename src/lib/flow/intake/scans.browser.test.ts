import { afterEach, describe, expect, it } from 'vitest';
import { open, type Opened } from '#lib/sources/open.ts';
import { scans } from './scans.ts';

const vendor = new URL('/vendor/', location.href).href;
/** A scan of 1,700 × 2,200 px, 200 dpi of US Letter: grey, with a black square of 40 px at (100, 200) and one hair of 1 px. */
const [WIDTH, HEIGHT] = [1700, 2200];

let opened: Opened | undefined;
afterEach(() => opened?.close());

async function jpeg() {
	const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#ddd';
	context.fillRect(0, 0, WIDTH, HEIGHT);
	context.fillStyle = '#000';
	context.fillRect(100, 200, 40, 40);
	context.fillRect(1201, 0, 1, HEIGHT);
	return canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
}

interface Made {
	content?: string;
	more?: string;
	box?: number[];
	entries?: string;
	data?: Blob;
}

/** A PDF of one page with one JPEG. */
async function pdf({
	content = 'q 612 0 0 792 0 0 cm /S Do Q',
	more = '',
	box = [0, 0, 612, 792],
	entries = '',
	data,
}: Made = {}) {
	const picture = data ?? (await jpeg());
	const parts: (string | Blob)[] = ['%PDF-1.4\n'];
	const sizeOf = () => new Blob(parts).size;
	const offsets: number[] = [];
	const add = (...object: (string | Blob)[]) => {
		offsets.push(sizeOf());
		parts.push(`${offsets.length} 0 obj\n`, ...object, '\nendobj\n');
	};
	add('<< /Type /Catalog /Pages 2 0 R >>');
	add('<< /Type /Pages /Count 1 /Kids [3 0 R] >>');
	add(
		`<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] /Resources << /XObject << /S 5 0 R >> >> /Contents 4 0 R ${more} >>`,
	);
	add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
	add(
		`<< /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceRGB ` +
			`/Filter /DCTDecode ${entries} /Length ${picture.size} >>\nstream\n`,
		picture,
		'\nendstream',
	);
	const start = sizeOf();
	const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	parts.push(`xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
	return (opened = await open(new Blob(parts), { vendor, scans }));
}

/** Dark or not, at a pixel of the page. */
async function darkness(file: Opened, maxPixels?: number) {
	const { bitmap, width, height, dpi } = await file.page(1, maxPixels ? { maxPixels } : {});
	const context = new OffscreenCanvas(width, height).getContext('2d')!;
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	const { data } = context.getImageData(0, 0, width, height);
	return { width, height, dpi, at: (x: number, y: number) => data[(y * width + x) * 4]! };
}

describe('a page of a PDF that is one JPEG', () => {
	it('is taken as it is, each pixel in its place', async () => {
		const file = await pdf();
		const page = await darkness(file);
		expect(page).toMatchObject({ width: WIDTH, height: HEIGHT, dpi: 200 });
		await expect(file.size!(1)).resolves.toEqual({ width: WIDTH, height: HEIGHT, dpi: 200 });
		// A hair of one pixel would be grey, had the page been drawn at another resolution.
		expect(page.at(1201, 1000)).toBeLessThan(20);
		expect(page.at(1200, 1000)).toBeGreaterThan(200);
		expect(page.at(1202, 1000)).toBeGreaterThan(200);
	});

	it('lies on its page as there, with a margin and turned', async () => {
		const margin = await darkness(await pdf({ content: 'q 612 0 0 792 18 36 cm /S Do Q', box: [0, 0, 648, 864] }));
		expect(margin).toMatchObject({ width: 1800, height: 2400 });
		expect(margin.at(20, 20)).toBe(255);
		// 50 px from the left, 100 from the top.
		expect(margin.at(100 + 50 + 20, 200 + 100 + 20)).toBeLessThan(20);
		opened!.close();
		for (const [turn, x, y] of [
			[90, HEIGHT - 220, 120],
			[180, WIDTH - 120, HEIGHT - 220],
			[270, 220, WIDTH - 120],
		] as const) {
			const page = await darkness(await pdf({ more: `/Rotate ${turn}` }));
			expect([page.width, page.height]).toEqual(turn === 180 ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH]);
			expect(page.at(x, y)).toBeLessThan(20);
			opened!.close();
		}
	});

	it('is made small for a small picture', async () => {
		const page = await darkness(await pdf(), 250_000);
		expect(page.width * page.height).toBeLessThanOrEqual(251_000);
		expect(page.at(Math.round((120 * page.width) / WIDTH), Math.round((220 * page.height) / HEIGHT))).toBeLessThan(60);
	});
});

describe('a page that is drawn', () => {
	it.each<[string, Made]>([
		['has notes', { more: '/Annots [<< /Type /Annot /Subtype /Square /Rect [9 9 99 99] >>]' }],
		['has a unit of its own', { more: '/UserUnit 1' }],
		['paints more', { content: 'q 612 0 0 792 0 0 cm /S Do Q 9 9 99 99 re f' }],
		['has its picture inverted', { entries: '/Decode [1 0 1 0 1 0]' }],
		['has a small picture', { content: 'q 306 0 0 396 99 99 cm /S Do Q' }],
	])('%s', async (_, made) => {
		const { width } = await darkness(await pdf(made));
		expect(width).not.toBe(WIDTH);
	});

	it('has a JPEG that was cut off', async () => {
		const whole = await jpeg();
		const file = await pdf({ data: whole.slice(0, whole.size / 2) });
		// It is drawn by what says what is wrong, or shows what is left.
		await file.page(1).then(
			({ width, bitmap }) => {
				bitmap.close();
				expect(width).toBe(WIDTH);
			},
			(thrown: unknown) => expect(thrown).toMatchObject({ fault: { code: 'page-damaged' } }),
		);
	});
});
