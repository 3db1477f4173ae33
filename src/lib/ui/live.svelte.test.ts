import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announce } from '#lib/store/changes.ts';
import { Live } from './live.svelte.ts';

let stop = (): void => undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	stop();
	vi.useRealTimers();
});

/** A live reading whose every look is answered by the next of `answers`; an error is thrown. */
function live(...answers: (string | Error)[]) {
	const looks: number[] = [];
	const read = () => {
		looks.push(Date.now());
		const answer = answers[Math.min(looks.length, answers.length) - 1]!;
		return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
	};
	let made: Live<string> | undefined;
	stop = $effect.root(() => {
		made = new Live(read, ({ what }) => what === 'documents');
	});
	flushSync();
	return { live: made!, looks };
}

it('is read anew after what concerns it, and after nothing else', async () => {
	const { live: one, looks } = live('first', 'second');
	await vi.advanceTimersByTimeAsync(0);
	expect(one.current).toBe('first');
	announce({ what: 'settings' });
	await vi.advanceTimersByTimeAsync(60_000);
	expect(looks).toHaveLength(1);
	announce({ what: 'documents' });
	await vi.advanceTimersByTimeAsync(0);
	expect(one.current).toBe('second');
});

it('tries again, later each time, where it could not be read, and says what was read before meanwhile', async () => {
	const { live: one, looks } = live('first', new Error('no'), new Error('no'), 'back');
	await vi.advanceTimersByTimeAsync(0);
	announce({ what: 'documents' });
	await vi.advanceTimersByTimeAsync(900);
	expect([one.current, String(one.fault), looks.length]).toEqual(['first', 'Error: no', 2]);
	await vi.advanceTimersByTimeAsync(100);
	expect(looks).toHaveLength(3);
	await vi.advanceTimersByTimeAsync(2_000);
	expect([one.current, one.fault]).toEqual(['back', undefined]);
	await vi.advanceTimersByTimeAsync(600_000);
	expect(looks).toHaveLength(4);
});

it('looks for a store that stays away once a minute, and no more after it was left', async () => {
	const { looks } = live(new Error('no'));
	await vi.advanceTimersByTimeAsync(600_000);
	const soFar = looks.length;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(looks).toHaveLength(soFar + 1);
	stop();
	await vi.advanceTimersByTimeAsync(600_000);
	expect(looks).toHaveLength(soFar + 1);
});
