import { describe, expect, it } from 'vitest';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import { documentCorrections } from '#lib/store/pages/corrections.ts';
import { documentIds, listedDocument } from '#lib/store/documents/documents.ts';
import { inJournal } from '#lib/store/journal/in-journal.ts';
import { savedEntry } from '#lib/store/journal/saved-entry.ts';
import { purgeDocument } from '#lib/store/documents/purge-document.ts';
import { readingsOf } from '#lib/store/pages/readings.ts';
import { areSparesGivenUp, giveUpSpares, removeSpare } from '#lib/store/spares/remove-spare.ts';
import { sparedIds, spareFiles } from '#lib/store/spares/spare-files.ts';
import { writeSpare } from '#lib/store/spares/write-spare.ts';
import { CONTENT, add, edit } from '../backup/backup-for-tests.ts';
import { forgetLosses, losses } from '../library/losses.ts';
import { setTags } from '../library/organise.ts';
import { turnPages } from '../pages/turn-pages.ts';
import { makeSpare } from './make-spare.ts';
import { putBack } from './put-back.ts';
import { BYTES, WORK } from './spare-backup.ts';
import { loseDatabase, withoutSpares } from './spares-for-tests.ts';

const textOf = async (id: string) => (await bytesOf((await listedDocument(id))!.document)).text();

const text = new TextDecoder().decode(CONTENT);

withoutSpares();

describe('a second copy', () => {
	it('brings back everything of a document whose database was emptied', async () => {
		await inJournal(savedEntry(await add('a')));
		await edit('a', 'two30');
		await setTags(['a'], ['receipts']);
		const [before, log] = [await readingsOf('a', 1), await documentCorrections('a')];
		await makeSpare('a');
		await loseDatabase();
		expect((await losses())!.spared).toEqual(new Set(['a']));
		expect(await putBack(['a'])).toBe(1);
		expect(await textOf('a')).toBe(text);
		expect(await readingsOf('a', 1)).toEqual(before);
		expect((await documentCorrections('a')).map(({ edit }) => edit)).toEqual(log.map(({ edit }) => edit));
		expect((await listedDocument('a'))!.document.tags).toEqual(['receipts']);
		expect(await losses()).toBeUndefined();
	});

	it('gives a document its bytes again that only they were lost of', async () => {
		await add('a');
		await makeSpare('a');
		const { transact } = await import('#lib/store/database.ts');
		await transact(['chunks'], 'readwrite', (transaction) => transaction.objectStore('chunks').delete(['a', 0]));
		expect((await losses())!.unreadable).toHaveLength(1);
		expect(await putBack(['a'])).toBe(1);
		expect(await textOf('a')).toBe(text);
	});

	it('follows later corrections and writes what is there already no second time', async () => {
		await add('a');
		await makeSpare('a');
		const before = await spareFiles('a');
		await new Promise((resolve) => setTimeout(resolve, 20));
		await edit('a', 'two30');
		await makeSpare('a');
		const after = await spareFiles('a');
		const written = [...after.keys()].filter(
			(name) => after.get(name)!.lastModified !== before.get(name)!.lastModified,
		);
		expect(written).toEqual([WORK]);
		await loseDatabase();
		await putBack(['a']);
		expect(await documentCorrections('a')).toHaveLength(1);
	});

	it('knows the readings of a page that was turned as they lie now, and as they lay while only the turn is not yet noted', async () => {
		await add('a');
		await makeSpare('a');
		const upright = await readingsOf('a', 1);
		const old = (await spareFiles('a')).get(WORK)!;
		const oldWork = new Blob([await old.arrayBuffer()]);
		const oldPage = [...(await spareFiles('a'))].find(([name]) => name.startsWith('page'))!;
		const oldReading = new Blob([await oldPage[1].arrayBuffer()]);
		await turnPages('a', [1], 90);
		const turned = await readingsOf('a', 1);
		await makeSpare('a');
		expect([...(await spareFiles('a')).keys()].filter((name) => name.startsWith('page'))).toHaveLength(1);
		await loseDatabase();
		await putBack(['a']);
		expect(await readingsOf('a', 1)).toEqual(turned);
		// As if the tab had been closed before the last file was written.
		await writeSpare('a', WORK, oldWork);
		await writeSpare('a', oldPage[0], oldReading);
		await loseDatabase();
		await putBack(['a']);
		expect(await readingsOf('a', 1)).toEqual(upright);
	});

	it('that is damaged brings nothing back, and the others come all the same', async () => {
		for (const id of ['a', 'b', 'c', 'd']) {
			await inJournal(savedEntry(await add(id, {}, { name: `${id}.png` })));
			await makeSpare(id);
		}
		await writeSpare('a', BYTES, new Blob([text.replace('picture', 'pixture')]));
		await writeSpare('b', WORK, new Blob(['\u0007\0\0\0 no JSON']));
		await removeSpare('c', [BYTES]);
		await loseDatabase();
		expect((await losses())!.spared).toEqual(new Set(['a', 'd']));
		expect(await putBack(['a', 'b', 'c', 'd'])).toBe(1);
		expect(await documentIds()).toEqual(['d']);
	});

	it('goes when its document is deleted for good, and when the user lets the lost one go', async () => {
		await inJournal(savedEntry(await add('a')), savedEntry(await add('b', {}, { name: 'b.png' })));
		await makeSpare('a');
		await makeSpare('b');
		await purgeDocument('a');
		expect(await sparedIds()).toEqual(['b']);
		await loseDatabase();
		await forgetLosses((await losses())!);
		expect(await sparedIds()).toEqual([]);
	});

	it('of a file that was added again meanwhile counts as put back, and is not missed any more', async () => {
		await inJournal(savedEntry(await add('a', {}, { name: 'same.png' })));
		await makeSpare('a');
		await loseDatabase();
		await inJournal(savedEntry(await add('b', {}, { name: 'same.png' })));
		expect(await putBack(['a'])).toBe(1);
		expect(await documentIds()).toEqual(['b']);
		expect(await losses()).toBeUndefined();
	});

	it('is given up when the room is needed, and then none is made for days', async () => {
		await add('a');
		expect(await giveUpSpares()).toBe(false);
		await makeSpare('a');
		expect(await giveUpSpares()).toBe(true);
		expect(await sparedIds()).toEqual([]);
		expect(await areSparesGivenUp()).toBe(true);
	});
});
