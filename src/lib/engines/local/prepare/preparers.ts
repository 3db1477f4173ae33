import { Preparer, type HeldPage, type PreparerOptions } from './preparer.ts';

/**
 * Workers of preparation for so many readers. One makes ready, and looks after, what two or three can read; from three
 * readers on there are two, and the one that has fewer pages takes the next. `pages` of the options is for all together.
 */
export class Preparers {
	#all: { preparer: Preparer; pages: number }[];

	constructor(readers: number, options: PreparerOptions) {
		const count = readers > 2 ? 2 : 1;
		const pages = Math.ceil(options.pages / count);
		this.#all = Array.from({ length: count }, () => ({ preparer: new Preparer({ ...options, pages }), pages: 0 }));
	}

	/** As that of a Preparer. */
	async prepare(...question: Parameters<Preparer['prepare']>): Promise<HeldPage> {
		const one = this.#all.reduce((best, other) => (other.pages < best.pages ? other : best));
		one.pages++;
		try {
			const held = await one.preparer.prepare(...question);
			return {
				...held,
				drop: () => {
					one.pages--;
					held.drop();
				},
			};
		} catch (thrown) {
			one.pages--;
			throw thrown;
		}
	}

	/** Starts one worker, so that it is there when the first page comes. */
	warm(): void {
		this.#all[0]!.preparer.warm();
	}

	/** Ends them, and what they keep. */
	close(): void {
		for (const { preparer } of this.#all) preparer.close();
	}
}
