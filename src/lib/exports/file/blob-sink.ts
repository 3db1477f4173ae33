import type { Sink } from './sink.ts';

const HELD = 4 << 20;

/** A sink that becomes a Blob. Chunks are handed to the browser every 4 MB; it keeps large Blobs on disk. */
export class BlobSink implements Sink {
	#whole: Blob[] = [];
	#loose: Uint8Array<ArrayBuffer>[] = [];
	#held = 0;

	async write(chunk: Uint8Array<ArrayBuffer> | Blob): Promise<void> {
		if (chunk instanceof Blob) {
			this.#flush();
			this.#whole.push(chunk);
			return;
		}
		this.#loose.push(chunk);
		this.#held += chunk.length;
		if (this.#held >= HELD) this.#flush();
	}

	#flush() {
		if (this.#loose.length) this.#whole.push(new Blob(this.#loose));
		this.#loose = [];
		this.#held = 0;
	}

	/** Everything that was written, as one file of this type. */
	blob(mediaType: string): Blob {
		this.#flush();
		return new Blob(this.#whole, { type: mediaType });
	}
}
