import { describe, expect, it } from 'vitest';
import { bytesOf } from '../bytes-for-tests.ts';
import { ccitt } from './ccitt.ts';
import { inflate } from './inflate.ts';
import { lzw } from './lzw.ts';
import { packBits } from './pack-bits.ts';

/** '0101 …' as bytes, the rest of the last one zero. */
const bits = (text: string) =>
	Uint8Array.from(text.replaceAll(' ', '').match(/.{1,8}/g)!, (byte) => parseInt(byte.padEnd(8, '0'), 2));
const MARK = '000000000001';

describe('fax coding', () => {
	it('reads rows by themselves', () => {
		// 3 white, 2 black, 3 white; then 8 black.
		const data = bits(`1000 11 1000`);
		expect([...ccitt(data, { width: 8, height: 1, kind: 'rows' })]).toEqual([0b00011000]);
		const black = bits(`00110101 000101`);
		expect([...ccitt(black, { width: 8, height: 1, kind: 'rows' })]).toEqual([0xff]);
	});

	it('adds up runs of more than 63', () => {
		// 64 + 2 white, 6 black.
		const out = ccitt(bits(`11011 0111 0010`), { width: 72, height: 1, kind: 'rows' });
		expect([...out]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0b00111111]);
	});

	it('reads rows from the one above', () => {
		// Horizontal 3 white 2 black, then V0 to the end; then V0, VR1, V0; then all the same.
		const data = bits(`001 1000 11 1  1 011 1  1 1 1`);
		expect([...ccitt(data, { width: 8, height: 3, kind: 'g4' })]).toEqual([0b00011000, 0b00011100, 0b00011100]);
	});

	it('passes over what the row above has and this one has not', () => {
		// Past the black above, then 1 white and 2 black.
		const data = bits(`001 1000 11 1  0001 001 000111 11`);
		expect([...ccitt(data, { width: 8, height: 2, kind: 'g4' })]).toEqual([0b00011000, 0b00000011]);
	});

	it('goes on at the next end mark after a fault', () => {
		const data = bits(`${MARK} 1000 11 1000 ${MARK} 1000 00000000 ${MARK} 1000 11 1000`);
		expect([...ccitt(data, { width: 8, height: 3, kind: 'g3' })]).toEqual([0b00011000, 0, 0b00011000]);
	});

	it('keeps what came before a fault, and says when there is nothing', () => {
		expect([...ccitt(bits(`001 1000 11 1 0000000`), { width: 8, height: 2, kind: 'g4' })]).toEqual([0b00011000, 0]);
		expect(() => ccitt(new Uint8Array(4), { width: 8, height: 2, kind: 'g4' })).toThrow(RangeError);
	});

	it('ends, whatever it is given', () => {
		let seed = 1;
		for (let round = 0; round < 300; round++) {
			const data = Uint8Array.from({ length: 40 }, () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16);
			for (const kind of ['rows', 'g3', 'g4'] as const)
				try {
					ccitt(data, { width: 100, height: 50, kind, tagged: round % 2 === 0 });
				} catch (thrown) {
					expect(thrown).toBeInstanceOf(RangeError);
				}
			expect(lzw(data, 500)).toHaveLength(500);
			expect(packBits(data, 500)).toHaveLength(500);
		}
	});
});

describe('other packing', () => {
	it('reads the example of TIFF 6.0 for LZW', () => {
		// 256 7 258 8 8 258 6 6 257, nine bits each, stands for 7 7 7 8 8 7 7 6 6.
		const codes = [256, 7, 258, 8, 8, 258, 6, 6, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
		expect([...lzw(bits(codes), 9)]).toEqual([7, 7, 7, 8, 8, 7, 7, 6, 6]);
	});

	it('widens the codes of LZW one entry before they are needed', () => {
		const bytes = Array.from({ length: 600 }, (_, i) => (i * 7) & 255);
		// Each byte adds an entry to the table, from the second on; the tenth bit comes with entry 511.
		const codes = bytes.map((byte, i) => byte.toString(2).padStart(258 + i - 1 < 511 ? 9 : 10, '0'));
		expect([...lzw(bits('100000000' + codes.join('')), 600)]).toEqual(bytes);
	});

	it('reads the example of TIFF 6.0 for PackBits', () => {
		const data = bytesOf(0xfe, 0xaa, 0x02, 0x80, 0x00, 0x2a, 0xfd, 0xaa, 0x03, 0x80, 0x00, 0x2a, 0x22, 0xf7, 0xaa);
		expect(packBits(data, 24)).toEqual(
			bytesOf(0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0xaa, 0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0x22, Array(10).fill(0xaa)),
		);
	});

	it('inflates no more than it was asked for', async () => {
		const packed = new Response(new Blob([new Uint8Array(1e6)]).stream().pipeThrough(new CompressionStream('deflate')));
		expect(await inflate(new Uint8Array(await packed.arrayBuffer()), 100)).toHaveLength(100);
	});
});
