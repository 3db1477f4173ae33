import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { madeReading } from '#lib/model/text/made-reading.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { keepFact } from '#lib/store/advance.ts';
import { addChunk } from '#lib/store/chunks.ts';
import { closeDatabase, transact } from '#lib/store/database.ts';
import { addDocument } from '#lib/store/add-document.ts';
import { listedDocument } from '#lib/store/documents.ts';
import { addReadings, addRestored } from '#lib/store/restored.ts';
import { addBlock } from '#lib/store/search/add-block.ts';
import { putIndexed } from '#lib/store/search/put-indexed.ts';
import { removeSpentBlock } from '#lib/store/search/remove-spent-block.ts';
import { staleCount } from '#lib/store/search/stale-count.ts';
import { stalePages } from '#lib/store/search/stale-pages.ts';
import { correct, redo, undo } from '../text/correct.ts';
import { deleteForGood, putAway, putBack } from '../wishes.ts';
import { newTask } from '../runner/plan.ts';
import { answer, type Question } from './answer.ts';
import { drain } from './drain.ts';
import { foundPlace } from './found-place.ts';
import { IndexReader } from './index-reader.ts';

beforeEach(async () => {
	await closeDatabase();
	await new Promise((resolve) => (indexedDB.deleteDatabase('legible').onsuccess = resolve));
});

/** A document whose pages are read: each page a list of lines. */
async function given(name: string, pages: string[][], more: Partial<Reading> & { addedAt?: number } = {}) {
	const { addedAt = 1, ...reading } = more;
	const tasks = pages.map((_, index) => newTask(name, [index + 1], 'device', { languages: ['eng'] }));
	await addDocument(
		{ id: name, name, mediaType: 'image/png', size: 1, sha256: name, pageCount: pages.length, addedAt },
		{ number: 0, bytes: new ArrayBuffer(1) },
		tasks,
	);
	for (const [index, task] of tasks.entries())
		await read(task as Task, madeReading([pages[index]!], { documentId: name, page: index + 1, ...reading }));
}

async function read(task: Omit<Task, 'order'>, reading: Reading) {
	const stored = await transact(['tasks'], 'readonly', (all) => all.objectStore('tasks').get(task.id));
	const result = await keepFact(
		stored!,
		{ ...stored!, status: 'Completed' },
		{
			readings: [{ ...reading, taskId: task.id }],
		},
	);
	expect(result.ok).toBe(true);
}

const documentOf = async (id: string) => {
	const document = (await listedDocument(id))?.document;
	return document?.removedAt === undefined ? document : undefined;
};
const ask = (text: string, more: Partial<Question> = {}) =>
	answer(new IndexReader(), { text, limit: 20, pageLimit: 20, ...more }, documentOf);
const found = async (text: string, more: Partial<Question> = {}) =>
	(await ask(text, more)).documents.flatMap(({ name, pages }) => pages.map(({ page }) => `${name} ${page}`)).sort();
const marked = async (text: string) => {
	const { documentId, pages } = (await ask(text)).documents[0]!;
	const place = await foundPlace(documentId, pages[0]!.page, pages[0]!.spans);
	return place!.line.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
};

const STATES: [name: string, pack: () => Promise<void>][] = [
	['fresh pages', async () => undefined],
	[
		'pages in blocks',
		async () => {
			await addBlock(1);
			await addBlock(2);
		},
	],
];

