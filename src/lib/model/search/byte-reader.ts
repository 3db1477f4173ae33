/** Reads what `ByteWriter` wrote. */
export class ByteReader {
	at: number;

	constructor(
		readonly bytes: Uint8Array,
		at = 0,
	) {
		this.at = at;
	}

	number(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.bytes[this.at++] ?? 0;
			value |= (byte & 127) << shift;
			if (byte < 128) return value;
		}
	}

	skip(numbers: number): void {
		for (let left = numbers; left > 0; left--) while (this.bytes[this.at++]! > 127);
	}
}
