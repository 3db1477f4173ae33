import { expect, it } from 'vitest';
import { madeReading } from '#lib/model/text/made-reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import { ligatures } from './ligatures.ts';

const read = (text: string, languages: string[]) =>
	textOf({ blocks: ligatures(madeReading([[text]]).blocks, languages) });

it('gives the ligature of c and h in letters, where the data for Fraktur read it', () => {
	expect(read('Monatsſ<rift na< Entſc<ließung', ['frk'])).toBe('Monatsſchrift nach Entſchließung');
	expect(read('Monatsſ<rift', ['deu', 'frk'])).toBe('Monatsſchrift');
});

it('leaves the sign alone where it is one', () => {
	expect(read('< 5 x<y', ['eng'])).toBe('< 5 x<y');
	expect(read('3 < 5', ['frk'])).toBe('3 < 5');
});
