import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#lib/model/interface-language.ts';
import { ar } from './ar/ar.ts';
import { de } from './de/de.ts';
import type { Entry } from './entry.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { phrasesBelow } from './below-for-tests.ts';
import { phrasesIn } from './phrases-for-tests.ts';
import { interfaceSources, parsed } from './source-for-tests.ts';

const dictionaries: Record<string, Record<string, Entry>> = { de, fr, es, ar };
const said = interfaceSources().flatMap(phrasesIn);
const needed = new Set([...said.map(({ phrase }) => phrase), ...phrasesBelow()]);

const places = (text: string) => [...new Set(text.match(/\{\w+\}|[[\]]/g) ?? [])].sort();
const texts = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));

describe('the dictionary', () => {
	it('is there for every language but English, which is in the phrases', () => {
		expect(Object.keys(dictionaries).sort()).toEqual(
			Object.keys(interfaceLanguages)
				.filter((language) => language !== 'en')
				.sort(),
		);
	});

	it.each(Object.entries(dictionaries))('%s has every phrase that is said', (_, dictionary) => {
		expect([...needed].filter((phrase) => !(phrase in dictionary))).toEqual([]);
	});

	it.each(Object.entries(dictionaries))('%s has no phrase that nobody says', (_, dictionary) => {
		expect(Object.keys(dictionary).filter((phrase) => !needed.has(phrase))).toEqual([]);
	});

	it.each(Object.entries(dictionaries))('%s has the places that the phrases have', (_, dictionary) => {
		for (const [phrase, entry] of Object.entries(dictionary)) {
			const whole = typeof entry === 'string' ? entry : entry.other;
			expect([phrase, places(whole)]).toEqual([phrase, places(phrase)]);
			// Forms of one or two things may say the number in words.
			for (const text of texts(entry)) expect(places(phrase)).toEqual(expect.arrayContaining(places(text)));
			expect(texts(entry).filter((text) => !text.trim())).toEqual([]);
		}
	});

	it.each(Object.entries(dictionaries))('%s has the plural forms of its language', (language, dictionary) => {
		// Spanish and French have one more for millions, which reads like `other` with a unit.
		const forms = new Intl.PluralRules(language)
			.resolvedOptions()
			.pluralCategories.filter((form) => language === 'ar' || form !== 'many');
		for (const { phrase, many } of said) {
			const entry = dictionary[phrase];
			if (many) expect([phrase, Object.keys(entry as object).sort()]).toEqual([phrase, forms.toSorted()]);
			else if (!said.some((other) => other.many && other.phrase === phrase))
				expect([phrase, typeof entry]).toEqual([phrase, 'string']);
		}
	});

	it('has English for one thing with the places of that for many', () => {
		for (const { phrase, one, many } of said)
			if (many) expect(places(phrase)).toEqual(expect.arrayContaining(places(one ?? '')));
	});

	it('names no phrase twice in one language', () => {
		for (const language of Object.keys(dictionaries)) {
			const areas = readFileSync(`src/lib/ui/say/${language}/${language}.ts`, 'utf8').match(/'\.\/\w+\.ts'/g)!;
			const keys = areas.flatMap((area) => {
				const text = readFileSync(`src/lib/ui/say/${language}/${area.slice(3, -1)}`, 'utf8');
				return [...text.matchAll(/^\t(?:'((?:[^'\\]|\\.)*)'|(\w+)):/gm)].map((match) => match[1] ?? match[2]!);
			});
			expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
		}
	});
});

describe('the search for phrases', () => {
	it('finds what is said in templates and scripts, on both sides of a condition', () => {
		const source = parsed(
			'a.svelte',
			`<script lang="ts">const a: string = say('One');</script><p title={say('Two')}>{#if a}{say(a ? 'Three' : 'Four')}{/if}</p>`,
		);
		expect(phrasesIn(source).map(({ phrase }) => phrase)).toEqual(['Two', 'Three', 'Four', 'One']);
	});

	it('finds what is counted', () => {
		const [found] = phrasesIn(parsed('a.ts', `export const b = count(n, '{n} page', '{n} pages');`));
		expect(found).toMatchObject({ phrase: '{n} pages', one: '{n} page', many: true });
	});
});
