import { fetchAhead } from '#lib/flow/fetch-ahead.ts';
import { say } from './say/say.ts';
import type { Toasts } from './toasts.svelte.ts';

/** Heard at the window when a part of the application, asked for just now, could not be fetched (hooks.client.ts). */
const MISSING = 'legible:part-missing';

/** Says so where a part of the application does not come, and fetches ahead what a drop needs. */
export function watchParts(toasts: Toasts): void {
	// Once the page has nothing else to do. Not in every browser.
	if ('requestIdleCallback' in globalThis) requestIdleCallback(ahead, { timeout: 5_000 });
	else setTimeout(ahead, 1_000);
	addEventListener(MISSING, () =>
		toasts.say(
			say('A part of Legible could not be fetched. Load the page anew when the network is there again.'),
			undefined,
			MISSING,
		),
	);
}

function ahead() {
	fetchAhead();
	for (const part of [
		import('./too-many.ts'),
		import('./IncomingList.svelte'),
		import('./library/DocumentList.svelte'),
		import('./library/WorkBar.svelte'),
	])
		part.catch(() => undefined);
}
