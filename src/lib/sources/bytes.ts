const WINDOW = 65_536;

/** Small looks into a large file: one window of it is in memory at a time. */
export class Bytes {
	readonly size: number;
	#blob: Blob;
	#start = 0;
	#window = new Uint8Array();

	constructor(blob: Blob) {
		this.#blob = blob;
		this.size = blob.size;
	}

	/** The bytes from `offset`; fewer than `length` only where the file ends. */
	async at(offset: number, length: number): Promise<Uint8Array> {
		const end = Math.min(offset + length, this.size);
		if (offset >= end) return new Uint8Array();
		if (offset < this.#start || end > this.#start + this.#window.length) {
			const until = Math.max(end, Math.min(offset + WINDOW, this.size));
			this.#window = new Uint8Array(await this.#blob.slice(offset, until).arrayBuffer());
			this.#start = offset;
		}
		return this.#window.subarray(offset - this.#start, end - this.#start);
	}

	/** The same as a DataView; undefined where the file ends before `length` bytes. */
	async view(offset: number, length: number): Promise<DataView | undefined> {
		const bytes = await this.at(offset, length);
		return bytes.length === length ? new DataView(bytes.buffer, bytes.byteOffset, length) : undefined;
	}
}
