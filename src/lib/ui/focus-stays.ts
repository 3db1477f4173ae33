import { tick } from 'svelte';

/**
 * Gives the focus back to the first button of a place when work is over during which another button stood there: what is
 * taken away takes the focus with it. Whoever has gone on meanwhile is left alone.
 */
export async function focusStays(place: HTMLElement | undefined, work: Promise<unknown>): Promise<void> {
	const had = place?.contains(document.activeElement);
	await work;
	await tick();
	if (had && document.activeElement === document.body) place?.querySelector('button')?.focus();
}
