import { tick, untrack } from 'svelte';
import type { Desk } from './desk.svelte.ts';

/**
 * Keeps the keyboard in the text while its words come and go: a word that moves to another place is drawn anew, and a page
 * that is turned takes all of its words along. To be called by a component; `root` is the element with the words.
 */
export function keepFocus(desk: Desk, root: () => HTMLElement | undefined): void {
	/** the keyboard was on a word, and has to find one again */
	let owed = false;
	/** where the cursor stands among the words of the page */
	let place = 0;
	let page = desk.place.number;

	const isLost = () => document.activeElement === null || document.activeElement === document.body;

	$effect.pre(() => {
		void [desk.blocks, desk.place.number];
		const at = document.activeElement;
		owed ||= Boolean(at instanceof HTMLElement && at.dataset.word && root()?.contains(at));
	});

	$effect(() => {
		const { spots, cursor } = desk;
		const { number } = desk.place;
		untrack(() => {
			if (cursor !== undefined && page === number && spots.size && !spots.has(cursor)) {
				// The word is gone: the one in its place takes the cursor.
				desk.cursor = [...spots.keys()][Math.min(place, spots.size - 1)];
			} else if (cursor !== undefined) place = [...spots.keys()].indexOf(cursor);
			page = number;
			if (!owed || !spots.size) return;
			void tick().then(() => {
				if (!owed) return;
				owed = false;
				if (isLost()) root()?.querySelector<HTMLElement>('[data-word][tabindex="0"]')?.focus({ preventScroll: true });
			});
		});
	});
}
