import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { putBallast } from './ballast.ts';
import { addChunk, bytesOf } from './bytes/chunks.ts';
import { closeDatabase, transact } from './database.ts';
import { addDocument } from './documents/add-document.ts';
import { documentIds } from './documents/documents.ts';
import { metaValue, setMeta } from './meta.ts';

const document = (id: string, size: number) => ({
	id,
	name: `${id}.png`,
	mediaType: 'image/png' as const,
	size,
	sha256: id,
	pageCount: 1,
	addedAt: 1,
});

afterEach(async () => {
	vi.restoreAllMocks();
	await closeDatabase();
});

describe('a transaction', () => {
	it('is begun again on a new connection when the old one has died', async () => {
		await setMeta('key', 1);
		const real = IDBDatabase.prototype.transaction;
		let deaths = 2;
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
			if (deaths-- > 0) throw new DOMException('The database connection is closing.', 'InvalidStateError');
			return real.apply(this, args);
		});
		await setMeta('key', 2);
		expect(await metaValue('key')).toBe(2);
	});

	it('fails loudly when every connection dies', async () => {
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
			throw new DOMException('The database connection is closing.', 'InvalidStateError');
		});
		await expect(setMeta('key', 3)).rejects.toMatchObject({ fault: { code: 'storage-failed' } });
	});

	it('that is aborted without a word is a failure', async () => {
		const write = transact(['meta'], 'readwrite', async (transaction) => {
			await transaction.objectStore('meta').put(4, 'aborted');
			transaction.abort();
		});
		await expect(write).rejects.toThrow();
		expect(await metaValue('aborted')).toBeUndefined();
	});
});

describe('the ballast', () => {
	/** A disk that is full as long as the ballast lies on it. */
	function fullDisk(store: string) {
		const real = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
			if (this.name === store) throw new DOMException('', 'QuotaExceededError');
			return real.apply(this, args);
		});
		const remove = IDBObjectStore.prototype.delete;
		vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
			if (key === 'ballast') vi.mocked(IDBObjectStore.prototype.put).mockImplementation(real);
			return remove.call(this, key);
		});
	}

	it('makes room for a setting on a full disk, and is gone then', async () => {
		await putBallast();
		fullDisk('settings');
		await transact(['settings'], 'readwrite', (transaction) => transaction.objectStore('settings').put(true, 'paused'));
		expect(await metaValue('ballast')).toBeUndefined();
	});

	it('is not spent on a new file, which is refused', async () => {
		await putBallast();
		fullDisk('chunks');
		await expect(addChunk('new', 0, new ArrayBuffer(1))).rejects.toMatchObject({ fault: { code: 'storage-full' } });
		expect(await metaValue('ballast')).toBeInstanceOf(ArrayBuffer);
	});
});

describe('a document', () => {
	it('is not taken when a piece of it is missing', async () => {
		await addChunk('torn', 0, new ArrayBuffer(4));
		await transact(['chunks'], 'readwrite', (transaction) => transaction.objectStore('chunks').delete(['torn', 0]));
		const taken = addDocument(document('torn', 8), { number: 1, bytes: new ArrayBuffer(4) }, []);
		await expect(taken).rejects.toMatchObject({ fault: { code: 'unreadable-file' } });
		expect(await documentIds()).not.toContain('torn');
	});

	it('says that it cannot be read when the browser has lost its bytes', async () => {
		await addDocument(document('short', 8), { number: 0, bytes: new ArrayBuffer(4) }, []);
		await expect(bytesOf(document('short', 8))).rejects.toMatchObject({ fault: { code: 'unreadable-file' } });
	});
});
