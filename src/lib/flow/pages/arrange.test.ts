import { beforeEach, describe, expect, it } from 'vitest';
import { documentStatus } from '#lib/model/tally.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { setTasks } from '#lib/store/tasks/tasks.ts';
import { documentMatches } from '../find/document-matches.ts';
import type { Finder } from '../find/finder.ts';
import { drain } from '../search/drain.ts';
import { beginEmpty, found, given } from '../search/search-for-tests.ts';
import { replaceAlike } from '../text/replace-alike.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { arrange } from './arrange.ts';
import { nextPageWith } from './pages-with.ts';

const PAGES = ['alpha one', 'alpha two', 'alpha three', 'alpha four'].map((line) => [line]);

const listed = async () => (await listedDocument('book'))!;
const arranged = async (order: number[]) => arrange((await listed()).document, order);

beginEmpty();
beforeEach(() => given('book', PAGES));

describe('a page that was taken out', () => {
	it('is counted no more, nor what was found on it, and is again when it comes back', async () => {
		await given('doubts', [['sure'], ['doubtful?20 word?30']]);
		const tally = async () => (await listedDocument('doubts'))!.tally;
		expect(await tally()).toMatchObject({ pages: { Completed: 2 }, doubts: 2 });
		const { document } = (await listedDocument('doubts'))!;
		await arrange(document, [1]);
		expect(await tally()).toMatchObject({ pages: { Completed: 1 }, doubts: 0, engines: { device: 1 } });
		await arrange({ ...document, order: [1] }, [2, 1]);
		expect(await tally()).toMatchObject({ pages: { Completed: 2 }, doubts: 2, engines: { device: 2 } });
	});

	it('fails its document no more', async () => {
		await setTasks('book', (task) => (task.pages[0] === 2 ? { ...task, status: 'Error' } : undefined));
		expect(documentStatus((await listed()).tally)).toBe('Error');
		await arranged([1, 3, 4]);
		expect(documentStatus((await listed()).tally)).toBe('Completed');
		// Nor does what becomes of its task afterwards.
		await setTasks('book', (task) => (task.pages[0] === 2 ? { ...task, status: 'Expired' } : undefined));
		expect((await listed()).tally.pages).toMatchObject({ Completed: 3, Expired: 0 });
	});

	it('is found no more by the search', async () => {
		await drain();
		expect(await found('two')).toEqual(['book 2']);
		await arranged([4, 1, 3]);
		expect(await found('alpha')).toEqual(['book 1', 'book 3', 'book 4']);
		expect(await found('two')).toEqual([]);
	});
});

describe('pages in another order', () => {
	const order = [4, 1, 3];

	it('are gone through in it, round the end and back', async () => {
		const next = (from: number, step: 1 | -1) => nextPageWith('book', from, order, () => true, step);
		expect([await next(4, 1), await next(3, 1), await next(4, -1), await next(1, -1)]).toEqual([1, 4, 3, 4]);
	});

	it('are searched and replaced in it, and only they', async () => {
		const all = { matches: () => Promise.resolve([{ start: 0, end: 5, text: '' }]) } as unknown as Finder;
		const pages: number[] = [];
		const wanted = { text: 'alpha', matchCase: false, wholeWord: false, anyWord: false, regex: false };
		for await (const one of documentMatches('book', order, all, wanted, '', new AbortController().signal))
			if (typeof one !== 'string') pages.push(one.page);
		expect(pages).toEqual(order);
		const { edits, words } = await replaceAlike('book', order, 'alpha', 'omega');
		expect([words, edits.map(({ page }) => page)]).toEqual([3, order]);
	});

	it('teach words that only they have', async () => {
		let known = new Map<string, number>();
		const { signal } = new AbortController();
		await vocabulary('book', 1, order, signal, (words) => (known = new Map(words)));
		expect([...known]).toEqual([
			['alpha', 3],
			['one', 1],
			['four', 1],
			['three', 1],
		]);
	});
});
