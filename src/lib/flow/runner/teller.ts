import type { Task } from '#lib/model/task.ts';
import { tellProgress } from '../progress.ts';

/** A page that is shown comes no further in less than this. */
const EVERY_MS = 250;

/** Tells all tabs how far a task's pages are. */
export class Teller {
	#at = -Infinity;

	constructor(readonly task: Task) {}

	/** `part`: 0–1; absent where the engine does not know, and nothing is told. */
	tell(part: number | undefined): void {
		if (part === undefined || performance.now() - this.#at < EVERY_MS) return;
		this.#at = performance.now();
		this.#say({ part });
	}

	/** They are no longer being read, whatever has become of them. */
	end(): void {
		if (this.#at > -Infinity) this.#say({});
	}

	#say(more: { part?: number }) {
		const { documentId, pages } = this.task;
		for (const page of pages) tellProgress({ documentId, page, ...more });
	}
}
