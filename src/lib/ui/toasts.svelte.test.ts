import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Toasts } from './toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const texts = (toasts: Toasts) => toasts.shown.map(({ text }) => text);

it('goes by itself, later when it offers something', () => {
	const toasts = new Toasts();
	toasts.say('plain');
	toasts.say('offer', { label: 'Undo', run: () => undefined });
	vi.advanceTimersByTime(7_000);
	expect(texts(toasts)).toEqual(['offer']);
	vi.advanceTimersByTime(4_000);
	expect(texts(toasts)).toEqual([]);
});

it('stays while somebody is at it, and a little longer', () => {
	const toasts = new Toasts();
	toasts.say('looked at');
	vi.advanceTimersByTime(5_000);
	toasts.hold(toasts.shown[0]!.id);
	vi.advanceTimersByTime(60_000);
	expect(texts(toasts)).toEqual(['looked at']);
	toasts.release(toasts.shown[0]!.id);
	vi.advanceTimersByTime(3_000);
	expect(texts(toasts)).toEqual(['looked at']);
	vi.advanceTimersByTime(2_000);
	expect(texts(toasts)).toEqual([]);
});

it('says nothing twice at the same time', () => {
	const toasts = new Toasts();
	for (const text of ['Saved', 'Removed', 'Saved']) toasts.say(text);
	expect(texts(toasts)).toEqual(['Removed', 'Saved']);
});

it('takes away what is so no more', () => {
	const toasts = new Toasts();
	toasts.say('Took 1 page out', undefined, 'pages');
	toasts.say('Saved');
	toasts.outdate('pages');
	expect(texts(toasts)).toEqual(['Saved']);
});
