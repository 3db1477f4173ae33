import { describe, expect, it } from 'vitest';
import { bytesOf, fromBase64, u16, u32 } from './bytes-for-tests.ts';
import { open } from './open.ts';
import { pixelsOf } from './pixels-for-tests.ts';
import { isBlack, smallTiffs } from './tiff/small-tiffs-for-tests.ts';

const vendor = new URL('/vendor/', location.href).href;
const fault = (code: string) => expect.objectContaining({ fault: expect.objectContaining({ code }) });
const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];
const WHITE = [255, 255, 255, 255];

async function shown(...parts: BlobPart[]) {
	const opened = await open(new Blob(parts), { vendor });
	try {
		const page = await opened.page(1);
		return { ...page, mediaType: opened.mediaType, pixel: pixelsOf(page.bitmap) };
	} finally {
		opened.close();
	}
}

describe('TIFF', () => {
	it.each(Object.entries(smallTiffs))('packed as %s shows the same picture', async (_, base64) => {
		const { width, height, pixel } = await shown(fromBase64(base64));
		expect([width, height]).toEqual([37, 20]);
		for (let y = 0; y < height; y++)
			for (let x = 0; x < width; x++) expect(pixel(x, y)[0]! < 128, `${x}, ${y}`).toBe(isBlack(x, y));
	});

	it('shows what is there of a file that is cut, or says that nothing is', async () => {
		const whole = fromBase64(smallTiffs['PackBits']!);
		await expect(shown(whole.slice(0, 8))).rejects.toEqual(fault('damaged-file'));
	});
});

describe('formats without a signature or a library', () => {
	it('shows a TGA from below, and one that is packed from above', async () => {
		const head = (type: number, flags: number) => [
			0,
			0,
			type,
			...Array<number>(9).fill(0),
			...u16(2, true),
			...u16(2, true),
			24,
			flags,
		];
		const [blue, red] = [
			[255, 0, 0],
			[0, 0, 255],
		];
		const below = await shown(bytesOf(head(2, 0), blue, blue, red, red, Array(9).fill(0)));
		expect([below.pixel(0, 0), below.pixel(1, 1)]).toEqual([RED, BLUE]);
		const above = await shown(bytesOf(head(10, 0x20), 0x82, red, 0x00, blue, Array(9).fill(0)));
		expect([above.pixel(0, 0), above.pixel(0, 1), above.pixel(1, 1)]).toEqual([RED, RED, BLUE]);
	});

	it('shows PNM as text, as bytes and as bits', async () => {
		const plain = await shown('P3 2 1 # note\n255\n255 0 0  0 0 255\n');
		expect([plain.pixel(0, 0), plain.pixel(1, 0)]).toEqual([RED, BLUE]);
		const bytes = await shown(bytesOf('P6\n2 1\n255\n', 255, 0, 0, 0, 0, 255));
		expect([bytes.pixel(0, 0), bytes.pixel(1, 0)]).toEqual([RED, BLUE]);
		const bits = await shown(bytesOf('P4\n9 2\n', 0xff, 0x80, 0, 0));
		expect([bits.pixel(8, 0)[0], bits.pixel(8, 1)[0]]).toEqual([0, 255]);
		const wide = await shown(bytesOf('P5\n2 1\n65535\n', 0, 0, 255, 255));
		expect([wide.pixel(0, 0)[0], wide.pixel(1, 0)[0]]).toEqual([0, 255]);
	});
});

describe('SVG', () => {
	const svg = (body: string, size = 'width="96" height="48"') =>
		`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`;

	it('is drawn at 300 dpi on white', async () => {
		const { width, height, dpi, pixel } = await shown(svg('<rect width="48" height="48" fill="#f00"/>'));
		expect([width, height, dpi]).toEqual([300, 150, 300]);
		expect([pixel(10, 10), pixel(290, 10)]).toEqual([RED, WHITE]);
	});

	it('runs no script and fetches nothing', async () => {
		const before = performance.getEntriesByType('resource').length;
		const body = `<script>top.ran = true</script><image href="${location.origin}/fetched.png" width="9" height="9"/>`;
		await shown(svg(`${body}<rect width="9" height="9" onload="top.ran = true"/>`));
		expect('ran' in globalThis || 'ran' in top!).toBe(false);
		const fetched = performance.getEntriesByType('resource').slice(before);
		expect(fetched.filter(({ name }) => name.includes('fetched'))).toEqual([]);
	});

	it('is made as large as the limits allow when it is huge', async () => {
		const { width, height } = await shown(svg('', 'width="9000000" height="9000000"'));
		expect(width * height).toBeLessThanOrEqual(40.1e6);
	});

	it('is refused when it uses itself', async () => {
		await expect(shown(svg('<g id="a"><use href="#a"/></g>'))).rejects.toEqual(fault('unsupported-type'));
	});
});

describe('pictures that the browser decodes', () => {
	const drawn = async (
		width: number,
		height: number,
		type: string,
		paint?: (c: OffscreenCanvasRenderingContext2D) => void,
	) => {
		const canvas = new OffscreenCanvas(width, height);
		paint?.(canvas.getContext('2d')!);
		if (!paint) canvas.getContext('2d')!.fillRect(0, 0, width, height);
		return canvas.convertToBlob({ type });
	};

	it('have white behind what is transparent', async () => {
		const { pixel } = await shown(await drawn(9, 9, 'image/png', (context) => context.fillRect(0, 0, 3, 3)));
		expect([pixel(1, 1), pixel(7, 7)]).toEqual([[0, 0, 0, 255], WHITE]);
	});

	it('are scaled down to the pixels that were asked for', async () => {
		const opened = await open(await drawn(3_000, 2_000, 'image/jpeg'), { vendor });
		const { width, height } = await opened.page(1, { maxPixels: 1.5e6 });
		expect([width, height]).toEqual([1_500, 1_000]);
		opened.close();
	});

	it('are shown as far as they go when a JPEG is cut', async () => {
		const jpeg = await drawn(900, 900, 'image/jpeg', (context) => {
			for (let i = 0; i < 900; i++) context.fillRect((i * 37) % 900, i, 30, 1);
		});
		const { width, height } = await shown(jpeg.slice(0, jpeg.size * 0.6));
		expect([width, height]).toEqual([900, 900]);
	});

	it('can be called off while they are decoded, and asked for again', async () => {
		const opened = await open(await drawn(3_000, 2_000, 'image/png'), { vendor });
		const controller = new AbortController();
		const called = opened.page(1, { signal: controller.signal });
		setTimeout(() => controller.abort(), 1);
		await expect(called).rejects.toMatchObject({ name: 'AbortError' });
		await expect(opened.page(1)).resolves.toMatchObject({ width: 3_000 });
		opened.close();
	});

	it('are refused from the header, before anything is decoded, when they are bombs', async () => {
		const header = bytesOf(0x89, 'PNG\r\n\x1a\n', u32(13), 'IHDR', u32(20_000), u32(20_000), 1, 0, 0, 0, 0, u32(0));
		// The header alone is no picture: decoding it would say that it is damaged.
		await expect(shown(header)).rejects.toEqual(fault('too-many-pixels'));
	});
});

describe('what is not taken', () => {
	it.each([
		['empty-file', ''],
		['unknown-type', '\x01\x02\x03\x04\x05'],
		['unsupported-type', 'just a letter'],
		['unsupported-type', 'AT&TFORM....DJVU'],
		['damaged-file', '\x89PNG\r\n\x1a\n'],
	])('has its fault: %s', async (code, text) => {
		await expect(shown(bytesOf(text))).rejects.toEqual(fault(code));
	});
});
