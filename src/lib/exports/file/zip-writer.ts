import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Sink } from './sink.ts';

/** A ZIP written entry by entry into a sink; nothing of an entry is kept. */
export class ZipWriter {
	readonly #zip: Zip;
	readonly #sink: Sink;
	#ready: Uint8Array<ArrayBuffer>[] = [];
	#failed: Error | undefined;
	readonly #made: number;

	/** `made`: ms since 1970, the date of all entries */
	constructor(sink: Sink, made = Date.now()) {
		this.#sink = sink;
		// ZIP knows no year before 1980.
		this.#made = Math.max(made, Date.UTC(1980, 0, 2));
		this.#zip = new Zip((error, chunk) => {
			if (error) this.#failed = error;
			else this.#ready.push(chunk as Uint8Array<ArrayBuffer>);
		});
	}

	async #flush(): Promise<void> {
		if (this.#failed) throw this.#failed;
		const chunks = this.#ready;
		this.#ready = [];
		for (const chunk of chunks) await this.#sink.write(chunk);
	}

	/** Begins an entry; it ends with its `end`, and only then may the next begin. `stored`: not packed. */
	entry(name: string, stored = false): Sink & { text(part: string): Promise<void>; end(): Promise<void> } {
		if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\0/.test(name))
			throw new Error(`not a name for a ZIP entry: ${name}`);
		const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
		file.mtime = this.#made;
		this.#zip.add(file);
		const encoder = new TextEncoder();
		const push = async (chunk: Uint8Array<ArrayBuffer>, last = false) => {
			file.push(chunk, last);
			await this.#flush();
		};
		const write = async (chunk: Uint8Array<ArrayBuffer> | Blob) => {
			if (!(chunk instanceof Blob)) return push(chunk);
			const STEP = 1 << 20;
			for (let at = 0; at < chunk.size; at += STEP)
				await push(new Uint8Array(await chunk.slice(at, at + STEP).arrayBuffer()));
		};
		return {
			write,
			text: (part) => (part ? push(encoder.encode(part)) : Promise.resolve()),
			end: () => push(new Uint8Array(), true),
		};
	}

	/** A whole entry at once. */
	async add(name: string, text: string, stored = false): Promise<void> {
		const entry = this.entry(name, stored);
		await entry.text(text);
		await entry.end();
	}

	async end(): Promise<void> {
		this.#zip.end();
		await this.#flush();
	}
}
