import { afterEach, describe, expect, it, vi } from 'vitest';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { inJournal } from '#lib/store/journal/in-journal.ts';
import { savedEntry } from '#lib/store/journal/saved-entry.ts';
import { setPreferences } from '#lib/store/settings.ts';
import { removeSpare } from '#lib/store/spares/remove-spare.ts';
import { sparedIds, spareFiles } from '#lib/store/spares/spare-files.ts';
import { writeSpare } from '#lib/store/spares/write-spare.ts';
import { add } from '../backup/backup-for-tests.ts';
import { putAllAway, setTags } from '../library/organise.ts';
import { keepSpares } from './keep-spares.ts';
import { makeSpare } from './make-spare.ts';
import { WORK } from './spare-backup.ts';
import { loseDatabase, withoutSpares } from './spares-for-tests.ts';

withoutSpares();

describe('while second copies are kept', () => {
	let stop: () => void = () => undefined;
	afterEach(() => stop());
	const copies = (...ids: string[]) =>
		expect.poll(async () => (await sparedIds()).toSorted(), { timeout: 15_000 }).toEqual(ids);
	/** Written to its last file, and nobody is at it any more. */
	const wholeCopy = async (id: string) => {
		await expect.poll(async () => (await spareFiles(id)).has(WORK), { timeout: 15_000 }).toBe(true);
		await new Promise((resolve) => setTimeout(resolve, 300));
	};

	it('every document gets one, those that were there and those that come', async () => {
		await add('a');
		stop = keepSpares(0);
		await copies('a');
		await add('b', {}, { name: 'b.png' });
		await copies('a', 'b');
	});

	it('those of the bin stay, those of deleted documents that are left are swept up, those of lost ones never', async () => {
		await add('a');
		await makeSpare('a');
		await putAllAway(['a']);
		await writeSpare('gone', WORK, new Blob(['left behind']));
		stop = keepSpares(0);
		await copies('a');
		stop();
		await inJournal(savedEntry((await listedDocument('a'))!.document));
		await loseDatabase();
		stop = keepSpares(0);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(await sparedIds()).toEqual(['a']);
	});

	it('none is made of a document that would take half of the room, and all go when half of it is used', async () => {
		const estimate = vi.spyOn(navigator.storage, 'estimate');
		try {
			await add('a');
			await add('b', {}, { name: 'b.png' });
			await makeSpare('b');
			estimate.mockResolvedValue({ usage: 40, quota: 100 });
			stop = keepSpares(0);
			// Once for all, and once for the one that has none.
			await expect.poll(() => estimate.mock.calls.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
			await copies('b');
			estimate.mockResolvedValue({ usage: 60, quota: 100 });
			await setTags(['a'], ['changed']);
			await copies();
		} finally {
			estimate.mockRestore();
		}
	});

	it('only what the last tab left undone is looked at by the next one, and everything after one that died @long', async () => {
		await add('a');
		stop = keepSpares(0);
		await wholeCopy('a');
		await add('b', {}, { name: 'b.png' });
		dispatchEvent(new PageTransitionEvent('pagehide'));
		stop();
		await removeSpare('a');
		stop = keepSpares(0);
		await copies('b');
		stop();
		// Without a word of the one before.
		stop = keepSpares(0);
		await copies('a', 'b');
	});

	it('a change of another setting is no reason to look at all documents @long', async () => {
		await add('a');
		stop = keepSpares(0);
		await wholeCopy('a');
		await removeSpare('a');
		await setPreferences({ sortBy: 'name' });
		await add('b', {}, { name: 'b.png' });
		await copies('b');
	});

	it('many documents that went are swept up after with a look or two at the journal, not one for each @long', async () => {
		const ids = Array.from({ length: 12 }, (_, at) => `gone-${at}`);
		for (const id of ids) await add(id, {}, { name: `${id}.png` });
		await putAllAway(ids);
		const opened = vi.spyOn(FileSystemDirectoryHandle.prototype, 'getFileHandle');
		try {
			stop = keepSpares(60_000);
			await setTags(ids, ['changed']);
			await new Promise((resolve) => setTimeout(resolve, 5_000));
			const looks = opened.mock.calls.filter(([name]) => name === 'journal').length;
			expect(looks).toBeGreaterThan(0);
			expect(looks).toBeLessThan(ids.length / 2);
		} finally {
			opened.mockRestore();
		}
	});

	it('turning them off removes them, but not those of documents that are lost', async () => {
		await inJournal(savedEntry(await add('lost', {}, { name: 'lost.png' })));
		await makeSpare('lost');
		await loseDatabase();
		await add('a');
		stop = keepSpares(0);
		await copies('a', 'lost');
		await setPreferences({ secondCopies: false });
		await copies('lost');
	});
});
