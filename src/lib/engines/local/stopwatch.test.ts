import { expect, it, vi } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

it('adds up what is worked, once also where two work at a time, and not what is waited', () => {
	vi.useFakeTimers({ toFake: ['performance'] });
	const watch = new Stopwatch();
	const pass = (ms: number) => vi.advanceTimersByTime(ms);
	watch.start();
	pass(1_000);
	watch.start();
	pass(1_000);
	watch.stop();
	pass(1_000);
	watch.stop();
	pass(5_000);
	watch.stop();
	watch.start();
	pass(500);
	watch.stop();
	expect(watch.seconds).toBeCloseTo(3.5);
	vi.useRealTimers();
});
