import { expect, it } from 'vitest';
import { cautionsOf } from './cautions.ts';
import { measured } from './measure/measured.ts';

const kinds = (...args: Parameters<typeof cautionsOf>) => cautionsOf(...args).map(({ kind }) => kind);

it('asks nothing about a usual scan, a usual PDF, or a blank fax page', () => {
	expect(kinds(2e6, 1, measured(2_480, 3_508))).toEqual([]);
	expect(kinds(2e6, 20)).toEqual([]);
	expect(kinds(700, 1, measured(2_480, 3_508))).toEqual([]);
});

it('asks about what is large, long or suspiciously small, with the numbers', () => {
	expect(kinds(60e6, 301)).toEqual(['bytes', 'pages']);
	expect(cautionsOf(5e6, 1, measured(11_000, 8_000))).toEqual([
		{ kind: 'pixels', value: 88e6, limit: 40e6 },
		{ kind: 'side', value: 11_000, limit: 10_000 },
	]);
	expect(kinds(10e3, 1, measured(6_000, 5_000))).toEqual(['ratio']);
	expect(kinds(1e6, 51, measured(2_480, 3_508, { frames: 51 }))).toEqual(['pages']);
});

it('tells of a moving picture that it shows the first frame', () => {
	expect(kinds(1e5, 1, measured(90, 90, { frames: 7 }))).toEqual(['moving']);
});
