import { describe, expect, it } from 'vitest';
import { candidates } from './candidates.ts';
import { editDistance } from './edit-distance.ts';

const vocabulary = new Map([
	['monthly', 3],
	['month', 5],
	['rent', 9],
	['rant', 1],
	['world', 2],
	['illness', 1],
]);

describe('candidates', () => {
	it('puts right what readers of print mix up', () => {
		expect(candidates('rnonthly', [], vocabulary)[0]).toBe('monthly');
		expect(candidates('vvor1d', [], vocabulary)[0]).toBe('world');
		expect(candidates('i1Iness', [], vocabulary)).toContain('illness');
	});

	it('has what engines said first, then near words, the frequent ones before the rare', () => {
		expect(candidates('rcnt', ['runt'], vocabulary)).toEqual(['runt', 'rent', 'rant']);
	});

	it('knows words of a dictionary, and prefers those of the document when they are as near', () => {
		expect(candidates('Wcaver', [], vocabulary, ['weaver', 'waver'])[0]).toBe('Weaver');
		expect(candidates('rcnt', [], vocabulary, ['runt'])).toEqual(['rent', 'rant', 'runt']);
	});

	it('keeps the capital, the quotes and the stop of a word', () => {
		expect(candidates('“Rnonthly,', [], vocabulary)).toEqual(['“Monthly,', '“Month,'].slice(0, 1));
		expect(candidates('RCNT.', [], vocabulary)).toEqual(['RENT.', 'RANT.']);
	});

	it('offers at most four, never the word itself, and nothing for what is no word', () => {
		expect(candidates('rent', ['rent', 'a', 'b', 'c', 'd', 'e'], vocabulary)).toEqual(['a', 'b', 'c', 'd']);
		expect(candidates('—', [], vocabulary)).toEqual([]);
		expect(candidates('x'.repeat(1_000_000), [], vocabulary)).toEqual([]);
	});
});

it('counts a swap of neighbours as one, and gives up beyond what is asked for', () => {
	expect(editDistance('form', 'from', 2)).toBe(1);
	expect(editDistance('kitten', 'sitting', 5)).toBe(3);
	expect(editDistance('kitten', 'sitting', 2)).toBe(3);
	expect(editDistance('', 'ab', 2)).toBe(2);
});
