import { describe, expect, it } from 'vitest';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { packPage, piecesOf, placesIn } from './page-terms.ts';
import { packBlock, postingsOf, unpackBlock } from './postings.ts';
import { searchTokens } from './search-tokens.ts';
import { TERM_GROUPS, termGroup } from './term-group.ts';

const page = (text: string) => packPage(searchTokens(text));

describe('packed words', () => {
	it('give numbers of every size back', () => {
		const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31 - 1];
		const out = new ByteWriter();
		for (const number of numbers) out.number(number);
		const reader = new ByteReader(out.done());
		expect(numbers.map(() => reader.number())).toEqual(numbers);
	});

	it('tell where each word stands on a page', () => {
		const words = [...piecesOf(page('to be or not to be'))].map(([term, piece]) => [term, placesIn(piece)]);
		expect(words).toEqual([
			['be', [1, 5]],
			['not', [3]],
			['or', [2]],
			['to', [0, 4]],
		]);
		expect([...piecesOf(page(''))]).toEqual([]);
	});

	it('tell which pages of a block have a word, and where', () => {
		const block = packBlock([page('the rent'), page(''), page('rent, the rent and the rental')]);
		const row = block.get(termGroup('rent'))!;
		const found = [...postingsOf(row, 'rent', true)];
		expect(
			found.map(([term, { slots, at }]) => [term, slots.map((slot, index) => [slot, placesIn(row.bytes, at[index])])]),
		).toEqual([
			[
				'rent',
				[
					[0, [1]],
					[2, [0, 2]],
				],
			],
			['rental', [[2, [5]]]],
		]);
	});

	it('tell of one word alone, when others begin with it, and nothing of their middles', () => {
		const row = packBlock([page('rental rent rents'), page('rental')]).get(termGroup('rent'));
		expect([...postingsOf(row!, 'rent', false)].map(([term]) => term)).toEqual(['rent']);
		expect([...postingsOf(row!, 'rental', false)].map(([, { slots }]) => slots.length)).toEqual([2]);
		expect([...postingsOf(row!, 'ent', true)]).toEqual([]);
		expect([...postingsOf(row!, 'rentals', false)]).toEqual([]);
	});

	it('are the same pages again when a block is taken apart', () => {
		const pages = ['one two three two', 'zwei drei 東京 two', 'x '.repeat(500)].map(page);
		const again = unpackBlock(packBlock(pages).values());
		expect(pages.map((_, slot) => again.get(slot))).toEqual(pages);
	});

	it('lie together when they begin alike', () => {
		expect(termGroup('contract')).toBe(termGroup('con'));
		expect(termGroup('계약을')).toBe(termGroup('계약'));
		const groups = new Set(['the', 'and', 'int', 're', '12', '東', 'كتاب', 'que', 'zzz', '한국'].map(termGroup));
		expect(groups.size).toBeGreaterThan(7);
		for (const group of groups) expect(group >= 0 && group < TERM_GROUPS).toBe(true);
	});
});
