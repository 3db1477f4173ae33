const list = (codes: string) => codes.trim().split(/\s+/);

/** Codes of runs (ITU-T T.4, tables 2 and 3): white and black, of 0 to 63 pixels. */
const SHORT = [
	list(`00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101
		101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010
		00000011 00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010
		00101011 00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100
		00100101 01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100`),
	list(`0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111
		000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000
		00000010111 00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001
		000001101010 000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111
		000001101100 000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111
		000001100100 000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111
		000000101000 000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111`),
] as const;

/** From 1792 pixels on, white and black have the same. */
const LONGEST = list(`00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101
	000000010110 000000010111 000000011100 000000011101 000000011110 000000011111`);

/** Of 64, 128 … 2560 pixels. */
const LONG = [
	[
		...list(`11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101
			011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000
			010011001 010011010 011000 010011011`),
		...LONGEST,
	],
	[
		...list(`0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100
			0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100
			0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010
			0000001011011 0000001100100 0000001100101`),
		...LONGEST,
	],
] as const;

const PASS = '0001';
const ACROSS = '001';
/** The change lies 3 pixels left of the one above … 3 pixels right of it. */
const NEAR = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];
const END = '000000000001'.repeat(2);

class Bits {
	#bytes = new Uint8Array(1 << 16);
	#at = 0;

	add(code: string) {
		if (this.#at + code.length > this.#bytes.length * 8) {
			const more = new Uint8Array(this.#bytes.length * 2);
			more.set(this.#bytes);
			this.#bytes = more;
		}
		for (let index = 0; index < code.length; index++, this.#at++)
			if (code.charCodeAt(index) === 0x31) this.#bytes[this.#at >> 3]! |= 0x80 >> (this.#at & 7);
	}

	run(length: number, colour: number) {
		let left = length;
		for (; left >= 2560 + 64; left -= 2560) this.add(LONGEST.at(-1)!);
		if (left >= 64) this.add(LONG[colour]![(left >> 6) - 1]!);
		this.add(SHORT[colour]![left & 63]!);
	}

	bytes = () => this.#bytes.slice(0, (this.#at + 7) >> 3);
}

/**
 * Fax coding of group 4 (ITU-T T.6): what lies in a row is told by what changed against the row above. `ink` has a byte for
 * each pixel, row by row; 1 is black.
 */
export function g4(ink: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
	const bits = new Bits();
	// Where the colour changes in a row, ascending; behind the last one stands the row's end, often enough for every question.
	let above = [width, width, width];
	for (let y = 0; y < height; y++) {
		const changes: number[] = [];
		for (let x = 0, at = y * width, before = 0; x < width; x++, at++)
			if (ink[at] !== before) {
				changes.push(x);
				before = ink[at]!;
			}
		changes.push(width, width, width);
		let [at, colour, next, over] = [0, 0, 0, 0];
		let begun = false;
		while (at < width) {
			// The first change above, right of here, to the other colour than the present one.
			while (over > 0 && above[over - 1]! > at) over--;
			while (above[over]! < width && ((begun ? above[over]! <= at : above[over]! < at) || over % 2 !== colour)) over++;
			const [b1, b2] = [above[over]!, above[over + 1] ?? width];
			const a1 = changes[next]!;
			if (b2 < a1) {
				bits.add(PASS);
				at = b2;
			} else if (Math.abs(a1 - b1) <= 3) {
				bits.add(NEAR[a1 - b1 + 3]!);
				at = a1;
				colour ^= 1;
				next++;
			} else {
				const a2 = changes[next + 1]!;
				bits.add(ACROSS);
				bits.run(a1 - at, colour);
				bits.run(a2 - a1, colour ^ 1);
				at = a2;
				next += 2;
			}
			begun = true;
		}
		above = changes;
	}
	bits.add(END);
	return bits.bytes();
}
