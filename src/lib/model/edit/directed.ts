import { wordsOf, type Reading } from '../reading.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const DOWNWARDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
/** A line of so many signs that stands, and does not lie, has them one under the other. */
const LEAST_SIGNS = 3;

/**
 * The reading with its direction, where the engine did not say: from right to left when most words are written in letters
 * that run so, downwards when most lines of Chinese or Japanese stand. By the letters, not by the languages: those that
 * were asked for need not be the page's.
 */
export function directed<R extends Reading>(reading: R): R {
	if (reading.direction) return reading;
	let balance = 0;
	for (const { text } of wordsOf(reading)) balance += RIGHT_TO_LEFT.test(text) ? 1 : /\p{L}/u.test(text) ? -1 : 0;
	if (balance > 0) return { ...reading, direction: 'rtl' };
	// On a page that lies on its side every line stands.
	return !reading.turn && stands(reading) ? { ...reading, direction: 'vertical' } : reading;
}

function stands({ blocks }: Reading): boolean {
	let balance = 0;
	for (const { lines } of blocks)
		for (const { words, box } of lines) {
			const text = words.map((word) => word.text).join('');
			if ([...text].length < LEAST_SIGNS || !DOWNWARDS.test(text)) continue;
			balance += box.y1 - box.y0 > 2 * (box.x1 - box.x0) ? 1 : -1;
		}
	return balance > 0;
}
