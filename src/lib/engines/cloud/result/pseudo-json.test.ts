import { describe, expect, it } from 'vitest';
import { pseudoJson } from './pseudo-json.ts';

describe('pseudo JSON', () => {
	it('reads JSON as JSON', () => {
		const value = { a: [1, -2.5e3, 'x\n"\u00e9'], b: { c: null, d: true } };
		expect(JSON.parse(JSON.stringify(pseudoJson(JSON.stringify(value))))).toEqual(value);
	});

	it('reads Python’s quotes, None, True, tuples and last commas', () => {
		expect({
			...(pseudoJson(`{'style': 'regular', 'font': ['tahoma', "o'k",], 'x': (1, None, True),}`) as object),
		}).toEqual({
			style: 'regular',
			font: ['tahoma', "o'k"],
			x: [1, null, true],
		});
	});

	it('makes objects without a prototype', () => {
		const found = pseudoJson(`{'__proto__': {'polluted': 1}}`) as Record<string, unknown>;
		expect(Object.getPrototypeOf(found)).toBeNull();
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	it.each(['', '{', '{a: 1}', "{'a' 1}", '[1 2]', "'open", '1 2', '['.repeat(100) + ']'.repeat(100)])(
		'refuses %s',
		(text) => {
			expect(() => pseudoJson(text)).toThrow(SyntaxError);
		},
	);
});
