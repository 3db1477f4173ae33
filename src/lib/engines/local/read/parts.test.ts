import { expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { wordsOf } from '#lib/model/reading.ts';
import { paragraph, typed } from '../testing/typed.ts';
import { exchanged, without } from './parts.ts';

const said = (blocks: Block[]) =>
	blocks.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')));
const raw = [paragraph(['before it'], 10, 0), paragraph(['81'], 10, 40), paragraph(['behind it'], 10, 80)];
/** The second page of a spread. */
const parts = [{ raw, x: 500, width: 400 }];
const [before] = typed('81', 510, 40).words;

it('what stands in the place of a word has its place in the order too', () => {
	const after = typed('§ 1', 510, 40).words;
	const [part] = exchanged(parts, [{ before: before!, after }]);
	expect(said(part!.raw)).toEqual([['before it'], ['§ 1'], ['behind it']]);
	// In pixels of the part, as all others.
	expect([...wordsOf({ blocks: part!.raw })].map(({ box }) => box.x0).slice(2, 4)).toEqual([10, 30]);
});

it('a line without a word goes with its block', () => {
	expect(said(without(parts, [before!])[0]!.raw)).toEqual([['before it'], ['behind it']]);
	expect(without(parts, [])).toBe(parts);
});
