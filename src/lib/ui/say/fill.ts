import { spoken } from './spoken.svelte.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** Puts values into the places of a text; names that run the other way keep to themselves. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
	const { numbers, direction } = spoken.now;
	return text.replace(/ ?\|\|.*/, '').replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name] ?? place;
		if (typeof value === 'number') return numbers.format(value);
		return direction === 'rtl' || RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
	});
}
