import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lackedBy, lacksLatin } from './lacked-signs.ts';

/** Which part of a file of tesseract's data holds the letters that its network can give. */
const LETTERS = 21;

/** Whether the data of a language can give a sign. */
function lettersOf(code: string): Set<string> {
	const data = gunzipSync(readFileSync(`static/vendor/tessdata/${code}.traineddata.gz`));
	const begin = (part: number) => Number(data.readBigInt64LE(4 + 8 * part));
	const later = Array.from({ length: data.readInt32LE(0) }, (_, part) => begin(part)).filter(
		(at) => at > begin(LETTERS),
	);
	const text = data.subarray(begin(LETTERS), Math.min(data.length, ...later)).toString();
	return new Set(
		text
			.split('\n')
			.slice(1)
			.map((line) => line.split(' ')[0]!),
	);
}

const here = (code: string) => existsSync(`static/vendor/tessdata/${code}.traineddata.gz`);

describe('signs that the data of a language cannot give', () => {
	it.skipIf(!here('spa'))('are those that are not among its letters', () => {
		const codes = 'bul ces dan deu ell eng fin fra frk hun ita nld nor pol por ron spa swe tur ukr vie'.split(' ');
		for (const code of codes.filter(here)) {
			const letters = lettersOf(code);
			expect(letters.size, code).toBeGreaterThan(50);
			expect(lackedBy([code]), code).toBe([...'@§%°&€'].filter((sign) => !letters.has(sign)).join(''));
		}
	});

	it.skipIf(!here('kor'))('are all Latin letters, in languages of other scripts', () => {
		const codes = 'ara bul chi_sim deu ell eng heb hin jpn kor pol tur ukr'.split(' ').filter(here);
		for (const code of codes)
			expect(lacksLatin([code]), code).toBe(![...lettersOf(code)].some((letter) => /^[A-Za-z]$/.test(letter)));
		expect(lacksLatin(['kor', 'eng'])).toBe(false);
		expect(lacksLatin([])).toBe(false);
	});

	it('are those that none of the languages of a page has, and none where one is unknown', () => {
		expect(lackedBy(['spa', 'deu'])).toBe('§');
		expect(lackedBy(['spa', 'eng'])).toBe('');
		expect(lackedBy(['jpn'])).toBe('');
		expect(lackedBy([])).toBe('');
	});
});
