import { describe, expect, it } from 'vitest';
import { cutName } from './cut-name.ts';

describe('a name that is too long', () => {
	it('keeps its ending, and loses only whole letters', () => {
		expect(cutName('scan.pdf', 8)).toBe('scan.pdf');
		expect(cutName('a long name.pdf', 10)).toBe('a long.pdf');
		expect(cutName('😀😀😀.pdf', 9)).toBe('😀😀.pdf');
		expect(cutName('😀😀😀', 5)).toBe('😀😀');
		expect(cutName('no ending at all. Really', 8)).toBe('no endin');
		expect(cutName(`${'n'.repeat(2_000)}.png`)).toMatch(/^n{236}\.png$/);
	});
});
