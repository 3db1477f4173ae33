import { describe, expect, it } from 'vitest';
import { arrange } from '../arrange.ts';
import { across } from '#lib/engines/local/testing/typed.ts';

/** What is read where the recogniser read both columns across. */
const read = (left: string[], right: string[]) => {
	const rows = right.map((text, at): [string, number][] => [
		...(left[at] ? [[left[at], 50] as [string, number]] : []),
		[text, 500],
	]);
	return arrange([across(rows)], { width: 1400, height: 1400, dpi: 150 }).flatMap(({ lines }) =>
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	);
};

describe('two lists side by side whose items show where they begin', () => {
	const needed = ['You need', '* 200 g lentils', '* 2 carrots', '* 1 onion', 'e salt', '* oil', '* 1 leek', '* bread'];
	const steps = [
		'Method',
		'1. Wash the lentils',
		'2. Chop the carrots',
		'and fry them for long',
		'3. Add the stock',
		'and the lentils',
		'4. Let it simmer',
		'till all is soft',
		'5. Toast the bread',
		'and serve it hot',
	];

	it('are read one after the other, though their lines are level', () => {
		const said = read(needed, steps);
		expect([said[0], said.indexOf('Method'), said.at(-1)]).toEqual(['You need', 8, 'and serve it hot']);
	});

	it('are none where only one has marks: what stands beside an item belongs to it', () => {
		expect(read(needed.slice(1), ['Ash & Sons', 'the market', 'the garden', 'a shop'])[0]).toContain('Ash & Sons');
	});
});
