import { expect, it } from 'vitest';
import { capitalHeight } from './capital-height.ts';

const word = (text: string, high: number) => ({ text, box: { x0: 0, y0: 0, x1: 50, y1: high }, confidence: 90 });

it('a word has its capitals under what reaches below the line: a comma less far than a tail', () => {
	for (const [text, high] of [
		['Gloss', 18],
		['Gloss,', 21.6],
		['Glory', 23.4],
		['Glory,', 23.4],
	] as const)
		expect([text, Math.round(capitalHeight([word(text, high)]))]).toEqual([text, 18]);
});
