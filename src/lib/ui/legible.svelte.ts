import { getContext, setContext } from 'svelte';
import type { Start } from '#lib/flow/start.ts';
import { Incoming } from './incoming/incoming.svelte.ts';
import { Library } from './library/library.svelte.ts';
import { Underway } from './library/underway.svelte.ts';
import { Toasts } from './toasts.svelte.ts';

const KEY = Symbol('legible');

/** What every page of the application shares. */
export class Legible {
	readonly library = new Library();
	readonly underway = new Underway();
	readonly toasts = new Toasts();
	readonly incoming: Incoming;
	/** the library's last search as a part of its address, '' without one: the way back from the desk leads there */
	searched = $state('');
	/** the desk has no document to show, so it has no header of its own */
	deskIsBare = $state(false);

	constructor(readonly start: Start) {
		this.incoming = new Incoming(start.vendor, this.toasts);
	}
}

/** Puts it where every component below finds it. */
export const share = (legible: Legible): Legible => setContext(KEY, legible);

/** Finds it. */
export const legible = (): Legible => getContext<Legible>(KEY);
