import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onChanges } from '#lib/store/changes.ts';
import { addChunk, bytesOf } from '#lib/store/bytes/chunks.ts';
import { library, listedDocument } from '#lib/store/documents/documents.ts';
import { readingsOf } from '#lib/store/pages/readings.ts';
import { addRestored } from '#lib/store/documents/restored.ts';
import { CONTENT, add, backup, clear, documentFor, fault, readingFor, taskFor, written } from './backup-for-tests.ts';
import { restoreBackup } from './restore-backup.ts';

/** The same code as another tab would run it: it knows nothing of this one's. */
async function otherTab() {
	vi.resetModules();
	return (await import('./restore-backup.ts')).restoreBackup;
}

const whole = async (id: string) => {
	const listed = await listedDocument(id);
	if (!listed) return undefined;
	return { text: await (await bytesOf(listed.document)).text(), readings: (await readingsOf(id, 1)).length };
};

beforeEach(clear);

describe('two restores of one backup at once', () => {
	it('are refused in one tab, and the first goes on', async () => {
		await add('one');
		const file = await backup();
		await clear();
		const first = restoreBackup(file);
		expect(await fault(restoreBackup(file))).toBe('restore-underway');
		expect(await first).toMatchObject({ added: 1 });
		expect(await restoreBackup(file)).toMatchObject({ known: 1 });
	});

	it('are refused in another tab, by a lock', async () => {
		let held = false;
		const request = async (_: string, __: unknown, work: (lock: object | null) => Promise<unknown>) => {
			if (held) return work(null);
			held = true;
			return work({}).finally(() => (held = false));
		};
		vi.stubGlobal('navigator', { locks: { request } });
		try {
			await add('one');
			const file = await backup();
			await clear();
			const first = restoreBackup(file);
			expect(await fault((await otherTab())(file))).toBe('restore-underway');
			expect(await first).toMatchObject({ added: 1 });
		} finally {
			vi.unstubAllGlobals();
		}
	});

	it('lose nothing where a browser has no locks', async () => {
		for (const id of ['one', 'two', 'three']) await add(id);
		const file = await backup();
		await clear();
		const theirs = await otherTab();
		const listed = new Set<string>();
		const stop = onChanges((changes) => {
			for (const { what, documentId } of changes) if (what === 'documents' && documentId) listed.add(documentId);
		});
		await Promise.allSettled([restoreBackup(file), theirs(file)]);
		// What the other one tells comes by a channel.
		await new Promise((resolve) => setTimeout(resolve, 50));
		stop();
		for (const id of listed) expect(await whole(id)).toEqual({ text: 'the bytes of a picture', readings: 1 });
		await restoreBackup(file);
		for (const id of ['one', 'two', 'three'])
			expect(await whole(id)).toEqual({ text: 'the bytes of a picture', readings: 1 });
	});

	it('that was stopped takes nothing that another has finished', async () => {
		await add('one');
		const file = await backup();
		await clear();
		const theirs = await otherTab();
		const stop = new AbortController();
		let looked = 0;
		// Stopped after it has placed the document and before its end, while the other brings it in whole.
		const signal = {
			get aborted() {
				return stop.signal.aborted;
			},
			throwIfAborted: () => {
				if (++looked === 6) stop.abort();
				stop.signal.throwIfAborted();
			},
		} as unknown as AbortSignal;
		const mine = restoreBackup(file, { signal });
		await Promise.allSettled([mine, theirs(file)]);
		await restoreBackup(file);
		expect(await whole('one')).toEqual({ text: 'the bytes of a picture', readings: 1 });
		expect(await library()).toHaveLength(1);
	});
});

describe('a document that is restored', () => {
	it('is not listed without its bytes', async () => {
		const document = documentFor('bare');
		const task = { ...taskFor('bare'), order: 1 };
		await restoreBackup(written({ kind: 'document', document, corrected: false }, { kind: 'document-end' })).catch(
			() => 0,
		);
		expect(await listedDocument('bare')).toBeUndefined();
		await addChunk('bare', 0, CONTENT.slice().buffer);
		const bare = { document, tasks: [task], corrections: [], artifacts: [] };
		await expect(addRestored({ ...bare, readings: 1 }, 0)).rejects.toMatchObject({ fault: { code: 'damaged-file' } });
		await expect(addRestored({ ...bare, document: { ...document, size: 9e6 }, readings: 0 }, 0)).rejects.toMatchObject({
			fault: { code: 'damaged-file' },
		});
		expect(await listedDocument('bare')).toBeUndefined();
	});

	it('keeps its bytes when somebody else begins to bring it, and gives up', async () => {
		await add('one');
		await addChunk('one', 0, new ArrayBuffer(3));
		const { removeStaged } = await import('#lib/store/bytes/remove-staged.ts');
		await removeStaged('one', [[readingFor('one').taskId, 1]]);
		expect(await whole('one')).toEqual({ text: 'the bytes of a picture', readings: 1 });
	});
});
