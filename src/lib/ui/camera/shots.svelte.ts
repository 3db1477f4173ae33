import type { Scanner, Shot, ShotWishes } from '#lib/flow/scan/scanner.ts';

/** A shot on the page: what was made of it, and where its picture can be seen. */
export interface Taken extends Shot {
	id: number;
	/** address of the page's picture, as long as the shot is kept */
	source: string;
}

/** The pages photographed so far, in the order of the document that they will be. */
export class Shots {
	list = $state.raw<Taken[]>([]);
	/** how many are being made */
	busy = $state(0);
	#scanner: Scanner;
	#last = 0;

	constructor(scanner: Scanner) {
		this.#scanner = scanner;
	}

	/** Adds a picture as a page, at the end or where `at` says; `whole`: it is no photo of a sheet. Rejects with a FaultError when it cannot be opened. */
	async add(picture: ImageBitmap | Blob, at = this.list.length, whole = false): Promise<void> {
		const made = await this.#make(picture, { turn: 0, shade: !whole, whole });
		const one = { ...made, id: ++this.#last, source: URL.createObjectURL(made.page) };
		this.list = [...this.list.slice(0, at), one, ...this.list.slice(at)];
	}

	/** Makes a page anew from its original picture. */
	async change(id: number, wishes: Partial<ShotWishes>): Promise<void> {
		const before = this.list.find((one) => one.id === id);
		if (!before) return;
		const { quad, turn, shade } = before;
		const made = await this.#make(before.original, { quad, turn, shade, ...wishes });
		const source = URL.createObjectURL(made.page);
		this.list = this.list.map((one) => (one.id === id ? { ...made, original: before.original, id, source } : one));
		URL.revokeObjectURL(before.source);
	}

	/** Takes a page out; returns the place where it was. */
	remove(id: number): number {
		const at = this.list.findIndex((one) => one.id === id);
		const one = this.list[at];
		if (one) URL.revokeObjectURL(one.source);
		this.list = this.list.filter((other) => other.id !== id);
		return at;
	}

	/** Moves a page by so many places. */
	move(id: number, by: number): void {
		const at = this.list.findIndex((one) => one.id === id);
		const to = Math.max(0, Math.min(this.list.length - 1, at + by));
		const rest = this.list.filter((one) => one.id !== id);
		this.list = [...rest.slice(0, to), this.list[at]!, ...rest.slice(to)];
	}

	/** All of them as one file, a JPEG or a PDF, under a name with the time; the list is empty then. */
	async take(): Promise<File | undefined> {
		const pages = this.list.map(({ page }) => page);
		for (const { source } of this.list) URL.revokeObjectURL(source);
		this.list = [];
		if (!pages.length) return undefined;
		const { scanFile } = await import('#lib/flow/scan/scan-file.ts');
		return scanFile(pages);
	}

	async #make(picture: ImageBitmap | Blob, wishes: ShotWishes): Promise<Shot> {
		this.busy++;
		try {
			return await this.#scanner.shot(picture, wishes);
		} finally {
			this.busy--;
		}
	}
}
