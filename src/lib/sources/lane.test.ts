import { describe, expect, it, vi } from 'vitest';
import { Lane, type LaneOptions } from './lane.ts';

const options = (more: Partial<LaneOptions> = {}): LaneOptions => ({
	limitMs: 1_000,
	stop: vi.fn(),
	late: () => new Error('late'),
	...more,
});
const after = <Value>(ms: number, value: Value) => new Promise<Value>((resolve) => setTimeout(resolve, ms, value));

describe('a lane', () => {
	it('does one thing at a time, in the order of asking', async () => {
		const lane = new Lane();
		const log: string[] = [];
		const work = (name: string, ms: number) => async () => {
			log.push(`${name} begins`);
			await after(ms, 0);
			log.push(`${name} ends`);
		};
		await Promise.all([lane.run(work('a', 30), options()), lane.run(work('b', 1), options())]);
		expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
	});

	it('stops work that takes too long, and goes on with the next', async () => {
		const lane = new Lane();
		const stop = vi.fn();
		await expect(lane.run(() => new Promise(() => {}), options({ limitMs: 20, stop }))).rejects.toThrow('late');
		expect(stop).toHaveBeenCalledWith('late');
		expect(await lane.run(() => after(1, 'next'), options())).toBe('next');
	});

	it('counts the time from the beginning of the work, not from the asking', async () => {
		const lane = new Lane();
		void lane.run(() => after(60, 0), options());
		expect(await lane.run(() => after(1, 'patient'), options({ limitMs: 40 }))).toBe('patient');
	});

	it('stops work that was called off, and does not begin what was called off while it waited', async () => {
		const lane = new Lane();
		const [stop, never] = [vi.fn(), vi.fn()];
		const [first, second] = [new AbortController(), new AbortController()];
		const running = lane.run(() => new Promise(() => {}), options({ signal: first.signal, stop }));
		const waiting = lane.run(async () => never(), options({ signal: second.signal }));
		second.abort();
		await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
		setTimeout(() => first.abort(), 5);
		await expect(running).rejects.toMatchObject({ name: 'AbortError' });
		expect(stop).toHaveBeenCalledWith('aborted');
		await lane.run(() => after(1, 0), options());
		expect(never).not.toHaveBeenCalled();
	});
});
