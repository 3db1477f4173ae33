import { afterEach, expect, it } from 'vitest';
import { fr } from '../say/fr/fr.ts';
import { spoken } from '../say/spoken.svelte.ts';
import { languageInWords, languageWithin } from './language-in-words.ts';

const before = spoken.now;
afterEach(() => (spoken.now = before));

it('writes the name of a language small within a French sentence, and large in a list', () => {
	spoken.now = { ...before, language: 'fr', tag: 'fr', dictionary: fr };
	expect([languageInWords('eng'), languageWithin('eng')]).toEqual(['Anglais', 'anglais']);
	spoken.now = { ...before, language: 'de', tag: 'de' };
	expect(languageWithin('eng')).toBe('Englisch');
	expect(languageInWords('xde')).toBe('xde');
});
