import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../limits.ts';
import { open, type Opened } from '../open.ts';
import { pixelsOf } from '../pixels-for-tests.ts';
import { pdfForTests, type TestPage } from './pdf-for-tests.ts';
import { PdfFile } from './pdf-file.ts';

const vendor = new URL('/vendor/', location.href).href;
const fault = (code: string) => expect.objectContaining({ fault: expect.objectContaining({ code }) });
const text = (words: string, x: number, y: number, more = '') => `BT /F1 24 Tf ${more} ${x} ${y} Td (${words}) Tj ET\n`;
const scan = 'q 612 0 0 792 0 0 cm /I1 Do Q\n';

let opened: Opened | undefined;
afterEach(() => opened?.close());
const pdf = async (...pages: TestPage[]) => (opened = await open(pdfForTests(pages), { vendor }));

describe('pages of a PDF', () => {
	it('are drawn at 300 dpi, upright, on white', async () => {
		// A black square of half an inch at the lower left, turned to the upper left.
		const file = await pdf({ content: '0 0 36 36 re f', more: '/Rotate 90', box: [0, 0, 144, 72] });
		const page = await file.page(1);
		expect(page).toMatchObject({ width: 300, height: 600, dpi: 300 });
		const pixel = pixelsOf(page.bitmap);
		expect(pixel(75, 75)).toEqual([0, 0, 0, 255]);
		expect(pixel(225, 75)).toEqual([255, 255, 255, 255]);
		expect(pixel(75, 525)).toEqual([255, 255, 255, 255]);
	});

	it('are drawn in a worker of their own, so that the page stays fluent', async () => {
		const file = new PdfFile(pdfForTests([{ content: '' }]), undefined, vendor, true);
		const apart = await file.run(async (document) => {
			const page = await document.getPage(1);
			const canvas = new OffscreenCanvas(9, 9) as unknown as HTMLCanvasElement;
			const task = page.render({ canvas, viewport: page.getViewport({ scale: 1 }), intent: 'print' });
			await task.promise;
			// The library's types do not name it.
			return (task as unknown as { isWorkerRendering: boolean }).isWorkerRendering;
		}, {});
		file.close();
		expect(apart).toBe(true);
	});

	it('are scaled down to the pixels that were asked for, and to the limits', async () => {
		const file = await pdf({ content: '', box: [0, 0, 612, 792] }, { content: '', box: [0, 0, 20_000, 100] });
		const small = await file.page(1, { maxPixels: 1e6 });
		expect(small.width * small.height).toBeLessThanOrEqual(1.002e6);
		expect(small.dpi).toBe(Math.round(small.width / 8.5));
		const long = await file.page(2);
		expect(long.width).toBe(limits.side.refuse);
	});

	it('have the size of their scan when a program made a point of each of its pixels', async () => {
		const file = await pdf({ content: 'q 2480 0 0 3508 0 0 cm /I3 Do Q', box: [0, 0, 2_480, 3_508] });
		await expect(file.page(1)).resolves.toMatchObject({ width: 2_480, height: 3_508, dpi: 72 });
	});

	it('end alone when their picture is broken', async () => {
		const file = await pdf({ content: 'q 500 0 0 500 50 50 cm /I2 Do Q' }, { content: text('good', 50, 500) });
		await expect(file.page(1)).rejects.toEqual(fault('page-damaged'));
		await expect(file.page(2)).resolves.toMatchObject({ width: 2_550 });
		await expect(file.page(3)).rejects.toEqual(fault('page-damaged'));
	});

	it('can be called off, and the next one comes', async () => {
		const file = await pdf({ content: text('one', 50, 500) }, { content: text('two', 50, 500) });
		const controller = new AbortController();
		const called = file.page(1, { signal: controller.signal });
		setTimeout(() => controller.abort(), 1);
		await expect(called).rejects.toMatchObject({ name: 'AbortError' });
		await expect(file.page(2)).resolves.toMatchObject({ width: 2_550 });
		await expect(file.page(1)).resolves.toMatchObject({ width: 2_550 });
	});

	it('are given up when they take too long; the file is opened again for the next', async () => {
		const file = new PdfFile(pdfForTests([{ content: '' }]), undefined, vendor, true);
		const ended = vi.spyOn(Worker.prototype, 'terminate');
		await file.run(async (document) => document.numPages, {});
		await expect(file.run(() => new Promise(() => {}), { limitMs: 50 })).rejects.toEqual(fault('page-too-slow'));
		expect(ended).toHaveBeenCalledTimes(2);
		expect(await file.run(async (document) => document.numPages, {})).toBe(1);
		file.close();
		ended.mockRestore();
	});

	it('come from a new worker after one crashed', async () => {
		const workers: EventTarget[] = [];
		const listen = vi.spyOn(Worker.prototype, 'addEventListener').mockImplementation(function (this: Worker, ...args) {
			workers.push(this);
			return EventTarget.prototype.addEventListener.apply(this, args as Parameters<Worker['addEventListener']>);
		});
		const file = new PdfFile(pdfForTests([{ content: '' }]), undefined, vendor, true);
		await file.run(async (document) => document.numPages, {});
		const working = file.run(() => new Promise(() => {}), {});
		setTimeout(
			() => workers.forEach((worker) => worker.dispatchEvent(new ErrorEvent('error', { message: 'gone' }))),
			5,
		);
		const ended = vi.spyOn(Worker.prototype, 'terminate');
		await expect(working).rejects.toEqual(fault('page-damaged'));
		expect(ended).toHaveBeenCalledTimes(2);
		listen.mockRestore();
		ended.mockRestore();
		expect(await file.run(async (document) => document.numPages, {})).toBe(1);
		file.close();
	});

	it('are too many beyond the limit', async () => {
		const many = Array.from({ length: limits.pages.refuse + 1 }, () => ({ content: '' }));
		await expect(pdf(...many)).rejects.toEqual(fault('too-many-pages'));
	});

	it('are not there when the file is cut in half', async () => {
		const whole = pdfForTests([{ content: text('one', 50, 500) }]);
		await expect(open(whole.slice(0, 400), { vendor })).rejects.toEqual(fault('damaged-file'));
	});
});

