import { spoken } from '../say/spoken.svelte.ts';

/** A day in the language of the interface; `at` in ms since 1970. */
export const dayInWords = (at: number): string =>
	new Date(at).toLocaleDateString(spoken.now.tag, { dateStyle: 'medium' });
