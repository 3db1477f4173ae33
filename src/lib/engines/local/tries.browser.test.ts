import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { around, height } from '#lib/model/geometry.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { wordsOf, type Reading } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import { textOf } from '#lib/model/text/text.ts';
import { drawnPage } from './testing/drawn-page.ts';
import { localEngine, type LocalEngine } from './engine.ts';
import { fakeReader } from './testing/fake-reader.ts';

const vendor = new URL('/vendor/', location.href).href;
const never = new AbortController().signal;
const SIZE = 40;
/** the page segmentation with which a lost place is read by itself */
const CLOSE_UP = '6';
const STORY =
	'once upon a time there lived a king who had three sons and one old horse that nobody could tame or sell'.split(' ');
const SHIPS = 'seven ships sailed north under grey clouds until winter closed every harbour behind their sails'.split(
	' ',
);

/** Lines of so many words each, taken from a story again and again. */
const column = (story: string[], x: number, rows: number, words: number, top = 160) =>
	Array.from({ length: rows }, (_, row) => ({
		text: Array.from({ length: words }, (_, at) => story[(row * words + at) % story.length]).join(' '),
		x,
		y: top + row * 64,
	}));
const plain = () => drawnPage(1400, 1500, column(STORY, 120, 20, 10), { size: SIZE, dpi: 200 });

/** A page changed by what is painted; `turn`: clockwise quarters. */
function changed(image: PageImage, turn: 0 | 1 | 2 | 3, paint?: (context: OffscreenCanvasRenderingContext2D) => void) {
	const lying = turn % 2 === 1;
	const [width, height] = lying ? [image.height, image.width] : [image.width, image.height];
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	context.translate(width / 2, height / 2);
	context.rotate((turn * Math.PI) / 2);
	context.drawImage(image.bitmap, -image.width / 2, -image.height / 2);
	context.resetTransform();
	paint?.(context);
	image.bitmap.close();
	return { ...image, bitmap: canvas.transferToImageBitmap(), width, height };
}

/** Grain over the whole page, from a fixed seed. */
function noisePage(width: number, height: number): PageImage {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	const pixels = context.createImageData(width, height);
	let seed = 7;
	for (let at = 0; at < pixels.data.length; at += 4) {
		seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
		pixels.data.fill((seed >> 16) & 255, at, at + 3);
		pixels.data[at + 3] = 255;
	}
	context.putImageData(pixels, 0, 0);
	return { bitmap: canvas.transferToImageBitmap(), width, height, dpi: 200 };
}

