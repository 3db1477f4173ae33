import { spoken } from './spoken.svelte.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** Numbers in a phrase itself, and ranges of them; not what is part of a name (PDF/A-2b, F2, v5.0). */
const NUMBERS = /(?<![\w./-])\d+(?:[-–]\d*)*(?![\w/])/g;

/** A unit beside its number, in any of the languages: both stay on one line. */
const UNIT = /\} (?=(?:h|min|s|%|٪|س|د|ث)(?!\p{L}))/gu;

/** Puts values into the places of a text; names that run the other way keep to themselves. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
	const { numbers, direction } = spoken.now;
	const phrase = text.replace(/ ?\|\|.*/, '').replace(UNIT, '}\u00a0');
	// Its digits are written as those of the values beside them are.
	const own = numbers.format(0) === '0' ? phrase : phrase.replace(NUMBERS, inDigitsOf(numbers));
	return own.replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name] ?? place;
		if (typeof value === 'number') return numbers.format(value);
		return direction === 'rtl' || RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
	});
}

const inDigitsOf = (numbers: Intl.NumberFormat) => (run: string) =>
	run.replace(/\d/g, (digit) => numbers.format(Number(digit)));
