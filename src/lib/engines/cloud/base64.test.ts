import { describe, expect, it } from 'vitest';
import { base64Parts, fromBase64, toBase64 } from './base64.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('Base64', () => {
	it('comes back as the bytes it was made from, for every length of padding', () => {
		for (const length of [0, 1, 2, 3, 70_000, 70_001]) {
			const made = Uint8Array.from({ length }, (_, n) => (n * 31) & 255);
			expect(toBase64(made)).toBe(Buffer.from(made).toString('base64'));
			expect(Buffer.from(fromBase64(toBase64(made))).equals(Buffer.from(made))).toBe(true);
		}
	});

	it('of a file in parts is the Base64 of the whole file', async () => {
		const made = Uint8Array.from({ length: 7_000_001 }, (_, n) => (n * 31) & 255);
		const parts = await base64Parts(new Blob([made]));
		expect(parts.length).toBeGreaterThanOrEqual(3);
		expect(await new Blob(parts).text()).toBe(Buffer.from(made).toString('base64'));
	});

	it('of a file that is read from the store piece by piece has no padding within', async () => {
		for (const lengths of [
			[1, 1, 1],
			[8, 8, 3],
			[4_000_000, 2, 3_500_000],
			[0, 5],
		]) {
			const pieces = lengths.map((length, at) => Uint8Array.from({ length }, (_, n) => (n * 31 + at) & 255));
			const laid = {
				size: lengths.reduce((sum, length) => sum + length),
				async *pieces() {
					for (const piece of pieces) yield piece.buffer;
				},
			};
			const text = await new Blob(await base64Parts(laid)).text();
			expect(text).toBe(Buffer.concat(pieces).toString('base64'));
		}
	});

	it('with line ends is read, and what is none is refused', () => {
		expect(fromBase64('QUJD\r\nREVG')).toEqual(bytes('ABCDEF'));
		expect(() => fromBase64('not base64!')).toThrow();
	});
});