describe.each(STATES)('searching %s', (_, pack) => {
	beforeEach(async () => {
		await given('contract', [
			['The monthly rent is 3.50', 'paid in ad-', 'vance by the ten-', 'ant'],
			['Nothing of interest'],
			['rent the monthly'],
		]);
		await given('livre', [["L'été à la crêperie"]], { languages: ['fra'], addedAt: 1_000 });
		await given('wide', [['東京都は', '大きい']], { languages: ['jpn'] });
		await given('kitab', [['هذا الْكِتَابُ جميل']], { languages: ['ara'] });
		await drain();
		await pack();
		expect(await staleCount()).toBe(0);
	});

	it('finds pages that have all words, whatever their order', async () => {
		expect(await found('rent')).toEqual(['contract 1', 'contract 3']);
		expect(await found('monthly rent')).toEqual(['contract 1', 'contract 3']);
		expect(await found('rent nothing')).toEqual([]);
	});

	it('finds the beginning of a word while it is typed', async () => {
		expect(await found('mon')).toEqual(['contract 1', 'contract 3']);
		expect(await found('mon ')).toEqual([]);
	});

	it('finds phrases in quotes, exactly', async () => {
		expect(await found('"monthly rent"')).toEqual(['contract 1']);
		expect(await found('"rent monthly"')).toEqual([]);
		expect(await found('"the monthly"')).toEqual(['contract 1', 'contract 3']);
		expect(await found('"monthlx rent"')).toEqual([]);
	});

	it('finds misspelt words', async () => {
		expect(await found('montly')).toEqual(['contract 1', 'contract 3']);
		expect(await found('nothnig ')).toEqual(['contract 2']);
		expect(await found('intrest')).toEqual(['contract 2']);
	});

	it('finds words that were broken at a line’s end, whole', async () => {
		expect(await found('advance')).toEqual(['contract 1']);
		expect(await found('tenant')).toEqual(['contract 1']);
		expect(await marked('advance')).toBe('paid in [ad-] [vance] by the ten-');
	});

	it('finds text with accents without them, and Chinese, Japanese and Arabic', async () => {
		expect(await found('ete creperie')).toEqual(['livre 1']);
		expect(await found('été')).toEqual(['livre 1']);
		expect(await found('京都')).toEqual(['wide 1']);
		expect(await found('は大')).toEqual(['wide 1']);
		expect(await found('都京')).toEqual([]);
		expect(await found('كتاب')).toEqual(['kitab 1']);
		expect(await found('الكتاب')).toEqual(['kitab 1']);
	});

	it('finds numbers with what stands in them, and nothing near them', async () => {
		expect(await found('3.50')).toEqual(['contract 1']);
		expect(await found('3.5 ')).toEqual([]);
	});

	it('keeps to a language, a date and a document', async () => {
		expect(await found('la', { language: 'fra' })).toEqual(['livre 1']);
		expect(await found('la', { language: 'eng' })).toEqual([]);
		expect(await found('ete', { since: 1_000 })).toEqual(['livre 1']);
		expect(await found('ete', { since: 1_001 })).toEqual([]);
		expect(await found('rent', { documentId: 'livre' })).toEqual([]);
	});

	it('marks the words in their line', async () => {
		expect(await marked('rent monthly')).toMatch(/^(The \[monthly rent\] is 3.50|\[rent\] the \[monthly\])$/);
		expect(await marked('"the monthly rent"')).toBe('[The monthly rent] is 3.50');
		expect(await marked('nothnig')).toBe('[Nothing] of interest');
	});

	it('finds a correction, and no longer what it replaced', async () => {
		const { taskId } = (await stalePagesOf('contract', 2))!;
		const edit = { kind: 'rewrite', why: 'typed', runs: [{ words: ['0.0.0'], texts: ['Everything'] }] } as const;
		await correct('contract', {
			page: 2,
			taskId,
			edit: { ...edit, runs: edit.runs.map((run) => ({ ...run, words: [...run.words], texts: [...run.texts] })) },
		});
		expect(await staleCount()).toBe(1);
		await drain();
		expect([await found('everything'), await found('nothing')]).toEqual([['contract 2'], []]);
		await undo('contract');
		await drain();
		expect([await found('everything'), await found('nothing')]).toEqual([[], ['contract 2']]);
		await redo('contract');
		await drain();
		expect(await found('everything')).toEqual(['contract 2']);
	});

	it('does not find what lies in the bin, and finds it again when it is put back', async () => {
		await putAway('contract');
		expect(await found('rent')).toEqual([]);
		await putBack('contract');
		expect(await found('rent')).toHaveLength(2);
	});

	it('forgets the words of a document that was deleted for good', async () => {
		await putAway('contract');
		await deleteForGood('contract');
		expect(await found('rent')).toEqual([]);
		await drain();
		expect(JSON.stringify(await everything())).not.toContain('monthly');
		expect(await found('creperie')).toEqual(['livre 1']);
	});
});

const stalePagesOf = async (documentId: string, page: number) =>
	transact(
		['readings'],
		'readonly',
		async (all) => (await all.objectStore('readings').index('byPage').getAll([documentId, page]))[0],
	);

