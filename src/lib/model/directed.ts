import { wordsOf, type Reading } from './reading.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * The reading with its direction, where the engine did not say: from right to left when most words are written in letters
 * that run so. By the letters, not by the languages: those that were asked for need not be the page's.
 */
export function directed<R extends Reading>(reading: R): R {
	if (reading.direction) return reading;
	let balance = 0;
	for (const { text } of wordsOf(reading)) balance += RIGHT_TO_LEFT.test(text) ? 1 : /\p{L}/u.test(text) ? -1 : 0;
	return balance > 0 ? { ...reading, direction: 'rtl' } : reading;
}