describe('reading a page as well as it can be read', () => {
	/** for all pages that are really read: starting its reader takes as long as reading one */
	let real: LocalEngine | undefined;
	let engine: LocalEngine | undefined;
	/** the page segmentation of every read, in order */
	let reads: string[] = [];
	afterEach(() => engine !== real && engine?.close());
	afterAll(() => real?.close());

	const makeEngine = (make: (address: string) => Worker) =>
		localEngine({
			vendor,
			cores: 1,
			spawn: {
				reader(address) {
					const worker = make(address);
					const post = worker.postMessage.bind(worker) as (message: unknown, transfer: Transferable[]) => void;
					let psm = '';
					worker.postMessage = (
						message: { action: string; payload: { params?: Record<string, string> } },
						transfer,
					) => {
						psm = message.payload.params?.tessedit_pageseg_mode ?? psm;
						if (message.action === 'recognize') reads.push(psm);
						post(message, transfer as Transferable[]);
					};
					return worker;
				},
			},
		});

	async function read(
		image: PageImage,
		settings: Partial<Settings> = {},
		fake?: (address: string) => Worker,
	): Promise<Reading> {
		reads = [];
		engine = fake ? makeEngine(fake) : (real ??= makeEngine((address) => new Worker(address)));
		const ticket = await engine.submit(
			{
				taskId: 'task',
				documentId: 'document',
				pages: [1],
				operation: 'text',
				settings: { languages: ['eng'], ...settings },
				images: [image],
			},
			never,
		);
		let furthest = 0;
		for (;;) {
			const said = await engine.status(ticket);
			if (said.status === 'Completed') return (await engine.fetch(ticket)).readings[0]!;
			if (said.status === 'Error') throw new Error(JSON.stringify(said.fault));
			if (said.status === 'Processing') {
				expect(said.progress!).toBeGreaterThanOrEqual(furthest);
				furthest = said.progress!;
			}
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	}

	it('reads a clean page once, and finds nothing lost', async () => {
		const reading = await read(plain());
		expect(textOf(reading)).toContain('three sons and one');
		expect(reading.unread).toBeUndefined();
		expect(reads).toEqual(['3']);
	});

	it.each([
		[1, 270],
		[2, 180],
		[3, 90],
	] as const)('reads a page turned by %i quarters, and says that it needs %i°', async (quarters, turn) => {
		const reading = await read(changed(plain(), quarters));
		expect(reading.turn).toBe(turn);
		expect(textOf(reading).startsWith('once upon a time')).toBe(true);
		const first = [...wordsOf(reading)][0]!;
		// 'once' stands at (120, 160) of the upright page
		const at = { 90: [148, 1280], 180: [1280, 1352], 270: [1352, 120] }[turn];
		const nearest = {
			90: [first.box.x0, first.box.y1],
			180: [first.box.x1, first.box.y1],
			270: [first.box.x1, first.box.y0],
		};
		expect(Math.abs(nearest[turn][0]! - at[0]!)).toBeLessThan(30);
		expect(Math.abs(nearest[turn][1]! - at[1]!)).toBeLessThan(30);
	});

	it('reads capitals and digits that stand on their head', async () => {
		// capitals and digits have neither ascenders nor descenders
		const capitals = column(STORY, 120, 16, 7).map(({ text, ...place }) => ({ text: text.toUpperCase(), ...place }));
		const reading = await read(changed(drawnPage(1500, 1400, capitals, { size: SIZE, dpi: 200 }), 2));
		expect(textOf(reading)).toContain('THREE SONS');
		expect(reading.turn).toBe(180);
	});

	it('reads what lies in a shadow', async () => {
		const reading = await read(
			changed(plain(), 0, (context) => {
				const shade = context.createLinearGradient(0, 0, 1400, 1500);
				shade.addColorStop(0, 'rgb(0 0 0 / 0)');
				shade.addColorStop(1, 'rgb(0 0 0 / 0.8)');
				context.fillStyle = shade;
				context.fillRect(0, 0, 1400, 1500);
			}),
		);
		const said = textOf(reading).split(/\s+/);
		expect(said).toEqual(column(STORY, 0, 20, 10).flatMap(({ text }) => text.split(' ')));
		expect(reading.unread).toBeUndefined();
	});

	it('reads two columns one after the other, also on a page that lies on its head', async () => {
		const two = [...column(STORY, 100, 18, 4), ...column(SHIPS, 900, 18, 4)];
		const reading = await read(changed(drawnPage(1700, 1500, two, { size: SIZE, dpi: 200 }), 2));
		const text = textOf(reading);
		expect(text).toContain('three sons');
		expect(text.lastIndexOf('king')).toBeLessThan(text.indexOf('ships'));
	});

	it('reads the two pages of a spread one after the other, and says so', async () => {
		const left = column(STORY, 120, 12, 6);
		const right = column(SHIPS, 1240, 12, 6);
		const reading = await read(drawnPage(2240, 1100, [...left, ...right], { size: SIZE, dpi: 200 }));
		expect(reading.steps.map(({ step }) => step)).toEqual(['spread']);
		expect(reads).toEqual(['3', '3']);
		const said = textOf(reading).split(/\s+/);
		expect(said).toEqual([...left, ...right].flatMap(({ text }) => text.split(' ')));
		const last = [...wordsOf(reading)].at(-1)!;
		expect(last.box.x0).toBeGreaterThan(1240);
	});

	it('reads a lost place by itself, and then nothing is lost', async () => {
		const rows = column(STORY, 120, 20, 10);
		const found = rows.map(({ text, x, y }) => ({
			text,
			confidence: 92,
			box: { x0: x, y0: y - 32, x1: 1300, y1: y + 10 },
		}));
		// The close-up of the row that is left out begins a little above and to the left of it.
		const word = { text: 'recovered', confidence: 91, box: { x0: 25, y0: 25, x1: 1000, y1: 60 } };
		const without = found.filter((_, index) => index !== 9);
		const reading = await read(plain(), {}, fakeReader([without, [word]]));
		expect(reads).toEqual(['3', CLOSE_UP]);
		expect(textOf(reading)).toContain('recovered');
		expect(reading.unread).toBeUndefined();
	});

	it('says what a block is', async () => {
		const page = changed(
			drawnPage(1400, 1500, column(STORY, 120, 16, 10, 400), { size: SIZE, dpi: 200 }),
			0,
			(context) => {
				context.font = '90px serif';
				context.fillStyle = '#000';
				context.fillText('The Old Horse', 120, 220);
			},
		);
		const reading = await read(page);
		expect(reading.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
		expect(height(reading.blocks[0]!.box)).toBeGreaterThan(50);
	});

	it('gives no words for noise', async () => {
		expect(await read(noisePage(1000, 1300))).toMatchObject({ blocks: [], width: 1000, height: 1300 });
		expect(reads).toEqual([]);
	});

	it('gives no words for a picture', async () => {
		const picture = changed(drawnPage(900, 700, []), 0, (context) => {
			for (let i = 0; i < 60; i++) {
				context.fillStyle = `hsl(${i * 47} 60% ${20 + (i % 7) * 10}%)`;
				context.beginPath();
				context.ellipse((i * 137) % 900, (i * 211) % 700, 20 + (i % 9) * 12, 15 + (i % 5) * 14, i, 0, 7);
				context.fill();
			}
		});
		const reading = await read(picture);
		expect([...wordsOf(reading)]).toEqual([]);
		expect(reading.unread).toBeUndefined();
	});

	const upper = (confidence: number) =>
		column(STORY, 120, 5, 10).map(({ text, x, y }) => ({
			text,
			confidence,
			box: { x0: x, y0: y - 32, x1: 1300, y1: y + 10 },
		}));

	it('marks where text was lost, after two further tries', async () => {
		const reading = await read(plain(), {}, fakeReader([upper(92), upper(92), upper(92)]));
		expect(reads.filter((psm) => psm !== CLOSE_UP)).toEqual(['3', '3', '11']);
		const lost = around(reading.unread!);
		// the last line that was read has its foot at 416, the last of all at 1376
		expect(lost.y0).toBeGreaterThan(420);
		expect(lost.y1).toBeGreaterThan(1350);
	});

	it('stays with the first try when the others were no better, and with what it could read when one fails', async () => {
		const broken = [{ text: 'x', box: { x0: 0, y0: 0, x1: 9, y1: 9 }, confidence: 90 }];
		expect(textOf(await read(plain(), {}, fakeReader([upper(92), broken, broken])))).toContain('three sons');
		expect(textOf(await read(plain(), {}, fakeReader([upper(92)])))).toContain('three sons');
	});

	it('turns a page that reads badly on its head, and reads it again', async () => {
		const reading = await read(plain(), {}, fakeReader([upper(30), upper(92)]));
		expect(reads.length).toBeGreaterThan(1);
		expect(reading.turn).toBe(180);
		expect(reading.steps.map(({ step, asked }) => [step, asked])).toContainEqual(['orientation', undefined]);
	});

	it('tries nothing that the user has forbidden', async () => {
		await read(plain(), { steps: { background: 'off' } }, fakeReader([upper(92)]));
		expect(reads.filter((psm) => psm !== CLOSE_UP)).toHaveLength(1);
		await read(plain(), { steps: { orientation: 'off' } }, fakeReader([upper(30)]));
		expect(reads).toHaveLength(1);
	});
});
