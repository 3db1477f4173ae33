import { expect, it } from 'vitest';
import { visible } from './visible.ts';

it('shows controls and overrides of direction, and leaves what scripts need', () => {
	expect(visible('a\u0000b\u202ec\u2066\u007f')).toBe('a␀b[U+202E]c[U+2066]␡');
	expect(visible('می\u200cخواهم <b>&amp;</b>')).toBe('می\u200cخواهم <b>&amp;</b>');
});

it('cuts a word that is longer than anybody reads', () => {
	expect(visible('x'.repeat(10_000_000))).toHaveLength(2_001);
});
