import { expect, it } from 'vitest';
import type { Picture } from '../pool/reader.ts';
import { readLittle } from './read-little.ts';

const LINE = {
	pgm: new Uint8Array([1, 2, 3]),
	toPicture: [2, 0, 100, 0, 2, 50, 0, 0, 1],
	letters: 1,
	tight: false,
	width: 400,
	height: 300,
};

/** A recogniser that says these words in these ways. */
function saying(by: Partial<Record<NonNullable<Picture['psm']>, [string, number]>>) {
	const asked: string[] = [];
	const read = (picture: Picture) => {
		asked.push(picture.psm!);
		const [text, confidence] = by[picture.psm!] ?? ['', 0];
		const bbox = { x0: 10, y0: 10, x1: 30, y1: 40 };
		const lines = text ? [{ bbox, words: [{ text, confidence, bbox }] }] : [];
		return Promise.resolve({ version: '5', blocks: [{ bbox, paragraphs: [{ lines }] }] });
	};
	return { asked, read };
}

const textOf = (blocks: Awaited<ReturnType<typeof readLittle>>) => blocks?.[0]?.lines[0]?.words[0];

it('a digit that was not found is read as a line, as a word and as a letter, until it is sure', async () => {
	const { asked, read } = saying({ '7': ['', 0], '8': ['T', 50], '10': ['7', 90] });
	const word = textOf(await readLittle(LINE, [], read));
	expect(word).toMatchObject({ text: '7', box: { x0: 120, y0: 70, x1: 160, y1: 130 } });
	expect(asked).toEqual(['7', '8', '10']);
	expect(LINE.pgm).toHaveLength(3);
});

it('what nobody is sure of, and what has more letters than there is ink, gives no words', async () => {
	expect(await readLittle(LINE, [], saying({ '7': ['J', 60], '10': ['l', 66] }).read)).toBeUndefined();
	expect(await readLittle(LINE, [], saying({ '7': ['nothing', 95] }).read)).toBeUndefined();
});

it('what was read well is not asked for again, unless it was cut closely; then more of it counts', async () => {
	const known = [{ text: 'Salt', confidence: 95 }];
	const line = { ...LINE, letters: 4 };
	const { asked, read } = saying({ '7': ['Salty', 94] });
	expect(await readLittle(line, known, read)).toBeUndefined();
	expect(asked).toEqual([]);
	expect(textOf(await readLittle({ ...line, tight: true }, known, read))).toMatchObject({ text: 'Salty' });
	expect(await readLittle({ ...line, tight: true }, known, saying({ '7': ['Sal', 96] }).read)).toBeUndefined();
});
