import { expect, it } from 'vitest';
import { lettersApart } from './letters-apart.ts';

it('letters that hang together, or are made of lines, are told from those that stand apart', () => {
	for (const code of ['eng', 'frk', 'rus', 'ell', 'vie', 'somebodys_own']) expect(lettersApart([code])).toBe(true);
	for (const code of ['ara', 'urd', 'hin', 'ben', 'tha', 'chi_sim', 'jpn', 'kor'])
		expect(lettersApart([code])).toBe(false);
	expect(lettersApart(['eng', 'ara'])).toBe(false);
});
