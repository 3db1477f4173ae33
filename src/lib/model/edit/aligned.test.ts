import { describe, expect, it } from 'vitest';
import { aligned } from './aligned.ts';
import { madeReading } from '../text/made-reading.ts';
import { named } from './named.ts';

const make = (blocks: string[][], more = {}) => named(madeReading(blocks, more));
const told = (pairs: ReturnType<typeof aligned>) =>
	pairs
		.filter(({ same }) => !same)
		.map(({ mine, theirs }) => [mine, theirs].map((side) => side.map(({ text }) => text).join(' ')));

describe('two readings', () => {
	it('agree where their words are the same, and differ where one is not', () => {
		const pairs = aligned(make([['the rent is due']]), make([['the rant is due']]));
		expect(pairs).toHaveLength(4);
		expect(told(pairs)).toEqual([['rent', 'rant']]);
	});

	it('are brought together where one has two words and the other one', () => {
		expect(told(aligned(make([['a monthly b']]), make([['a mon thy b']])))).toEqual([['monthly', 'mon thy']]);
		expect(told(aligned(make([['a mon thy b']]), make([['a monthly b']])))).toEqual([['mon thy', 'monthly']]);
		expect(told(aligned(make([['a mon thly b']]), make([['a monthly? b']])))).toHaveLength(1);
	});

	it('tell what only one of them has, at its place', () => {
		expect(told(aligned(make([['a', 'c']]), make([['a', 'c', 'e']])))).toEqual([['', 'e']]);
		expect(told(aligned(make([['a', 'b', 'c']]), make([['a']])))).toEqual([
			['b', ''],
			['c', ''],
		]);
	});

	it('are compared by place, also when their columns were read in another order or at another size', () => {
		const mine = make([['one two'], ['three four']]);
		const theirs = { ...mine, blocks: [mine.blocks[1]!, mine.blocks[0]!] };
		expect(told(aligned(mine, theirs))).toEqual([]);
		const half = structuredClone(mine);
		for (const { lines } of half.blocks)
			for (const { words } of lines)
				for (const word of words)
					word.box = { x0: word.box.x0 / 2, y0: word.box.y0 / 2, x1: word.box.x1 / 2, y1: word.box.y1 / 2 };
		expect(told(aligned(mine, { ...half, width: 500, height: 500 }))).toEqual([]);
	});

	it('are compared only where the second one looked', () => {
		const region = { x0: 0, y0: 70, x1: 1000, y1: 120 };
		const part = make([['x', 'tvvo']], { region });
		part.blocks[0]!.lines.shift();
		expect(told(aligned(make([['one', 'two', 'three']]), part))).toEqual([['two', 'tvvo']]);
	});

	it('are compared by text where boxes have no size, and nothing hangs on odd ones', () => {
		const flat = structuredClone(make([['one two three']]));
		for (const word of flat.blocks[0]!.lines[0]!.words) word.box = { x0: 0, y0: 0, x1: 0, y1: 0 };
		expect(told(aligned(make([['one two three']]), flat))).toEqual([]);
		flat.blocks[0]!.lines[0]!.words[0]!.box = { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 };
		expect(aligned(flat, flat).length).toBeGreaterThan(0);
	});
});
