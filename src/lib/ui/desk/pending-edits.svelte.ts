import type { Correction } from '#lib/model/edit/correction.ts';

/**
 * Edits of the desk on their way: into the store, and from there into the text that is shown, which follows a moment later. What
 * is taken back, or builds on the text as it will be, waits for them. To be made while a component is set up.
 */
export class PendingEdits {
	/** everything that is being written */
	#writing: Promise<unknown> = Promise.resolve();
	/** the last edit of this page that was written here, and who waits until the page shows it */
	#written: Correction | undefined;
	#waiting: (() => void)[] = [];
	readonly #shown: () => { page: number; corrections: readonly Correction[] };

	/** `shown`: the page on the desk, and its corrections as they are shown. */
	constructor(shown: () => { page: number; corrections: readonly Correction[] }) {
		this.#shown = shown;
		$effect(() => {
			if (this.#isShown()) for (const go of this.#waiting.splice(0)) go();
		});
	}

	/** Until this work has ended nothing is taken back: it ends in an edit. */
	during<T>(work: Promise<T>): Promise<T> {
		this.#writing = Promise.allSettled([this.#writing, work]);
		return work;
	}

	/** Told what was written. */
	wrote(made: Correction[]): void {
		const { page } = this.#shown();
		this.#written = made.findLast((one) => one.page === page) ?? this.#written;
	}

	/** Resolves once everything is stored that was asked for before. */
	stored = (): Promise<unknown> => this.#writing;

	/** Told that edits were taken back or done again: the last one may never be shown. */
	turned(): void {
		this.#written = undefined;
	}

	/** Resolves once the page shows every edit that was asked for before. */
	async settled(): Promise<void> {
		await this.#writing;
		if (!this.#isShown()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	#isShown(): boolean {
		const { page, corrections } = this.#shown();
		const written = this.#written;
		return written?.page !== page || corrections.some(({ sequence }) => sequence >= written.sequence);
	}
}
