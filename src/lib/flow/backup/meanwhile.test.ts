import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { BlobSink } from '#lib/exports/file/blob-sink.ts';
import type { Sink } from '#lib/exports/file/sink.ts';
import { documentCorrections } from '#lib/store/pages/corrections.ts';
import { transact } from '#lib/store/database.ts';
import { documentIds, listedDocument } from '#lib/store/documents/documents.ts';
import { purgeDocument } from '#lib/store/documents/purge-document.ts';
import { readingsOf } from '#lib/store/pages/readings.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { turnPages } from '#lib/store/pages/turns.ts';
import { putAllAway, rename } from '../library/organise.ts';
import { add, clear, edit } from './backup-for-tests.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

/** Backs up while somebody is at work: `meanwhile` is done as soon as a record with `mark` in it is written. */
async function backedUp(mark: string, meanwhile: () => Promise<unknown>) {
	const whole = new BlobSink();
	let isDone = false;
	const sink: Sink = {
		async write(chunk) {
			await whole.write(chunk);
			if (isDone || !(await new Blob([chunk]).text()).includes(mark)) return;
			isDone = true;
			await meanwhile();
		},
	};
	const result = await writeBackup(sink);
	return { ...result, file: whole.blob('application/octet-stream') };
}

/** All that is known of a document, without what another library counts anew. */
async function known(id: string) {
	const { document } = (await listedDocument(id))!;
	const corrections = (await documentCorrections(id)).map(({ edit }) => edit);
	return { document, corrections, readings: await readingsOf(id, 1), tasks: (await tasksOf(id)).length };
}

beforeEach(async () => {
	await clear();
	await add('one');
	await add('two');
	await edit('two', 'three');
});

describe('a backup that is written while somebody is at work', () => {
	it('has each document as it is at its turn', async () => {
		const { file } = await backedUp('one.png', async () => {
			await turnPages('two', [1], 90);
			await rename('two', 'turned.png');
		});
		const before = await known('two');
		await clear();
		await restoreBackup(file);
		expect(await known('two')).toEqual(before);
		expect(before.document).toMatchObject({ name: 'turned.png', turns: { 1: 90 } });
	});

	it('has all of a document from one moment', async () => {
		const before = await known('two');
		const { file } = await backedUp('two.png', () => turnPages('two', [1], 90));
		await clear();
		await restoreBackup(file);
		expect(await known('two')).toEqual(before);
	});

	it('leaves out and names what is deleted for good, or put into the bin', async () => {
		await add('zero');
		const { file, documents, leftOut } = await backedUp('one.png', async () => {
			await purgeDocument('two');
			await putAllAway(['zero']);
		});
		expect({ documents, leftOut }).toEqual({ documents: 1, leftOut: ['two.png', 'zero.png'] });
		await clear();
		expect(await restoreBackup(file)).toMatchObject({ added: 1 });
	});

	it('leaves out and names what cannot be read, and goes on', async () => {
		await transact(['chunks'], 'readwrite', (all) => all.objectStore('chunks').delete(['one', 0]));
		const { file, documents, leftOut } = await backedUp('nothing', () => Promise.resolve());
		expect({ documents, leftOut }).toEqual({ documents: 1, leftOut: ['one.png'] });
		await clear();
		await restoreBackup(file);
		expect(await documentIds()).toEqual(['two']);
	});
});
