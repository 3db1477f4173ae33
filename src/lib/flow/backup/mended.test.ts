import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import { transact } from '#lib/store/database.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { correctionsOf } from '#lib/store/pages/corrections.ts';
import { add, backup, clear, edit } from './backup-for-tests.ts';
import { restoreBackup } from './restore-backup.ts';

const loseBytes = (id: string) =>
	transact(['chunks'], 'readwrite', (transaction) => transaction.objectStore('chunks').delete([id, 0]));

const textOf = async (id: string) => (await bytesOf((await listedDocument(id))!.document)).text();

beforeEach(clear);

it('a restore gives back the bytes that storage has lost, and leaves the work on the document', async () => {
	await add('one');
	const file = await backup();
	await edit('one', 'two');
	await loseBytes('one');
	await expect(textOf('one')).rejects.toThrowError(/bytes are left/);
	expect(await restoreBackup(file)).toMatchObject({ merged: 1, unfit: [] });
	expect(await textOf('one')).toBe('the bytes of a picture');
	expect(await correctionsOf('one', 1)).toHaveLength(1);
	expect(await restoreBackup(file)).toMatchObject({ known: 1 });
});

it('bytes of a damaged backup do not come in their place', async () => {
	await add('one');
	const bytes = new Uint8Array(await (await backup()).arrayBuffer());
	const at = bytes.findIndex((_, i) => new TextDecoder().decode(bytes.slice(i, i + 9)) === 'the bytes');
	bytes[at] = 'T'.charCodeAt(0);
	await loseBytes('one');
	expect(await restoreBackup(new Blob([bytes]))).toMatchObject({ unfit: ['one.png'] });
	await expect(textOf('one')).rejects.toThrowError(/bytes are left/);
	const staged = await transact(['chunks'], 'readonly', (transaction) => transaction.objectStore('chunks').count());
	expect(staged).toBe(0);
});