const everything = () =>
	transact(['searchPages', 'searchPostings', 'searchBlocks', 'searchStale'], 'readonly', (all) =>
		Promise.all([
			all.objectStore('searchPages').getAll(),
			all.objectStore('searchPostings').getAll(),
			all.objectStore('searchStale').getAll(),
		]),
	);

describe('the index', () => {
	const page = (count: number, word: string) => Array.from({ length: count }, (_, index) => [`${word}${index} text`]);

	it('goes on after a crash where it was: a page is indexed or noted as to be indexed', async () => {
		await given('long', page(40, 'word'));
		expect(await staleCount()).toBe(40);
		let rounds = 0;
		await drain(() => rounds++ < 1);
		expect(await staleCount()).toBe(24);
		await closeDatabase();
		await drain();
		expect(await staleCount()).toBe(0);
		expect(await found('text', { pageLimit: 100 })).toHaveLength(40);
	});

	it('has what came out of a backup, whose readings are stored before there is a document', async () => {
		await addReadings([madeReading([['restored words']], { documentId: 'old', page: 1 })]);
		await drain();
		const document = { id: 'old', name: 'old', mediaType: 'image/png', size: 1, sha256: 'old', pageCount: 1 } as const;
		await addChunk('old', 0, new ArrayBuffer(1));
		const rest = { tasks: [], corrections: [], artifacts: [], readings: 1 };
		await addRestored({ document: { ...document, addedAt: 1 }, ...rest }, 80);
		await drain();
		expect(await found('restored')).toEqual(['old 1']);
	});

	it('has a document that came with its text', async () => {
		const document = {
			id: 'joined',
			name: 'joined',
			mediaType: 'image/png',
			size: 1,
			sha256: 'j',
			pageCount: 1,
		} as const;
		const reading = madeReading([['words beside it']], { documentId: 'joined', page: 1 });
		await addDocument({ ...document, addedAt: 1 }, { number: 0, bytes: new ArrayBuffer(1) }, [], [reading]);
		await drain();
		expect(await found('beside')).toEqual(['joined 1']);
	});

	it('keeps the note of a page that changed while it was being indexed', async () => {
		await given('one', [['before']]);
		const [seen] = await stalePages(1);
		const { taskId } = (await stalePagesOf('one', 1))!;
		await correct('one', { page: 1, taskId, edit: { kind: 'accept', words: ['0.0.0'] } });
		await putIndexed([{ stale: seen!, languages: 'eng' }]);
		expect(await staleCount()).toBe(1);
	});

	it('packs fresh pages into blocks, and takes a block apart when most of it is dead', async () => {
		await given('long', page(6, 'word'));
		await drain();
		expect([await addBlock(6), await addBlock(6)]).toEqual([true, false]);
		expect(await count('searchBlocks')).toBe(1);
		for (let number = 1; number <= 4; number++) {
			const { taskId } = (await stalePagesOf('long', number))!;
			await correct('long', { page: number, taskId, edit: { kind: 'accept', words: ['0.0.0'] } });
		}
		await drain();
		expect(await count('searchBlocks')).toBe(0);
		expect(await count('searchPostings')).toBe(0);
		expect(await removeSpentBlock()).toBe(false);
		expect(await found('text')).toHaveLength(6);
		expect(await found('word5 ')).toEqual(['long 6']);
	});

	it('gives a reader what is new once it was told', async () => {
		await given('one', [['first']]);
		await drain();
		const reader = new IndexReader();
		const size = async (text: string) =>
			(await answer(reader, { text, limit: 5, pageLimit: 5 }, documentOf)).documents.length;
		expect([await size('first'), await size('second')]).toEqual([1, 0]);
		await given('two', [['second']], { languages: ['deu'] });
		await drain();
		await addBlock(2);
		reader.forget();
		expect([await size('first'), await size('second'), await reader.size()]).toEqual([1, 1, 2]);
		expect(await reader.languages()).toEqual(['deu', 'eng']);
	});

	it('puts the page first on which the words are together', async () => {
		await given('far', [[`rent ${'x '.repeat(80)}monthly`]]);
		await given('near', [[`${'x '.repeat(80)}monthly rent`]]);
		await drain();
		expect((await ask('monthly rent')).documents.map(({ name }) => name)).toEqual(['near', 'far']);
	});
});

const count = (store: 'searchBlocks' | 'searchPostings') =>
	transact([store], 'readonly', (all) => all.objectStore(store).count());
