import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { isNamed } from './is-named.ts';
import { misspelt, mostMistakes } from './misspelt.ts';
import { searchParts } from './search-parts.ts';
import { searchTokens } from './search-tokens.ts';

const terms = (text: string) => searchTokens(text).map(({ term }) => term);
const near = (term: string, ...among: string[]) => misspelt(term, among, 12).map((one) => one.term);

describe('words as the index knows them', () => {
	it('are small letters without accents', () => {
		expect(terms('Über Ærø, naïve ŁÓDŹ straße İstanbul ﬁne')).toEqual([
			'uber',
			'aero',
			'naive',
			'lodz',
			'strasse',
			'istanbul',
			'fine',
		]);
		expect(fold('Cafe\u0301')).toBe(fold('café'));
	});

	it('are one way of writing in Arabic: without vowel signs, tatweel and article', () => {
		expect(fold('الْكِتَابُ')).toBe(fold('كتاب'));
		expect(fold('والكتاب')).toBe(fold('كـــتاب'));
		expect(fold('أحمد')).toBe(fold('احمد'));
		expect(fold('مدرسة')).toBe(fold('مدرسه'));
		expect(fold('الله')).not.toBe(fold('له'));
	});

	it('keep the vowel signs of scripts in which they are letters', () => {
		expect(fold('किताब')).not.toBe(fold('कताब'));
		expect(fold('が')).not.toBe(fold('か'));
		expect(terms('한국어')).toEqual(['한국어']);
	});

	it('are single characters where there are no spaces between words', () => {
		expect(terms('東京都 2024年')).toEqual(['東', '京', '都', '2024', '年']);
	});

	it('are split at everything that is no letter and no number', () => {
		expect(terms("l'homme 3.50 e-mail x_y")).toEqual(['l', 'homme', '3', '50', 'e', 'mail', 'x', 'y']);
	});

	it('know their places in the text', () => {
		expect(searchTokens('a Straße')[1]).toEqual({ term: 'strasse', start: 2, end: 8 });
	});

	it('are cut when they are endless', () => {
		expect(fold('x'.repeat(5_000))).toHaveLength(40);
	});
});

describe('what was typed', () => {
	it('is words, of which the last may go on', () => {
		expect(searchParts('Monthly re')).toEqual([
			{ terms: ['monthly'], exact: false, open: false },
			{ terms: ['re'], exact: false, open: true },
		]);
		expect(searchParts('rent ').at(-1)!.open).toBe(false);
	});

	it('is phrases in quotes of any kind', () => {
		expect(searchParts('“the rent” „zum Beispiel“ "open re')).toEqual([
			{ terms: ['the', 'rent'], exact: true, open: false },
			{ terms: ['zum', 'beispiel'], exact: true, open: false },
			{ terms: ['open', 're'], exact: true, open: true },
		]);
	});

	it('is a row of neighbours where a word is several', () => {
		expect(searchParts('3.50')).toEqual([{ terms: ['3', '50'], exact: false, open: true }]);
		expect(searchParts('東京')).toEqual([{ terms: ['東', '京'], exact: false, open: false }]);
	});

	it('is nothing when there is no word in it', () => {
		expect(searchParts(' … "" — ')).toEqual([]);
	});
});

describe('misspelt words', () => {
	it('are near with one mistake from four letters, with two from eight', () => {
		expect(near('rent', 'rent', 'rant', 'rents', 'ret', 'rnet', 'rant2', 'raht')).toEqual(
			['rant', 'ret', 'rents', 'rnet'].sort(),
		);
		expect(near('contract', 'cantracl', 'kontrakt', 'cntrct')).toEqual(['cantracl', 'cntrct', 'kontrakt']);
		expect(near('cat', 'cut')).toEqual([]);
	});

	it('are never numbers', () => {
		expect(mostMistakes('2024')).toBe(0);
		expect(mostMistakes('1200b')).toBe(0);
	});

	it('come nearest first', () => {
		expect(near('agreement', 'bgreemenz', 'agreemenz')).toEqual(['agreemenz', 'bgreemenz']);
	});
});

describe('the name of a document', () => {
	it('is found by the beginnings of its words', () => {
		expect(isNamed('Mietvertrag_Köln-2019.pdf', 'koln miet')).toBe(true);
		expect(isNamed('Mietvertrag_Köln-2019.pdf', 'vertrag')).toBe(false);
		expect(isNamed('Mietvertrag_Köln-2019.pdf', ' ')).toBe(false);
	});
});
