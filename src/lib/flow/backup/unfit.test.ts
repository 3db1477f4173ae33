import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { documentIds, library, listedDocument } from '#lib/store/documents/documents.ts';
import { readingsOf } from '#lib/store/pages/readings.ts';
import { preferences } from '#lib/store/settings.ts';
import { submissions } from '#lib/store/ledger/submissions.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { CONTENT, add, backup, clear, documentFor, fault, readingFor, taskFor, written } from './backup-for-tests.ts';
import { restoreBackup } from './restore-backup.ts';

const end = { kind: 'document-end' };

/** The records of a document that fits, or does not in one of them. */
function records(id: string, change: { document?: object; task?: object; reading?: object; correction?: object } = {}) {
	const correction = { documentId: id, page: 1, taskId: `${id}-task`, sequence: 1, madeAt: 1 };
	return [
		{ kind: 'document', document: { ...documentFor(id), ...change.document }, corrected: false },
		{ kind: 'bytes', length: CONTENT.length },
		CONTENT,
		{ kind: 'tasks', tasks: [{ ...taskFor(id), order: 1, ...change.task }] },
		{ kind: 'readings', readings: [{ ...readingFor(id), ...change.reading }] },
		{
			kind: 'corrections',
			corrections: [{ ...correction, edit: { kind: 'accept', words: ['0.0.1'] }, ...change.correction }],
		},
		end,
	];
}

const edited = (edit: object) => ({ correction: { edit } });

const BAD: Record<string, Parameters<typeof records>[1]> = {
	'an order that is none': { document: { order: 'abc' } },
	'an order of pages that are not there': { document: { order: [1, 9_999] } },
	'an order with a page twice': { document: { order: [1, 1] } },
	'more pages than any file has': { document: { pageCount: 1e12 } },
	'no pages': { document: { pageCount: 0 } },
	'fewer than no pages': { document: { pageCount: -5 } },
	'an odd turn': { document: { turns: { 1: 45 } } },
	'turns that are none': { document: { turns: 'x' } },
	'a pause that is none': { document: { paused: 'x' } },
	'a day in the bin that is none': { document: { removedAt: 'abc' } },
	'a time that no calendar has': { document: { addedAt: 1e300 } },
	'a type that is no document': { document: { mediaType: 'text/html' } },
	'no name': { document: { name: 5 } },
	'a status that is none': { task: { status: 'Bogus' } },
	'a task for a page that is not there': { task: { pages: [77] } },
	'a task for no page': { task: { pages: [] } },
	'a task for nothing': { task: { operation: 'nope' } },
	'a language that is a way': { task: { settings: { languages: ['../../x'] } } },
	'lines that are none': { reading: { blocks: [{ lines: [5, null, { words: 'x' }] }] } },
	'a word without letters': {
		reading: {
			blocks: [
				{
					kind: 'list',
					box: { x0: 0, y0: 0, x1: 1, y1: 1 },
					lines: [{ box: { x0: 0, y0: 0, x1: 1, y1: 1 }, words: [{}] }],
				},
			],
		},
	},
	'a reading of a page that is not there': { reading: { page: 2 } },
	'a rewriting of nothing': edited({ kind: 'rewrite' }),
	'an edit that is none': edited(['x']),
	'a table without lines': edited({ kind: 'set-grid', block: '0' }),
};

beforeEach(clear);

