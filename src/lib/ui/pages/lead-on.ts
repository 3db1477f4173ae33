import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { navigating, page } from '$app/state';
import type { Document } from '#lib/model/document.ts';
import type { Legible } from '../legible.svelte.ts';
import { say } from '../say/say.ts';

/**
 * Leads to a document that work has made which took a while, or to its pages; unless the user has gone elsewhere meanwhile: then
 * it is said, with a button that leads there. `from`: the page's address (`page.url`, the object itself: it is a new one with
 * every navigation, also with one that comes back) when the work began.
 */
export async function leadOn(
	app: Legible,
	from: URL,
	end: '/read/[document]' | '/pages/[document]',
	document: Document,
): Promise<void> {
	const go = () => goto(resolve(end, { document: document.id }));
	if (page.url === from && !navigating.to) return go();
	const said = say('{name} is in the library.', { name: document.name });
	app.toasts.say(said, { label: say('Open'), run: () => void go() });
}
