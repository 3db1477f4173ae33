import { describe, expect, it } from 'vitest';
import { harmless } from './cell-text.ts';
import { payloads } from '../testing/payloads.ts';

describe('a cell', () => {
	it('that begins like a formula gets an apostrophe, whatever hides its beginning', () => {
		for (const text of [
			'=1',
			'+a',
			'-a',
			'@a',
			'\t1',
			'\r1',
			'\n1',
			'\0',
			'＝1',
			'＋1',
			'－1',
			'＠a',
			'  =1',
			'\ufeff=1',
			'\u200b\u00a0=1',
		])
			expect(harmless(text)).toBe(`'${text}`);
	});

	it('that is a plain number stays one, unless all are to be marked', () => {
		for (const text of ['-5', '+3', '-12.50', '-12,5', '+123456789012345', '-45,00 €', '-$1,250.00', '-2.5%'])
			expect(harmless(text)).toBe(text);
		expect(harmless('-5', true)).toBe(`'-5`);
		for (const text of ['-1234567890123456', '+49 30', '-1e5', '-5+1', '- 5', ' -5', '-5 kg', '-5 % €', '-€'])
			expect(harmless(text)).toBe(`'${text}`);
	});

	it('with other text stays as it is', () => {
		for (const text of ['', 'a=b', '5', "'=1", '"=1"', 'x@y']) expect(harmless(text)).toBe(text);
	});

	it('is never left dangerous by any payload', () => {
		expect(payloads.length).toBeGreaterThan(300);
		for (const text of payloads)
			expect(harmless(text)).not.toMatch(/^[\s\ufeff\u200b]*[=+\-@\u0000＝＋－＠](?!\d{1,15}$)/u);
	});
});