describe('the text that a PDF carries', () => {
	const words = async (file: Opened, number = 1) =>
		(await file.ownText!(number))?.blocks.flatMap((block) =>
			block.lines.map((line) => line.words.map((word) => word.text).join(' ')),
		);

	it('comes with the lines that are drawn there: strokes and thin rectangles, pieces that meet as one', async () => {
		const cells = [100, 200, 300].map((x) => `${x} 500 100 0.6 re f`).join(' ');
		const stroke = '2 w 50 600 m 550 600 l S q 0 1 -1 0 300 0 cm 10 100 m 400 100 l S Q';
		const none = '50 100 200 80 re f 50 300 m 300 420 l S 50 50 3 0.5 re f';
		const file = await pdf({ content: `${text('Table', 72, 700)} ${cells} ${stroke} ${none}` });
		const { across, down } = (await file.ownText!(1))!.rules;
		const points = ({ at, from, to }: { at: number; from: number; to: number }) =>
			[at, from, to].map((value) => Math.round((value / 300) * 72));
		expect(across.map(points)).toEqual([
			[792 - 600, 50, 550],
			[792 - 500, 100, 400],
		]);
		expect(down.map(points)).toEqual([[200, 792 - 400, 792 - 10]]);
	});

	it('is taken with boxes on the words of the page', async () => {
		const file = await pdf({ content: text('Hello wide world', 72, 700) });
		const [block] = (await file.ownText!(1))!.blocks;
		const [line] = block!.lines;
		expect(line!.words.map((word) => word.text)).toEqual(['Hello', 'wide', 'world']);
		expect(line!.baseline!.y0).toBeCloseTo(((792 - 700) / 72) * 300, 0);
		const page = await file.page(1);
		const pixel = pixelsOf(page.bitmap);
		const inked = (x0: number, x1: number, { y0, y1 }: { y0: number; y1: number }) => {
			for (let y = Math.round(y0); y < y1; y++)
				for (let x = Math.round(x0); x < x1; x++) if (pixel(x, y)[0]! < 128) return true;
			return false;
		};
		for (const { box } of line!.words) expect(inked(box.x0, box.x1, box)).toBe(true);
		// Between the words is nothing.
		expect(inked(line!.words[0]!.box.x1 + 8, line!.words[1]!.box.x0 - 8, line!.box)).toBe(false);
		expect(inked(line!.words[1]!.box.x1 + 8, line!.words[2]!.box.x0 - 8, line!.box)).toBe(false);
	});

	it('is read column by column, although the file draws line by line from below', async () => {
		const rows = [560, 600, 640, 680].map((y, i) => text(`right ${i}`, 350, y) + text(`left ${i}`, 60, y));
		const file = await pdf({ content: rows.join('') + text('Title over both of the columns', 60, 740) });
		expect(await words(file)).toEqual([
			'Title over both of the columns',
			...['left 3', 'left 2', 'left 1', 'left 0'],
			...['right 3', 'right 2', 'right 1', 'right 0'],
		]);
	});

	it('is bold and italic where its fonts are, or where upright letters were made to lean', async () => {
		const lean = 'BT /F1 24 Tf 1 0 0.3 1 72 600 Tm (made to lean) Tj ET';
		const mixed =
			'BT /F1 24 Tf 72 700 Td (plain ) Tj /F2 24 Tf (bold ) Tj /F3 24 Tf (leans ) Tj /F2 24 Tf (Who) Tj /F1 24 Tf (m) Tj ET ';
		const file = await pdf({ content: mixed + lean });
		const set = (await file.ownText!(1))!.blocks.flatMap(({ lines }) =>
			lines.flatMap((line) => line.words.map(({ text, bold, italic }) => [text, bold, italic])),
		);
		expect(set).toEqual([
			['plain', undefined, undefined],
			['bold', true, undefined],
			['leans', undefined, true],
			['Whom', true, undefined],
			...['made', 'to', 'lean'].map((text) => [text, undefined, true]),
		]);
	});

	it('joins a word that was drawn in pieces', async () => {
		const file = await pdf({ content: 'BT /F1 24 Tf 72 700 Td [(Hel) 20 (lo) -600 (there)] TJ ET' });
		expect(await words(file)).toEqual(['Hello there']);
	});

	it('does not count when it is invisible, unless it is wanted', async () => {
		const file = await pdf({ content: scan + text('an earlier reading', 72, 700, '3 Tr') });
		expect(await file.judgeText!(1)).toEqual({ why: 'hidden' });
		expect(await file.ownText!(1)).toBeUndefined();
		expect((await file.ownText!(1, { evenHidden: true }))?.blocks).toHaveLength(1);
	});

	it('does not count when a scan lies over it', async () => {
		const file = await pdf({ content: text('an earlier reading', 72, 700) + scan });
		expect(await file.judgeText!(1)).toEqual({ why: 'hidden' });
	});

	it('does not count when it is a stamp on a scan', async () => {
		const file = await pdf({ content: scan + text('Page 7', 72, 20) });
		expect(await file.judgeText!(1)).toEqual({ why: 'pictures' });
	});

	it('does not count when filled fields hold words of their own', async () => {
		const field =
			'/Annots [<< /Type /Annot /Subtype /FreeText /F 4 /Rect [100 100 300 140] /Contents (by hand) /DA (/Helv 12 Tf) >>]';
		const file = await pdf({ content: text('Name:', 72, 700), more: field });
		expect(await file.judgeText!(1)).toEqual({ why: 'notes' });
	});

	it('is none on an empty page', async () => {
		const file = await pdf({ content: '' });
		expect(await file.judgeText!(1)).toEqual({ why: 'none' });
	});
});
