import { describe, expect, it } from 'vitest';
import { madeReading } from '#lib/model/text/made-reading.ts';
import { addChunk } from '#lib/store/bytes/chunks.ts';
import { closeDatabase, transact } from '#lib/store/database.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { addReadings, addRestored } from '#lib/store/documents/restored.ts';
import { addBlock } from '#lib/store/search/add-block.ts';
import { putIndexed } from '#lib/store/search/put-indexed.ts';
import { removeSpentBlock } from '#lib/store/search/remove-spent-block.ts';
import { staleCount } from '#lib/store/search/stale-count.ts';
import { stalePages } from '#lib/store/search/stale-pages.ts';
import { correct } from '../text/correct.ts';
import { answer } from './answer.ts';
import { drain } from './drain.ts';
import { IndexReader } from './index-reader.ts';
import { ask, beginEmpty, documentOf, found, given, readingStored } from './search-for-tests.ts';

beginEmpty();

const count = (store: 'searchBlocks' | 'searchPostings') =>
	transact([store], 'readonly', (all) => all.objectStore(store).count());

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
		const { taskId } = (await readingStored('one', 1))!;
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
			const { taskId } = (await readingStored('long', number))!;
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
