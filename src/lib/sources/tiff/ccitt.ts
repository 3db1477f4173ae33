import { black, HORIZONTAL, LOOK, modes, PASS, white, type Codes } from './ccitt-codes.ts';

export interface CcittOptions {
	width: number;
	height: number;
	/** 'rows': no marks, each row begins at a byte; 'g3': rows with end marks; 'g4': each row told from the one above */
	kind: 'rows' | 'g3' | 'g4';
	/** of G3: after each end mark a bit says whether the row is told by itself or from the one above */
	tagged?: boolean;
}

/**
 * Unpacks fax coding (ITU-T T.4, T.6) into rows of bits, 1 for black, each row filled up to a byte. What follows a
 * fault stays white, or up to the next end mark where there are such. Throws RangeError when not even the first row can
 * be read.
 */
export function ccitt(data: Uint8Array, { width, height, kind, tagged = false }: CcittOptions): Uint8Array {
	const stride = Math.ceil(width / 8);
	const rows = new Uint8Array(stride * height);
	const bits = new Bits(data);
	let above: number[] = [];
	for (let y = 0; y < height; y++) {
		let flat = kind !== 'g4';
		if (kind === 'rows') bits.toByte();
		if (kind === 'g3') {
			const marked = bits.pastEndMark();
			if (tagged && marked) flat = bits.take(1) === 1;
			// Two marks in a row end the page.
			if (marked && y > 0 && bits.pastEndMark()) break;
		}
		const row = bits.ended ? undefined : flat ? flatRow(bits, width) : rowBelow(bits, above, width);
		if (!row) {
			if (y === 0) throw new RangeError('no fax coding');
			if (kind === 'g3' && bits.toEndMark()) continue;
			break;
		}
		above = row;
		for (let i = 0; i < row.length; i += 2) blacken(rows, y * stride, row[i]!, Math.min(row[i + 1] ?? width, width));
	}
	return rows;
}

/** A row told by itself: where its colour changes, beginning with the first black pixel. */
function flatRow(bits: Bits, width: number): number[] | undefined {
	const changes: number[] = [];
	let at = 0;
	for (let colour = 0; at < width; colour ^= 1) {
		const run = bits.run(colour ? black : white);
		if (run < 0) return undefined;
		at += run;
		changes.push(at);
	}
	return changes;
}

/** A row told by the changes of the one above. */
function rowBelow(bits: Bits, above: number[], width: number): number[] | undefined {
	const changes: number[] = [];
	let at = -1;
	let colour = 0;
	let index = 0;
	while (at < width) {
		// The first change above that lies to the right and is of the other colour.
		index = (index & ~1) | colour;
		while (index > 1 && (above[index - 2] ?? width) > at) index -= 2;
		while ((above[index] ?? width) <= at && index < above.length) index += 2;
		const mode = bits.code(modes);
		if (mode === undefined) return undefined;
		if (mode === PASS) at = above[index + 1] ?? width;
		else if (mode === HORIZONTAL) {
			const first = bits.run(colour ? black : white);
			const second = bits.run(colour ? white : black);
			if (first < 0 || second < 0) return undefined;
			const start = Math.max(at, 0) + first;
			changes.push(start, start + second);
			at = start + second;
		} else {
			const next = (above[index] ?? width) + mode;
			if (next < Math.max(at, 0)) return undefined;
			changes.push(next);
			at = next;
			colour ^= 1;
		}
	}
	return changes;
}

function blacken(rows: Uint8Array, start: number, from: number, to: number) {
	for (let x = from; x < to;) {
		if ((x & 7) === 0 && to - x >= 8) {
			const whole = (to - x) >> 3;
			rows.fill(0xff, start + (x >> 3), start + (x >> 3) + whole);
			x += whole * 8;
		} else {
			rows[start + (x >> 3)]! |= 0x80 >> (x & 7);
			x++;
		}
	}
}

/** A stream of bits, the highest of each byte first. */
class Bits {
	#data: Uint8Array;
	#at = 0;

	constructor(data: Uint8Array) {
		this.#data = data;
	}

	get ended() {
		return this.#at >= this.#data.length * 8;
	}

	#look(): number {
		const byte = this.#at >> 3;
		const d = this.#data;
		const three = ((d[byte] ?? 0) << 16) | ((d[byte + 1] ?? 0) << 8) | (d[byte + 2] ?? 0);
		return (three >> (24 - LOOK - (this.#at & 7))) & ((1 << LOOK) - 1);
	}

	take(count: number): number {
		const value = this.#look() >> (LOOK - count);
		this.#at += count;
		return value;
	}

	toByte() {
		this.#at = (this.#at + 7) & ~7;
	}

	code({ lengths, values }: Codes): number | undefined {
		const look = this.#look();
		const length = lengths[look]!;
		if (!length || this.ended) return undefined;
		this.#at += length;
		return values[look];
	}

	/** A whole run: codes of 64 and more are added up until a smaller one ends it; -1 when there is no such code. */
	run(codes: Codes): number {
		for (let total = 0; ;) {
			const length = this.code(codes);
			if (length === undefined) return -1;
			total += length;
			if (length < 64) return total;
		}
	}

	/** Steps over an end mark (eleven zeros or more, then a one), if there is one here. */
	pastEndMark(): boolean {
		let at = this.#at;
		const end = this.#data.length * 8;
		while (at < end && !((this.#data[at >> 3]! >> (7 - (at & 7))) & 1)) at++;
		if (at - this.#at < 11 || at >= end) return false;
		this.#at = at + 1;
		return true;
	}

	/** Goes on to the next end mark, which is not stepped over. */
	toEndMark(): boolean {
		for (; !this.ended; this.#at++) {
			const here = this.#at;
			if (this.pastEndMark()) {
				this.#at = here;
				return true;
			}
		}
		return false;
	}
}
