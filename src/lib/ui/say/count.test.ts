import { afterEach, describe, expect, it } from 'vitest';
import { ar } from './ar/ar.ts';
import { count } from './count.ts';
import { de } from './de/de.ts';
import { preferred } from './preferred.ts';
import { sayKnown } from './say-known.ts';
import { say } from './say.ts';
import { spoken, type Spoken } from './spoken.svelte.ts';
import { tagOf } from './tag-of.ts';

const english = spoken.now;
afterEach(() => {
	spoken.now = english;
});

const speakNow = (language: Spoken['language'], tag: string, dictionary: Spoken['dictionary']) => {
	spoken.now = {
		language,
		tag,
		direction: language === 'ar' ? 'rtl' : 'ltr',
		dictionary: dictionary!,
		numbers: new Intl.NumberFormat(tag),
		plurals: new Intl.PluralRules(tag),
	};
};
const pages = (n: number) => count(n, '{n} page', '{n} pages');

it('writes the digits of a phrase like those of the values in it, and leaves names as they are', () => {
	const before = say('Write pages as 1-5, 8. The last page is {pageCount}.', { pageCount: 30 });
	expect(before).toContain('1-5, 8. The last page is 30.');
	speakNow('ar', 'ar-EG', ar);
	expect(say('Write pages as 1-5, 8. The last page is {pageCount}.', { pageCount: 30 })).toMatch(/١-٥, ٨.*٣٠/);
	expect(say('Keep to PDF/A-2b, for archives')).toContain('PDF/A-2b');
	expect(say('Enter, F2 or double click')).toContain('F2');
	expect(say('Nothing has ever left this device: [0 bytes].')).toContain('[٠ بايت]');
	speakNow('ar', 'ar-u-nu-latn', ar);
	expect(say('Nothing has ever left this device: [0 bytes].')).toContain('[0 بايت]');
});

describe('what is counted', () => {
	it('has two forms in English, and numbers in groups', () => {
		expect([0, 1, 2, 1_234].map(pages)).toEqual(['0 pages', '1 page', '2 pages', '1,234 pages']);
	});

	it('has the forms and numbers of German', () => {
		speakNow('de', 'de', de);
		expect([1, 2, 1_234].map(pages)).toEqual(['1 Seite', '2 Seiten', '1.234 Seiten']);
	});

	it('has six forms in Arabic', () => {
		speakNow('ar', 'ar-u-nu-latn', ar);
		expect([0, 1, 2, 3, 11, 100].map(pages)).toEqual([
			'لا صفحات',
			'صفحة واحدة',
			'صفحتان',
			'3 صفحات',
			'11 صفحة',
			'100 صفحة',
		]);
	});

	it('has the digits of the region', () => {
		speakNow('ar', 'ar-EG', ar);
		expect(pages(25)).toBe('٢٥ صفحة');
	});
});

describe('what is said', () => {
	it('has its values in their places', () => {
		expect(say('Saved {name}', { name: 'a.pdf' })).toBe('Saved a.pdf');
		speakNow('de', 'de', de);
		expect(say('Saved {name}', { name: 'a.pdf' })).toBe('a.pdf gespeichert');
	});

	it('keeps a name that runs the other way to itself', () => {
		expect(say('Saved {name}', { name: 'عقد.pdf' })).toBe('Saved \u2068عقد.pdf\u2069');
		speakNow('ar', 'ar', ar);
		expect(say('Saved {name}', { name: 'a.pdf' })).toBe('حُفظ \u2068a.pdf\u2069');
	});

	it('is as it came when it comes from below and nobody knows it', () => {
		speakNow('de', 'de', de);
		expect(sayKnown('Something new.')).toBe('Something new.');
		expect(sayKnown('Plain text')).toBe('Reiner Text');
	});

	it('finds the values in a sentence from below', () => {
		const pattern = 'This is {type}. Legible reads pictures and PDFs; print or save it as a PDF first.';
		const sentence = pattern.replace('{type}', 'a ZIP archive');
		expect(sayKnown(sentence, [pattern])).toBe(sentence);
		speakNow('de', 'de', de);
		expect(sayKnown(sentence, [pattern])).toBe(
			'Das ist ein ZIP-Archiv. Legible liest Bilder und PDFs; zuerst als PDF drucken oder speichern.',
		);
	});
});

describe('the language that a browser prefers', () => {
	it('is the first one that the interface speaks', () => {
		expect(preferred(['pt-BR', 'fr-CA', 'en'])).toBe('fr');
		expect(preferred(['pt-BR'])).toBe('en');
		expect(preferred([])).toBe('en');
	});

	it('brings its region along for dates and numbers', () => {
		expect(tagOf('en', ['de-AT', 'en-GB'])).toBe('en-GB');
		expect(tagOf('de', ['en-GB'])).toBe('de');
		expect(tagOf('ar', ['ar-MA'])).toBe('ar-MA');
	});

	it('has no region for Arabic in a browser of another language: then its digits are those of number fields', () => {
		expect(tagOf('ar', ['de-DE'])).toBe('ar-u-nu-latn');
	});
});
