import { describe, expect, it } from 'vitest';
import { Cut, Malformed, Parser } from './parse.ts';
import { serialise } from './serialise.ts';
import { bytesOfLatin1 } from './value.ts';

const read = (source: string, whole = true) => new Parser(bytesOfLatin1(source), 0, whole).value();

describe('PDF values', () => {
	it.each([
		['<</A 1/B[2 0 R(x\\)\\101\\\n\\r)]/C<4a4>>>', '<</A 1\n/B [2 0 R <7829410d>]\n/C <4a40>>>'],
		['[true false null -.5 +3 4. 1 2 R 1 2]', '[true false null -0.5 3 4 1 2 R 1 2]'],
		['/A#20B#2f', '/A#20B#2f'],
		['(a(b)c)', '<6128622963>'],
		['% comment\n 7 % more', '7'],
		['[1 0 R]', '[1 0 R]'],
		['--5', '-5'],
		['1 0', '1'],
	])('are read and written: %s', (source, written) => {
		expect(serialise(read(source))).toBe(written);
	});

	it.each(['<</A', '(abc', '<41', '[1 2', '/Na', '12', '1 0', '<</A 1>'])(
		'that are cut off ask for more: %s',
		(source) => {
			expect(() => read(source, false)).toThrow(Cut);
		},
	);

	it.each(['', '<</A', '(abc', ']', '<</A 1>', '<<1 2>>', 'endobj', '['.repeat(200)])(
		'that are broken are refused: %s',
		(source) => {
			expect(() => read(source)).toThrow(Malformed);
		},
	);

	it('have numbers without exponents', () => {
		expect(serialise([0.0000001, 1e21, -0.000001, 1 / 3, NaN, -0.0000001])).toBe(
			'[0 1000000000000000000000 -0.000001 0.333333 0 0]',
		);
	});
});
