import { describe, expect, it } from 'vitest';
import { height } from '#lib/model/geometry.ts';
import { wordsOf } from '#lib/model/reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import { closeEngines, now, read } from './testing/counted-reads.ts';
import { drawnPage } from './testing/drawn-page.ts';
import { changed, column, noisePage, plain, SHIPS, SIZE, STORY } from './testing/story-pages.ts';

closeEngines();

describe('reading a page that is not as it should be', () => {
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
		expect(now.reads).toEqual(['3', '3']);
		const said = textOf(reading).split(/\s+/);
		expect(said).toEqual([...left, ...right].flatMap(({ text }) => text.split(' ')));
		const last = [...wordsOf(reading)].at(-1)!;
		expect(last.box.x0).toBeGreaterThan(1240);
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
		expect(now.reads).toEqual([]);
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
});
