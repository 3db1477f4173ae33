import { expect, it } from 'vitest';
import type { Box } from '#lib/model/geometry.ts';
import type { Word } from '#lib/model/reading.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { readLost } from './read-lost.ts';

const PAGE = { width: 1000, height: 1000, dpi: 200 };
const PLACE = { x0: 400, y0: 500, x1: 700, y1: 540 };
const at = (text: string, x0: number, confidence: number) => ({
	text,
	confidence,
	bbox: { x0, y0: 10, x1: x0 + 80, y1: 40 },
});
type Said = ReturnType<typeof at>[];

/** Reads a lost place in which tesseract finds `plain`, and `soft` where the dots are melted. */
async function readIn(plain: Said, soft: Said, { places = [PLACE], words = [] as Word[] } = {}) {
	const reads: { soft: boolean; psm: string | undefined }[] = [];
	const held = {
		places: async (asked: Box[], isSoft: boolean) =>
			asked.map(({ x0, y0 }) => ({ pgm: Uint8Array.of(isSoft ? 1 : 0), x: x0, y: y0, width: 300, height: 60 })),
	} as unknown as HeldPage;
	const lines = await readLost(held, PAGE, places, words, async ({ pgm, psm }) => {
		reads.push({ soft: pgm[0] === 1, psm });
		const found = pgm[0] ? soft : plain;
		const bbox = { x0: 0, y0: 0, x1: 300, y1: 60 };
		return { version: '5', blocks: [{ bbox, paragraphs: [{ lines: [{ bbox, words: found }] }] }] };
	});
	return { lines, reads, said: lines.map((line) => line.words.map(({ text }) => text).join(' ')) };
}

it('reads a place once, as one block, when it is read well, and puts it back where it was', async () => {
	const { lines, reads, said } = await readIn([at('233.', 20, 93), at('234.', 120, 95)], []);
	expect(said).toEqual(['233. 234.']);
	expect(reads).toEqual([{ soft: false, psm: '6' }]);
	expect(lines[0]!.words[0]!.box).toEqual({ x0: 420, y0: 510, x1: 500, y1: 540 });
});

it('melts the dots of the ground where little is sure, and takes what is surer', async () => {
	expect((await readIn([at('BY2O', 20, 1)], [at('FY2012A', 20, 90)])).said).toEqual(['FY2012A']);
	expect((await readIn([at('sure', 20, 90), at('or', 120, 10), at('elsewhere', 200, 5)], [])).said).toEqual(['sure']);
});

it('believes nothing that is doubtful, and no lone sign', async () => {
	expect((await readIn([at('EISSN', 20, 60), at(')', 120, 99), at('I', 200, 99)], [])).said).toEqual([]);
});

it('gives no word twice', async () => {
	const known = { text: '233.', confidence: 90, box: { x0: 415, y0: 508, x1: 505, y1: 545 } };
	expect((await readIn([at('233.', 20, 93), at('234.', 120, 95)], [], { words: [known] })).said).toEqual(['234.']);
});

it('reads a number whole of which only the beginning was read', async () => {
	const pounds = { text: '30', confidence: 96, box: { x0: 356, y0: 512, x1: 396, y1: 538 } };
	const { lines, said } = await readIn([at('30.42', 5, 93)], [], { words: [pounds] });
	expect(said).toEqual(['30.42']);
	expect(lines[0]!.box.x0).toBeLessThan(pounds.box.x1);
	// what does not begin like it is another reading of the same
	expect((await readIn([at('80.42', 5, 93)], [], { words: [pounds] })).said).toEqual([]);
});

it('leaves a place alone that takes much of the page, and reads no more than a dozen', async () => {
	expect((await readIn([], [], { places: [{ x0: 0, y0: 0, x1: 900, y1: 900 }] })).reads).toEqual([]);
	const { reads } = await readIn([at('sure', 20, 93)], [], { places: Array.from({ length: 30 }, () => PLACE) });
	expect(reads).toHaveLength(12);
});
