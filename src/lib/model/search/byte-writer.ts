/** Bytes that grow; whole numbers take one byte for each 7 bits. */
export class ByteWriter {
	#bytes = new Uint8Array(256);
	length = 0;

	#room(more: number) {
		if (this.length + more <= this.#bytes.length) return;
		const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
		grown.set(this.#bytes.subarray(0, this.length));
		this.#bytes = grown;
	}

	/** A whole number from 0 to 2³¹ − 1. */
	number(value: number): void {
		this.#room(5);
		let left = value;
		while (left > 127) {
			this.#bytes[this.length++] = (left & 127) | 128;
			left >>>= 7;
		}
		this.#bytes[this.length++] = left;
	}

	bytes(from: Uint8Array): void {
		this.#room(from.length);
		this.#bytes.set(from, this.length);
		this.length += from.length;
	}

	done(): Uint8Array<ArrayBuffer> {
		return this.#bytes.slice(0, this.length);
	}
}
