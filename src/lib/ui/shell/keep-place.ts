import { afterNavigate, beforeNavigate } from '$app/navigation';

/** What was at the top of the window: a card of the list or a place that was found, and how far below the top (CSS pixels). */
interface Place {
	selector: string;
	top: number;
}

/** What a user does who wants to be elsewhere. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Pages that are about one document, opened from the library. */
const OF_DOCUMENT = /\[document\]$/;

function placeNow(): Place | undefined {
	if (scrollY === 0) return undefined;
	for (const one of document.querySelectorAll<HTMLElement>('#main [data-document], #main [data-hit]')) {
		const { top, bottom, height } = one.getBoundingClientRect();
		if (height === 0 || bottom <= 0) continue;
		const { document: id, hit } = one.dataset;
		const found = one.closest<HTMLElement>('[data-found]')?.dataset.found ?? '';
		const selector =
			id === undefined
				? `[data-found="${CSS.escape(found)}"] [data-hit="${hit}"]`
				: `[data-document="${CSS.escape(id)}"]`;
		return { selector, top };
	}
	return undefined;
}

/** Brings a place back to where it stood, as soon as it is there and as long as what is above it grows. */
function bringBack({ selector, top }: Place): () => void {
	const main = document.getElementById('main')!;
	const look = () => {
		const one = main.querySelector(selector);
		if (one) scrollBy({ top: one.getBoundingClientRect().top - top, behavior: 'instant' });
	};
	const observer = new ResizeObserver(look);
	observer.observe(main);
	const stop = () => {
		observer.disconnect();
		for (const move of MOVES) removeEventListener(move, stop);
	};
	for (const move of MOVES) addEventListener(move, stop, { passive: true });
	return stop;
}

/**
 * Who comes back to the library from a document finds the list, or what was found, where it was left. The browser's own
 * memory does not do: at that moment the list is not on the page yet. To be called while the frame of all pages is set up.
 */
export function keepPlace(): void {
	const places = new Map<string, Place | undefined>();
	let stop: (() => void) | undefined;
	beforeNavigate(({ from }) => {
		stop?.();
		stop = undefined;
		if (from?.route.id === '/') places.set(from.url.search, placeNow());
	});
	afterNavigate(({ type, from, to }) => {
		if (to?.route.id !== '/' || (type !== 'popstate' && !OF_DOCUMENT.test(from?.route.id ?? ''))) return;
		const place = places.get(to.url.search);
		if (place) stop = bringBack(place);
	});
}
