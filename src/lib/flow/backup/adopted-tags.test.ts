import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '#lib/store/documents/documents.ts';
import { setDocument } from '#lib/store/documents/set-documents.ts';
import { add, backup, clear } from './backup-for-tests.ts';
import { restoreBackup } from './restore-backup.ts';

const tags = async () => (await library()).map(({ document }) => document.tags);

beforeEach(clear);

describe('tags of a backup', () => {
	it('go to the same file that was added here by itself', async () => {
		await add('there', {}, { name: 'one.png', tags: ['tax'] });
		const file = await backup();
		await clear();
		await add('here', {}, { name: 'one.png' });
		expect(await restoreBackup(file)).toMatchObject({ added: 0, merged: 1, known: 0 });
		expect(await tags()).toEqual([['tax']]);
		expect(await restoreBackup(file)).toMatchObject({ merged: 0, known: 1 });
	});

	it('leave those alone that were given here', async () => {
		await add('one', {}, { tags: ['tax'] });
		const file = await backup();
		await setDocument('one', { tags: ['home'] });
		expect(await restoreBackup(file)).toMatchObject({ merged: 0, known: 1 });
		expect(await tags()).toEqual([['home']]);
	});
});

it('a backup that breaks off says how much of it is here', async () => {
	for (const id of ['one', 'two', 'three']) await add(id);
	const file = await backup();
	await clear();
	const error = await restoreBackup(file.slice(0, file.size - 200)).catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({ fault: { code: 'damaged-file', detail: { restored: 2 } } });
	expect(await library()).toHaveLength(2);
});
