import { expect, it } from 'vitest';
import { garbled } from './garbled.ts';

it('takes text in any script for text', () => {
	for (const text of ['Plain English, 1984.', 'Ünïcödé ﬁne', 'Война и мир', '日本語の文', '12.50 €', 'मराठी'])
		expect(garbled(text), text).toBe(false);
});

it('takes letters without a meaning for none', () => {
	for (const text of [
		'\ue001\ue002\ue003',
		'\ufffd\ufffd abc',
		'\x01\x02\x03\x04',
		'',
		'  ',
		'.,;:',
		'\u{f0001}\u{f0002}a',
	])
		expect(garbled(text), JSON.stringify(text)).toBe(true);
});

it('bears with a few odd signs in a long text', () => {
	expect(garbled('A list \uf0b7 with a bullet from a symbol font, as word processors write it')).toBe(false);
});
