import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import { documentCorrections } from '#lib/store/pages/corrections.ts';
import { library } from '#lib/store/documents/documents.ts';
import { setMeta } from '#lib/store/meta.ts';
import { purgeDocument } from '#lib/store/documents/purge-document.ts';
import { readingsOf } from '#lib/store/pages/readings.ts';
import { preferences, setPreferences } from '#lib/store/settings.ts';
import { nextTasks, tasksOf } from '#lib/store/tasks/tasks.ts';
import { undo } from '../text/correct.ts';
import { putAllAway } from '../library/organise.ts';
import { CONTENT, add, backup, clear, edit, fault } from './backup-for-tests.ts';
import { restoreBackup } from './restore-backup.ts';

beforeEach(clear);

describe('a backup of the library', () => {
	it('brings back documents with their bytes, readings, tasks and corrections', async () => {
		const document = await add('one');
		await edit('one', 'two');
		const file = await backup();
		const before = { log: await documentCorrections('one'), listed: await library() };
		await clear();
		expect(await restoreBackup(file)).toEqual({ added: 1, merged: 0, known: 0, differing: [], unfit: [] });
		expect(await (await bytesOf(document)).text()).toBe('the bytes of a picture');
		expect(await readingsOf('one', 1)).toHaveLength(1);
		expect((await tasksOf('one'))[0]).toMatchObject({ status: 'Completed', pages: [1] });
		const log = await documentCorrections('one');
		expect(log.map(({ edit }) => edit)).toEqual(before.log.map(({ edit }) => edit));
		expect((await library()).map(({ tally }) => [tally.pages, tally.doubts])).toEqual(
			before.listed.map(({ tally }) => [tally.pages, tally.doubts]),
		);
	});

	it('adds nothing twice', async () => {
		await add('one');
		const file = await backup();
		expect(await restoreBackup(file)).toEqual({ added: 0, merged: 0, known: 1, differing: [], unfit: [] });
		expect(await library()).toHaveLength(1);
		expect(await tasksOf('one')).toHaveLength(1);
	});

	it('leaves out a file that was added here by itself, unless it brings corrections', async () => {
		await add('one');
		const plain = await backup();
		await edit('one', 'two');
		const corrected = await backup();
		await clear();
		const twin = await add('other');
		await purgeDocument('other');
		const { name: _, ...rest } = twin;
		await addDocument({ ...rest, name: 'one.png' }, { number: 0, bytes: CONTENT.slice().buffer }, []);
		expect(await restoreBackup(plain)).toMatchObject({ added: 0, known: 1 });
		expect(await restoreBackup(corrected)).toMatchObject({ added: 1 });
		expect(await library()).toHaveLength(2);
	});

	it('gives a document here what it lacks, and keeps its own corrections where both went on', async () => {
		await add('one');
		await edit('one', 'two');
		const file = await backup();
		await undo('one');
		await purgeDocument('one');
		await add('one');
		expect(await restoreBackup(file)).toMatchObject({ merged: 1, differing: [] });
		expect(await documentCorrections('one')).toHaveLength(1);
		await edit('one', 'three');
		const mine = await documentCorrections('one');
		expect(await restoreBackup(file)).toMatchObject({ known: 1, differing: [] });
		await purgeDocument('one');
		await add('one');
		await edit('one', 'four');
		expect(await restoreBackup(file)).toMatchObject({ differing: ['one.png'] });
		expect(await documentCorrections('one')).toHaveLength(1);
		expect(mine).toHaveLength(2);
	});

	it('puts a document back that lies in the bin, and lets its work go on', async () => {
		await add('one', { status: 'Queued' });
		const file = await backup();
		await putAllAway(['one']);
		expect(await nextTasks('device', 9)).toHaveLength(0);
		expect(await restoreBackup(file)).toMatchObject({ added: 1, merged: 0, known: 0 });
		expect((await library()).map(({ document }) => document.id)).toEqual(['one']);
		expect(await nextTasks('device', 9)).toHaveLength(1);
	});

	it('sends nothing to the cloud a second time by itself', async () => {
		await add('queued', { engine: 'cloud', status: 'Queued' });
		await add('sending', { engine: 'cloud', status: 'Sending', job: { engine: 'cloud', sentAt: 1 } });
		await add('pending', { engine: 'cloud', status: 'Pending', job: { engine: 'cloud', sentAt: 1, ticket: 'x:1' } });
		await add('here', { status: 'Processing', job: { engine: 'device', sentAt: 1, ticket: 'y' } });
		const file = await backup();
		await clear();
		await restoreBackup(file);
		const status = async (id: string) => (await tasksOf(id))[0]?.status;
		expect(await Promise.all(['queued', 'sending', 'pending', 'here'].map(status))).toEqual([
			'Cancelled',
			'Unconfirmed',
			'Pending',
			'Queued',
		]);
	});

	it('takes over settings only where nothing was chosen here, and holds no other value of that store', async () => {
		await setPreferences({ doubtBelow: 70, strongDoubtBelow: 50 });
		await setMeta('account', { secret: 'hush' });
		const file = await backup();
		expect(await file.text()).not.toContain('hush');
		await setPreferences({ doubtBelow: 90 });
		await restoreBackup(file);
		expect(await preferences()).toMatchObject({ doubtBelow: 90, strongDoubtBelow: 50 });
	});

	it('is locked by a passphrase, and opens with no other', async () => {
		await add('one');
		const file = await backup('correct horse');
		expect(await file.text()).not.toContain('one.png');
		await clear();
		expect(await fault(restoreBackup(file, { passphrase: 'wrong' }))).toBe('wrong-passphrase');
		expect(await library()).toHaveLength(0);
		expect(await restoreBackup(file, { passphrase: 'correct horse' })).toMatchObject({ added: 1 });
	});

	it('that was cut, changed or is none at all adds no half of a document', async () => {
		await add('one');
		const [plain, locked] = [await backup(), await backup('pass')];
		await clear();
		for (const part of [0.2, 0.5, 0.9])
			expect(await fault(restoreBackup(plain.slice(0, Math.floor(plain.size * part))))).toMatch(
				/damaged-file|unknown-type/,
			);
		for (const part of [0.9, 0.99])
			expect(
				await fault(restoreBackup(locked.slice(0, Math.floor(locked.size * part)), { passphrase: 'pass' })),
			).toMatch(/damaged-file|wrong-passphrase/);
		const changed = new Uint8Array(await plain.arrayBuffer());
		const at = new TextDecoder('latin1').decode(changed).indexOf('the bytes of');
		changed[at] = changed[at]! ^ 1;
		expect(await restoreBackup(new Blob([changed]))).toMatchObject({ added: 0, unfit: ['one.png'] });
		expect(await fault(restoreBackup(new Blob(['hello'])))).toBe('unknown-type');
		expect(await library()).toHaveLength(0);
		expect(await readingsOf('one', 1)).toHaveLength(0);
	});
});
