import { describe, expect, it } from 'vitest';
import { wordsOf } from '#lib/model/reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import { drawnPage } from './testing/drawn-page.ts';
import { closeEngines, done, make, never, now, pageOf, read, requestFor } from './testing/watched-engine.ts';

closeEngines();

describe('a page read by the engine on this device', () => {
	it('reads two columns one after the other, because it says how the page is to be cut', async () => {
		make();
		const left = 'once upon a time there lived a king who had three sons and one old horse'.split(' ');
		const right = 'seven ships sailed north under grey clouds until winter closed every harbour'.split(' ');
		const column = (words: string[], x: number) =>
			Array.from({ length: 24 }, (_, row) => ({
				text: Array.from({ length: 4 }, (_, at) => words[(row * 4 + at) % words.length]).join(' '),
				x,
				y: 200 + row * 70,
			}));
		const text = textOf(await read(drawnPage(1700, 2000, [...column(left, 100), ...column(right, 950)])));
		expect(text.lastIndexOf('king')).toBeLessThan(text.indexOf('ships'));
	});

	it('finds the words where they were drawn', async () => {
		make();
		const reading = await read(drawnPage(1200, 400, [{ text: 'Harbour', x: 300, y: 200 }]));
		const [word] = [...wordsOf(reading)];
		expect(word!.text).toBe('Harbour');
		expect(Math.abs(word!.box.x0 - 300)).toBeLessThan(8);
		expect(Math.abs(word!.box.y1 - 200)).toBeLessThan(8);
		expect(Math.abs(reading.blocks[0]!.lines[0]!.baseline!.y0 - 200)).toBeLessThan(8);
	});

	it.each([
		[1, 1],
		[3, 3],
		[12, 12],
		[1, 2000],
		[60, 30_000],
		[12_000, 480],
		[1240, 1754],
	])('gives a reading without blocks for an empty page of %i × %i pixels', async (width, height) => {
		make();
		const reading = await read(drawnPage(width, height, []));
		expect(reading).toMatchObject({ width, height, blocks: [] });
	});

	it('reads a strip that is far wider than high', async () => {
		make();
		const reading = await read(drawnPage(12_000, 480, [{ text: 'a word at the far end', x: 11_000, y: 440 }]));
		expect(textOf(reading)).toContain('far end');
	});

	it('reads only the region that was asked for, in the pixels of the page', async () => {
		make();
		const request = requestFor(
			drawnPage(1200, 800, [
				{ text: 'above', x: 100, y: 150 },
				{ text: 'below', x: 500, y: 600 },
			]),
		);
		request.settings.region = { x0: 400, y0: 450, x1: 900, y1: 750 };
		const ticket = await now.engine.submit(request, never);
		await done(ticket);
		const reading = (await now.engine.fetch(ticket)).readings[0]!;
		expect(textOf(reading)).toBe('below');
		expect(Math.abs([...wordsOf(reading)][0]!.box.x0 - 500)).toBeLessThan(8);
	});

	it('reads a page alike whatever was read before it', async () => {
		make();
		const first = await read(pageOf(8));
		await read(drawnPage(1200, 400, [{ text: 'Whoevcr rcads thls Iine', x: 80, y: 120 }]));
		expect((await read(pageOf(8))).blocks).toEqual(first.blocks);
	});
});
