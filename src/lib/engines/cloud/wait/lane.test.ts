import { describe, expect, it } from 'vitest';
import { Lane } from './lane.ts';

describe('a lane', () => {
	it('lets so many in at once, in their order, and nobody who left', async () => {
		const lane = new Lane(2);
		const doors: (() => void)[] = [];
		const seen: number[] = [];
		let inside = 0;
		let most = 0;
		const leaving = new AbortController();
		const all = [0, 1, 2, 3].map((n) =>
			lane
				.run(
					async () => {
						seen.push(n);
						most = Math.max(most, ++inside);
						await new Promise<void>((open) => doors.push(open));
						inside--;
					},
					n === 2 ? leaving.signal : undefined,
				)
				.catch((thrown: Error) => thrown.name),
		);
		await Promise.resolve();
		leaving.abort();
		expect(await all[2]).toBe('AbortError');
		for (let n = 0; n < 3; n++) {
			await expect.poll(() => doors.length).toBeGreaterThan(0);
			doors.shift()!();
		}
		await Promise.all(all);
		expect(seen).toEqual([0, 1, 3]);
		expect(most).toBe(2);
		// The one who left has taken no place along.
		let free = 0;
		const open: (() => void)[] = [];
		const again = [0, 1].map(() => lane.run(() => new Promise<void>((resolve) => (free++, open.push(resolve)))));
		await expect.poll(() => free).toBe(2);
		for (const door of open) door();
		await Promise.all(again);
	});

	it('has room again after work that failed', async () => {
		const lane = new Lane(1);
		await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await lane.run(async () => 1)).toBe(1);
	});
});
