const CLEAR = 256;
const END = 257;

/**
 * Unpacks TIFF's LZW (TIFF 6.0, section 13: highest bit first, codes grow one early) into at most `size` bytes. Ends
 * quietly where the data make no sense: what came before is kept.
 */
export function lzw(data: Uint8Array, size: number): Uint8Array {
	const out = new Uint8Array(size);
	// An entry is a piece of what came out already: where it begins and how long it is.
	const starts = new Int32Array(4_097);
	const lengths = new Int32Array(4_097);
	let next = 258;
	let width = 9;
	let filled = 0;
	let previous = -1;
	let held = 0;
	let heldBits = 0;
	for (let at = 0; filled < size;) {
		while (heldBits < width && at < data.length) {
			held = ((held << 8) | data[at++]!) & 0xffffff;
			heldBits += 8;
		}
		if (heldBits < width) break;
		const code = (held >> (heldBits - width)) & ((1 << width) - 1);
		heldBits -= width;
		if (code === END) break;
		if (code === CLEAR) {
			next = 258;
			width = 9;
			previous = -1;
			continue;
		}
		const begin = filled;
		if (code < CLEAR) out[filled++] = code;
		else {
			if (code > next || (code === next && previous < 0) || (code < next && !lengths[code])) break;
			// The one entry that is not made yet: the last piece and its own first byte once more.
			const from = code < next ? starts[code]! : previous;
			const length = code < next ? lengths[code]! : begin - previous + 1;
			for (let i = 0; i < length && filled < size; i++) out[filled++] = out[from + i]!;
		}
		if (previous >= 0 && next < 4_096) {
			starts[next] = previous;
			lengths[next] = begin - previous + 1;
			next++;
			if (next + 1 >= 1 << width && width < 12) width++;
		}
		previous = begin;
	}
	return out;
}
