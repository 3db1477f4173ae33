import { fill } from './fill.ts';
import type { Phrase } from './phrase.ts';
import { spoken } from './spoken.svelte.ts';
import type { Values } from './values.ts';

/**
 * A phrase about so many things, in the plural form that the language has for them: `count(n, '{n} page', '{n} pages')`.
 * The phrase for many is the one that dictionaries know.
 */
export function count<P extends Phrase>(n: number, one: string, many: P, ...[values]: Values<P, 'n'>): string {
	const { dictionary, plurals } = spoken.now;
	const entry = dictionary?.[many] ?? (n === 1 ? one : many);
	return fill(typeof entry === 'string' ? entry : (entry[plurals.select(n)] ?? entry.other), { ...values, n });
}
