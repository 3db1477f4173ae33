import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { closeDatabase, transact } from '#lib/store/database.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { losses } from './losses.ts';

/** Documents "0", "1" and so on of four bytes each, the last one the newest. */
async function addMany(count: number) {
	for (let at = 0; at < count; at++) {
		const id = String(at);
		const document = { id, name: 'scan.png', mediaType: 'image/png' as const, size: 4, sha256: id, pageCount: 1 };
		await addDocument({ ...document, addedAt: at + 1 }, { number: 0, bytes: new ArrayBuffer(4) }, []);
	}
}

const loseBytes = (...ids: string[]) =>
	transact(['chunks'], 'readwrite', async (transaction) => {
		for (const id of ids) await transaction.objectStore('chunks').delete([id, 0]);
	});

/** Names of what is read from now on as a whole, and how often the next of a list is. */
function readings() {
	const seen = { whole: [] as string[], steps: 0 };
	for (const kind of [IDBObjectStore.prototype, IDBIndex.prototype]) {
		const { getAll } = kind as IDBIndex;
		vi.spyOn(kind as IDBIndex, 'getAll').mockImplementation(function (this: IDBIndex, ...given) {
			if (!given.length) seen.whole.push(this.objectStore?.name ?? this.name);
			return getAll.apply(this, given);
		});
	}
	const { continue: next } = IDBCursor.prototype;
	vi.spyOn(IDBCursor.prototype, 'continue').mockImplementation(function (this: IDBCursor, ...given) {
		seen.steps++;
		return next.apply(this, given);
	});
	return seen;
}

afterEach(async () => {
	vi.restoreAllMocks();
	await closeDatabase();
	indexedDB.deleteDatabase('legible');
});

it('a library of which the newest documents are whole is not read to look for losses', async () => {
	await addMany(40);
	const seen = readings();
	expect(await losses()).toBeUndefined();
	expect(seen.whole).toEqual([]);
	expect(seen.steps).toBeGreaterThan(0);
	expect(seen.steps).toBeLessThanOrEqual(20);
});

it('where one of the newest has lost its bytes all are looked at', async () => {
	await addMany(40);
	await loseBytes('38', '3');
	const found = await losses();
	expect(found?.unreadable.map(({ id }) => id)).toEqual(['38', '3']);
	expect([found?.missing, found?.known]).toEqual([[], 40]);
});
