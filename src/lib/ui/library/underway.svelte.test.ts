import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellProgress } from '#lib/flow/progress.ts';
import { Underway } from './underway.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a component would see, each time that it changes. */
function seen(look: (underway: Underway) => unknown) {
	const underway = new Underway();
	const all: unknown[] = [];
	const stop = $effect.root(() => {
		$effect(() => void all.push(look(underway)));
	});
	flushSync();
	return { all, stop, underway };
}

it('adds up the parts of the pages that are being read', () => {
	const { all, stop } = seen((underway) => underway.pages('a'));
	for (const progress of [
		{ page: 1, part: 0.5 },
		{ page: 2, part: 0.25 },
		{ page: 1, part: 0.75 },
	]) {
		tellProgress({ documentId: 'a', ...progress });
		flushSync();
	}
	tellProgress({ documentId: 'b', page: 1, part: 1 });
	flushSync();
	expect(all).toEqual([undefined, 0.5, 0.75, 1]);
	stop();
});

it('keeps a page that has just been read until the list knows it, but not one that is begun anew', () => {
	const { all, stop, underway } = seen((given) => given.page('a', 1));
	tellProgress({ documentId: 'a', page: 1, part: 0.9 });
	tellProgress({ documentId: 'a', page: 1 });
	flushSync();
	expect(all).toEqual([undefined, 0.9]);
	tellProgress({ documentId: 'a', page: 1, part: 0.1 });
	vi.advanceTimersByTime(1_000);
	flushSync();
	expect(all).toEqual([undefined, 0.9, 0.1]);
	tellProgress({ documentId: 'a', page: 1 });
	vi.advanceTimersByTime(1_000);
	flushSync();
	expect(all.at(-1)).toBeUndefined();
	expect(underway.pages('a')).toBeUndefined();
	stop();
});
