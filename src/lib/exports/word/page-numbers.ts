/** Without noughts before it: Word would write none. */
const NUMBER = /^[-–—(\[.]*([1-9]\d{0,3})[-–—)\].]*$/;

/** The number that a word of a running head is, NaN for others. */
export const numberIn = (text: string): number => Number(NUMBER.exec(text)?.[1] ?? NaN);

/**
 * Tells which numbers in running heads are those of the pages: they go up by one from page to page. Takes the words of heads and
 * feet page by page, then answers.
 */
export class PageNumbers {
	/** how many pages have a number that is so far off the page's place */
	readonly #votes = new Map<number, number>();

	/** `page`: its place in the document */
	look(page: number, words: string[]): void {
		const offs = new Set(words.map((text) => numberIn(text) - page).filter((off) => !Number.isNaN(off)));
		for (const off of offs) this.#votes.set(off, (this.#votes.get(off) ?? 0) + 1);
	}

	/** The number of the page among these words; undefined where none runs on from another page. */
	of(page: number, words: string[]): number | undefined {
		let best: { value: number; votes: number } | undefined;
		for (const value of words.map(numberIn)) {
			const votes = this.#votes.get(value - page) ?? 0;
			if (votes > 1 && votes > (best?.votes ?? 0)) best = { value, votes };
		}
		return best?.value;
	}
}
