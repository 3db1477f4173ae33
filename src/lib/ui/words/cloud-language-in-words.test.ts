import { afterEach, expect, it } from 'vitest';
import { cloudLanguages } from '#lib/engines/cloud/languages.ts';
import { de } from '../say/de/de.ts';
import { spoken } from '../say/spoken.svelte.ts';
import { byWords, cloudLanguageInWords } from './cloud-language-in-words.ts';

const before = spoken.now;
afterEach(() => (spoken.now = before));

it('names the languages of the cloud as people do, not as its contract spells them', () => {
	expect(['Ukrainan', 'Kazah', 'Netherlands', 'Min_Bei'].map(cloudLanguageInWords)).toEqual([
		'Ukrainian',
		'Kazakh',
		'Netherlands',
		'Min Bei',
	]);
	expect(cloudLanguageInWords('HWT_ENG')).toBe('English, handwritten');
});

it('names and sorts them in the language of the interface', () => {
	spoken.now = { ...before, language: 'de', tag: 'de', dictionary: de };
	expect(cloudLanguageInWords('Greek')).toBe('Griechisch');
	const sorted = byWords(cloudLanguages).map(cloudLanguageInWords);
	expect(sorted.indexOf('Deutsch')).toBeLessThan(sorted.indexOf('Englisch'));
	expect(sorted.indexOf('Ukrainisch')).toBeGreaterThan(sorted.indexOf('Griechisch'));
});

it('gives no two languages the same words', () => {
	expect(new Set(cloudLanguages.map(cloudLanguageInWords)).size).toBe(cloudLanguages.length);
});
