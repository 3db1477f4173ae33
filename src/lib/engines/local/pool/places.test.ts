import { describe, expect, it } from 'vitest';
import { Places } from './places.ts';

describe('places', () => {
	const never = new AbortController().signal;
	const settled = () => new Promise((resolve) => setTimeout(resolve));

	it('are given to who came first, and never to more than there are', async () => {
		const places = new Places(1);
		await places.take(never);
		const came: number[] = [];
		for (const who of [1, 2]) void places.take(never).then(() => came.push(who));
		await settled();
		expect(came).toEqual([]);
		places.leave();
		await settled();
		expect(came).toEqual([1]);
		expect(places.taken).toBe(1);
	});

	it('are not given to who has gone', async () => {
		const places = new Places(1);
		await places.take(never);
		const gone = new AbortController();
		const waiting = places.take(gone.signal);
		gone.abort(new Error('gone'));
		await expect(waiting).rejects.toThrow('gone');
		places.leave();
		expect(places.taken).toBe(0);
	});
});
