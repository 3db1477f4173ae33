import { afterEach, describe, expect, it, vi } from 'vitest';
import { Patience } from './patience.ts';

afterEach(() => void vi.useRealTimers());

describe('a wait until a time', () => {
	const NOW = 1_800_000_000_000;

	function world() {
		vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
		let monotonic = 5_000;
		const patience = new Patience(() => monotonic);
		return { patience, pass: (ms: number) => (monotonic += ms), clock: (at: number) => vi.setSystemTime(at) };
	}

	it('is over when its time has passed', () => {
		const { patience, pass, clock } = world();
		expect(patience.left('a', NOW + 60_000)).toBe(60_000);
		pass(60_000);
		clock(NOW + 60_000);
		expect(patience.left('a', NOW + 60_000)).toBeLessThanOrEqual(0);
	});

	it('grows no longer when the clock is set back by a day in between', () => {
		const { patience, pass, clock } = world();
		patience.left('a', NOW + 60_000);
		pass(10_000);
		clock(NOW - 86_400_000);
		expect(patience.left('a', NOW + 60_000)).toBe(50_000);
	});

	it('is over after a sleep in which only the clock went on', () => {
		const { patience, clock } = world();
		patience.left('a', NOW + 60_000);
		clock(NOW + 3_600_000);
		expect(patience.left('a', NOW + 60_000)).toBeLessThanOrEqual(0);
	});

	it('is never longer than an hour, though a stored time lies years ahead', () => {
		const { patience, pass } = world();
		expect(patience.left('a', NOW + 10 * 365 * 86_400_000)).toBe(3_600_000);
		pass(3_600_000);
		expect(patience.left('a', NOW + 10 * 365 * 86_400_000)).toBeLessThanOrEqual(0);
	});
});
