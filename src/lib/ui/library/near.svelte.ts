import { flushSync } from 'svelte';

/** ms of a frame that are spent on making cards whole, or bare again */
const SHARE_MS = 8;

/** Older browsers do not say what is near the window: there everything is whole. */
const isTold = 'ContentVisibilityAutoStateChangeEvent' in globalThis;

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping, never shown
const waiting = new Set<Near>();
let frame: number | undefined;

/** One after the other, as many as a frame has time for: a thousand at once would be a second in which nothing else happens. */
function work() {
	frame = undefined;
	const end = performance.now() + SHARE_MS;
	for (const one of waiting) {
		waiting.delete(one);
		flushSync(() => one.settle());
		if (performance.now() > end) break;
	}
	if (waiting.size) frame = requestAnimationFrame(work);
}

/**
 * Whether one of many elements with `content-visibility: auto` is to be whole: while it is near the window, has the focus or is
 * marked, as the browser sees it, or while nothing is to be spared. To be made while a component is set up.
 */
export class Near {
	whole = $state(true);
	/** CSS pixels it was high when it was whole last; 0 when it never was */
	height = $state(0);
	#isNear: boolean;
	readonly #sparing: () => boolean;

	constructor(sparing: () => boolean, whole: boolean) {
		this.#isNear = this.whole = whole;
		this.#sparing = sparing;
		$effect(() => {
			void sparing();
			this.#later();
			return () => waiting.delete(this);
		});
	}

	get #wanted(): boolean {
		return this.#isNear || !isTold || !this.#sparing();
	}

	#later() {
		if (this.#wanted === this.whole) return void waiting.delete(this);
		waiting.add(this);
		frame ??= requestAnimationFrame(work);
	}

	settle(): void {
		this.whole = this.#wanted;
	}

	watch = (node: HTMLElement) => {
		const look = (event: Event) => {
			if (event.target !== node) return;
			this.#isNear = !(event as ContentVisibilityAutoStateChangeEvent).skipped;
			if (!this.#isNear && this.whole) this.height = node.offsetHeight;
			this.#later();
		};
		node.addEventListener('contentvisibilityautostatechange', look);
		return () => node.removeEventListener('contentvisibilityautostatechange', look);
	};
}
