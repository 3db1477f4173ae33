import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { departures } from '#lib/store/ledger/departures.ts';
import { noteDeparture } from './note-departure.ts';

const leaving = (at: number) => ({ at, purpose: 'status' as const, origin: 'https://cloud.test', path: '/', bytes: 0 });

it('has written a note when the request may go', async () => {
	await noteDeparture(leaving(1));
	expect(await departures()).toHaveLength(1);
});

it('writes what the store refused with the next one', async () => {
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	await noteDeparture(leaving(2));
	IDBDatabase.prototype.transaction = transaction;
	await noteDeparture(leaving(3));
	expect((await departures()).map(({ at }) => at)).toEqual([3, 2, 1]);
});
