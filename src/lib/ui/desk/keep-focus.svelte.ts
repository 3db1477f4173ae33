import { tick, untrack } from 'svelte';
import type { Desk } from './desk.svelte.ts';
import type { Front } from './front.svelte.ts';

/**
 * Keeps the keyboard on the page while what it was on comes and goes: a word that moves to another place is drawn anew, a
 * page that is turned takes all of its words along, another view its image. To be called by a component.
 */
export function keepFocus(desk: Desk, front: Front, shown: () => unknown): void {
	/** where the cursor stands among the words of the page */
	let place = 0;
	let page = desk.place.number;

	$effect.pre(() => {
		void [desk.blocks, desk.place.number, shown()];
		const at = document.activeElement;
		const isText = at instanceof HTMLElement && (at.dataset.word ?? at.dataset.pane) !== undefined;
		if (isText && front.root?.contains(at)) front.owed = true;
	});

	$effect(() => {
		const { spots, cursor } = desk;
		const { number } = desk.place;
		void shown();
		untrack(() => {
			if (cursor !== undefined && page === number && spots.size && !spots.has(cursor)) {
				// The word is gone: the one in its place takes the cursor.
				desk.cursor = [...spots.keys()][Math.min(place, spots.size - 1)];
			} else if (cursor !== undefined) place = [...spots.keys()].indexOf(cursor);
			page = number;
			if (!front.owed || !desk.isKnown) return;
			void tick().then(() => {
				if (!front.owed) return;
				front.owed = false;
				if (front.isLost) void front.toText();
			});
		});
	});
}