describe('a backup with a document that does not fit', () => {
	it.each(Object.entries(BAD))('leaves it out, names it and goes on: %s', async (_, change) => {
		const file = written(...records('bad', change), ...records('good'));
		const name = typeof (change?.document as { name?: unknown })?.name === 'number' ? 'Untitled' : 'bad.png';
		expect(await restoreBackup(file)).toMatchObject({ added: 1, unfit: [name] });
		expect(await documentIds()).toEqual(['good']);
		expect(await readingsOf('bad', 1)).toEqual([]);
		expect(await tasksOf('bad')).toEqual([]);
	});

	it('leaves out one whose bytes are missing, were changed or are others', async () => {
		const good = records('good');
		const bytes = new TextEncoder().encode('xxx bytes of a picture');
		const none = records('none').filter((record) => !(record instanceof Uint8Array) && record.kind !== 'bytes');
		const fewer = [records('fewer')[0]!, { kind: 'bytes', length: 3 }, CONTENT.slice(0, 3), end];
		const changed = [records('changed')[0]!, { kind: 'bytes', length: bytes.length }, bytes, end];
		expect(await restoreBackup(written(...none, ...fewer, ...changed, ...good))).toMatchObject({
			added: 1,
			unfit: ['none.png', 'fewer.png', 'changed.png'],
		});
		expect(await documentIds()).toEqual(['good']);
	});

	it('takes nothing of it into a document that is here', async () => {
		await add('here', { status: 'Cancelled' });
		const [document, length, bytes, , readings] = records('here');
		const file = written(document!, length!, bytes!, readings!, { kind: 'tasks', tasks: [{}] }, end);
		expect(await restoreBackup(file)).toMatchObject({ merged: 0, unfit: ['here.png'] });
		expect(await readingsOf('here', 1)).toEqual([]);
		const other = new TextEncoder().encode('bytes of something else');
		await addDocument(
			{ ...documentFor('other'), size: other.length, sha256: 'f'.repeat(64) },
			{ number: 0, bytes: other.buffer },
			[],
		);
		expect(await restoreBackup(written(...records('other')))).toMatchObject({ unfit: ['other.png'] });
	});

	it('is told from one that cannot be read on', async () => {
		const lying = { kind: 'bytes', length: 1e15 };
		expect(await fault(restoreBackup(written(records('one')[0]!, lying, CONTENT)))).toBe('damaged-file');
		expect(await fault(restoreBackup(written({ kind: 'odd', length: -1 })))).toBe('damaged-file');
		expect(await fault(restoreBackup(written({ kind: 'odd', length: 'x' })))).toBe('damaged-file');
		expect(await fault(restoreBackup(written(null as never)))).toBe('damaged-file');
		expect(await fault(restoreBackup(written(records('one')[0]!)))).toBe('damaged-file');
		expect(await documentIds()).toEqual([]);
	});
});

describe('a backup of names and settings', () => {
	it('has its names cut and made visible as those of files', async () => {
		await restoreBackup(written(...records('long', { document: { name: `${'n'.repeat(1_500)}.png` } })));
		await restoreBackup(written(...records('odd', { document: { name: '\u202egnp.exe' } })));
		expect((await listedDocument('long'))!.document.name).toBe(`${'n'.repeat(236)}.png`);
		expect((await listedDocument('odd'))!.document.name).toBe('[U+202E]gnp.exe');
	});

	it('takes nothing from the bin, and lists what it restores', async () => {
		await restoreBackup(written(...records('one', { document: { removedAt: 5 } })));
		expect(await library()).toHaveLength(1);
	});

	it('sets nothing that is no setting, and writes nothing into the ledger that is none', async () => {
		const values = { where: 'nowhere', languages: ['../x'], doubtBelow: 1e9, letterKeys: false };
		await restoreBackup(
			written({ kind: 'settings', values }, { kind: 'submissions', submissions: [5, { taskId: 5 }] }),
		);
		expect(await preferences()).toMatchObject({
			where: 'device',
			languages: ['eng'],
			doubtBelow: 80,
			letterKeys: false,
		});
		expect(await submissions()).toEqual([]);
		await restoreBackup(written({ kind: 'settings', values: null }, { kind: 'submissions' }));
	});

	it('fits when it is ours', async () => {
		await add('one', {}, { turns: { 1: 90 }, tags: ['x'], paused: true, order: [1] });
		const file = await backup();
		await clear();
		expect(await restoreBackup(file)).toMatchObject({ added: 1, unfit: [] });
	});
});
