import { describe, expect, it } from 'vitest';
import { hyphens } from './hyphens.ts';
import { paragraph } from '../testing/typed.ts';

describe('hyphens', () => {
	it('at line ends are known where the next line goes on', () => {
		const [block] = hyphens([paragraph(['a docu-', 'ment of Baden-', 'Baden'], 0, 0)]);
		expect(block!.lines.map((line) => line.hyphenated ?? false)).toEqual([true, false, false]);
	});

	it('go on in the next column', () => {
		const [first] = hyphens([paragraph(['a docu-'], 0, 0), paragraph(['ment'], 500, 0)]);
		expect(first!.lines[0]!.hyphenated).toBe(true);
	});
});
