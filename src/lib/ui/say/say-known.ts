import { fill } from './fill.ts';
import { spoken } from './spoken.svelte.ts';

/**
 * Says a text that comes from a lower floor, which knows no dictionaries: a format's label, the sentence of a refusal.
 * `patterns` are phrases with places, whose values are found in the text. What nobody knows is said as it is.
 */
export function sayKnown(text: string, patterns: readonly string[] = []): string {
	const { dictionary } = spoken.now;
	if (!dictionary || typeof dictionary[text] === 'string') return fill(String(dictionary?.[text] ?? text));
	for (const pattern of patterns) {
		const found = new RegExp(`^${pattern.replace(/[.()?]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+)')}$`).exec(text);
		const entry = found && dictionary[pattern];
		if (typeof entry !== 'string') continue;
		const values = Object.entries(found!.groups ?? {}).map(([name, value]) => [name, sayKnown(value)]);
		return fill(entry, Object.fromEntries(values));
	}
	return text;
}
