/** Unpacks PackBits (TIFF 6.0, section 9) into at most `size` bytes. */
export function packBits(data: Uint8Array, size: number): Uint8Array {
	const out = new Uint8Array(size);
	for (let at = 0, filled = 0; at < data.length && filled < size;) {
		const count = data[at++]!;
		if (count < 128) {
			out.set(data.subarray(at, Math.min(at + count + 1, at + size - filled)), filled);
			at += count + 1;
			filled += count + 1;
		} else if (count > 128) {
			out.fill(data[at++] ?? 0, filled, filled + 257 - count);
			filled += 257 - count;
		}
	}
	return out;
}
