const BLOCK = 1 << 16;
const KEPT = 64;

/** Random access to a file of any size: at most 4 MB of it are held, in blocks of 64 kB, the last used ones. */
export class ByteSource {
	readonly size: number;
	readonly #blob: Blob;
	readonly #blocks = new Map<number, Uint8Array<ArrayBuffer>>();

	constructor(blob: Blob) {
		this.#blob = blob;
		this.size = blob.size;
	}

	async #block(index: number): Promise<Uint8Array<ArrayBuffer>> {
		let block = this.#blocks.get(index);
		if (block) this.#blocks.delete(index);
		else block = new Uint8Array(await this.#blob.slice(index * BLOCK, (index + 1) * BLOCK).arrayBuffer());
		this.#blocks.set(index, block);
		if (this.#blocks.size > KEPT) this.#blocks.delete(this.#blocks.keys().next().value!);
		return block;
	}

	/** The bytes from `start` to just before `end`, fewer at the end of the file. */
	async read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
		const from = Math.max(0, Math.min(start, this.size));
		const to = Math.max(from, Math.min(end, this.size));
		if (to - from > BLOCK * 4) return new Uint8Array(await this.#blob.slice(from, to).arrayBuffer());
		const out = new Uint8Array(to - from);
		for (let at = from; at < to;) {
			const index = Math.floor(at / BLOCK);
			const block = await this.#block(index);
			const piece = block.subarray(at - index * BLOCK, Math.min(to - index * BLOCK, BLOCK));
			if (!piece.length) return out.slice(0, at - from);
			out.set(piece, at - from);
			at += piece.length;
		}
		return out;
	}
}
