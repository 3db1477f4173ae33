import { fill } from './fill.ts';
import type { Phrase } from './phrase.ts';
import { spoken } from './spoken.svelte.ts';
import type { Values } from './values.ts';

/** A phrase in the interface's language. Everything a user can read or hear goes through it, or through `count`. */
export function say<P extends Phrase>(phrase: P, ...[values]: Values<P>): string {
	const entry = spoken.now.dictionary?.[phrase] ?? phrase;
	return fill(typeof entry === 'string' ? entry : entry.other, values);
}
