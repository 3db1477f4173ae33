import { describe, expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import { textOf } from '#lib/model/text/text.ts';
import { closeEngines, now, read } from './testing/counted-reads.ts';
import { fakeReader } from './testing/fake-reader.ts';
import { column, plain, STORY } from './testing/story-pages.ts';

closeEngines();

/** the page segmentation with which a lost place is read by itself */
const CLOSE_UP = '6';
/** The reader that is told what to read knows the places of words on the page as it came. */
const AS_LARGE = { steps: { scale: 'off' } } as const;

describe('reading a page in tries', () => {
	it('reads a clean page once, and finds nothing lost', async () => {
		const reading = await read(plain());
		expect(textOf(reading)).toContain('three sons and one');
		expect(reading.unread).toBeUndefined();
		expect(now.reads).toEqual(['3']);
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
		const reading = await read(plain(), AS_LARGE, fakeReader([without, [word]]));
		expect(now.reads).toEqual(['3', CLOSE_UP]);
		expect(textOf(reading)).toContain('recovered');
		expect(reading.unread).toBeUndefined();
	});

	const upper = (confidence: number) =>
		column(STORY, 120, 5, 10).map(({ text, x, y }) => ({
			text,
			confidence,
			box: { x0: x, y0: y - 32, x1: 1300, y1: y + 10 },
		}));

	it('marks where text was lost, after two further tries', async () => {
		const reading = await read(plain(), AS_LARGE, fakeReader([upper(92), upper(92), upper(92)]));
		expect(now.reads.filter((psm) => psm !== CLOSE_UP)).toEqual(['3', '3', '11']);
		const lost = around(reading.unread!);
		// the last line that was read has its foot at 416, the last of all at 1376
		expect(lost.y0).toBeGreaterThan(420);
		expect(lost.y1).toBeGreaterThan(1350);
	});

	it('stays with the first try when the others were no better, and with what it could read when one fails @long', async () => {
		const broken = [{ text: 'x', box: { x0: 0, y0: 0, x1: 9, y1: 9 }, confidence: 90 }];
		expect(textOf(await read(plain(), AS_LARGE, fakeReader([upper(92), broken, broken])))).toContain('three sons');
		expect(textOf(await read(plain(), AS_LARGE, fakeReader([upper(92)])))).toContain('three sons');
	});

	it('turns a page that reads badly on its head, and reads it again', async () => {
		const reading = await read(plain(), AS_LARGE, fakeReader([upper(30), upper(92)]));
		expect(now.reads.length).toBeGreaterThan(1);
		expect(reading.turn).toBe(180);
		expect(reading.steps.map(({ step, asked }) => [step, asked])).toContainEqual(['orientation', undefined]);
	});

	it('tries nothing that the user has forbidden', async () => {
		await read(plain(), { steps: { background: 'off' } }, fakeReader([upper(92)]));
		expect(now.reads.filter((psm) => psm !== CLOSE_UP)).toHaveLength(1);
		await read(plain(), { steps: { orientation: 'off' } }, fakeReader([upper(30)]));
		expect(now.reads).toHaveLength(1);
	});
});
