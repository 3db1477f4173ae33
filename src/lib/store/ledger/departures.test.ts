import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Departure } from '#lib/model/departure.ts';
import { closeDatabase } from '../database.ts';
import { addDepartures, departed, departures } from './departures.ts';

const leaving = (at: number, purpose: Departure['purpose'] = 'status', bytes = 0): Departure => ({
	at,
	purpose,
	origin: 'https://cloud.test',
	path: '/x',
	bytes,
});

beforeEach(async () => {
	await closeDatabase();
	await new Promise((resolve) => (indexedDB.deleteDatabase('legible').onsuccess = resolve));
});

it('has no sums before anything left', async () => {
	expect(await departed()).toBeUndefined();
	expect(await departures()).toEqual([]);
});

it('lists what left, newest first, and sums it by purpose', async () => {
	await addDepartures([leaving(1, 'token', 90)]);
	await addDepartures([leaving(2, 'submit', 5_000), leaving(3), leaving(4)]);
	expect((await departures()).map(({ at }) => at)).toEqual([4, 3, 2, 1]);
	expect(await departed()).toEqual({
		since: 1,
		sums: {
			token: { requests: 1, bytes: 90 },
			submit: { requests: 1, bytes: 5_000 },
			status: { requests: 2, bytes: 0 },
		},
	});
});

it('keeps the newest thousands one by one, and forgets none in the sums', async () => {
	for (let lot = 0; lot < 56; lot++)
		await addDepartures(Array.from({ length: 100 }, (_, index) => leaving(lot * 100 + index)));
	const kept = await departures(10_000);
	expect(kept.length).toBeGreaterThanOrEqual(5_000);
	expect(kept.length).toBeLessThan(5_500);
	expect(kept[0]!.at).toBe(5_599);
	expect((await departed())!.sums.status!.requests).toBe(5_600);
});
