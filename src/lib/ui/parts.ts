import { resolve } from '$app/paths';
import { fetchAhead } from '#lib/flow/offline/fetch-ahead.ts';
import type { FaultCode } from '#lib/model/fault.ts';
import { say } from './say/say.ts';
import type { Toasts } from './toasts.svelte.ts';

/** Heard at the window when a part of the application, asked for just now, could not be fetched (hooks.client.ts). */
const MISSING = 'part-missing' satisfies FaultCode;

const AGAIN_MS = 1_000;
const LATEST_MS = 60_000;

/** Says so where a part of the application does not come, and fetches ahead what a drop needs. */
export function watchParts(toasts: Toasts): void {
	// Once the page has nothing else to do. Not in every browser.
	if ('requestIdleCallback' in globalThis) requestIdleCallback(ahead, { timeout: 5_000 });
	else setTimeout(ahead, 1_000);
	// The event of a link does not rise.
	document.addEventListener('error', ({ target }) => fetchAgain(target), true);
	const lacks = () =>
		toasts.say(
			say('A part of Legible could not be fetched. Try again when the network is there, or reload.'),
			{ label: say('Reload'), run: () => void reload(lacks) },
			MISSING,
		);
	addEventListener(MISSING, lacks);
}

/**
 * Some browsers remember for as long as the page is open that a script did not come. Only where the page can be had: the
 * browser's error page would stand where somebody's work was.
 */
async function reload(lacks: () => void) {
	const answer = await fetch(resolve('/'), { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
	if (answer?.ok) location.reload();
	else lacks();
}

/** Vite asks once for a style sheet: a part that is fetched later would be without its looks. */
function fetchAgain(link: EventTarget | null) {
	if (!(link instanceof HTMLLinkElement) || link.rel !== 'stylesheet') return;
	const after = Math.min(LATEST_MS, 2 * Number(link.dataset['after'] ?? AGAIN_MS / 2));
	const again = link.cloneNode() as HTMLLinkElement;
	again.dataset['after'] = String(after);
	setTimeout(() => link.replaceWith(again), after);
}

function ahead() {
	fetchAhead();
	for (const part of [
		import('./incoming/too-many.ts'),
		import('./incoming/IncomingList.svelte'),
		import('./library/DocumentList.svelte'),
		import('./library/WorkBar.svelte'),
	])
		part.catch(() => undefined);
}
