import { editDistance } from './edit-distance.ts';
import { untangled } from './untangled.ts';

/** A word between what stands before and after its letters: quotes, brackets, stops. */
const PARTS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
const LONGEST = 40;
const SPELLED = 0.5;

const likeFirst = (core: string, found: string) => {
	if (core.length > 1 && core === core.toUpperCase() && core !== core.toLowerCase()) return found.toUpperCase();
	const [first = ''] = core;
	return first !== first.toLowerCase() ? found.charAt(0).toUpperCase() + found.slice(1) : found;
};

/**
 * What a doubtful word may be, best first: what engines said, then words of the vocabulary (small letters → how often)
 * that differ by what readers mix up, then those that are near. The word's quotes, stops and capital stay. `spelled`: words
 * of a dictionary that are near, which count less than the document's own.
 */
export function candidates(
	word: string,
	said: string[],
	vocabulary: ReadonlyMap<string, number>,
	spelled: readonly string[] = [],
	most = 4,
): string[] {
	const found = new Set(said.filter((text) => text && text !== word));
	const [, before = '', core = '', after = ''] = PARTS.exec(word) ?? [];
	const add = (text: string) => {
		const whole = before + likeFirst(core, text) + after;
		if (whole !== word) found.add(whole);
	};
	if (core && core.length <= LONGEST && found.size < most) {
		const words = new Map(spelled.map((text) => [text.toLowerCase(), SPELLED]));
		for (const [text, count] of vocabulary) words.set(text, count);
		const known = (text: string) => words.get(text.toLowerCase()) ?? 0;
		const mixed = [...untangled(core)].filter(known).sort((a, b) => known(b) - known(a));
		for (const text of mixed) add(text.toLowerCase());
		if (found.size < most && core.length > 2) {
			const small = core.toLowerCase();
			const reach = core.length > 5 ? 2 : 1;
			const near: { text: string; distance: number; count: number }[] = [];
			for (const [text, count] of words) {
				if (Math.abs(text.length - small.length) > reach || text === small) continue;
				const distance = editDistance(small, text, reach);
				if (distance <= reach) near.push({ text, distance, count });
			}
			near.sort((a, b) => a.distance - b.distance || b.count - a.count);
			for (const { text } of near.slice(0, most)) add(text);
		}
	}
	return [...found].slice(0, most);
}
