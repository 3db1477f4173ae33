import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#lib/store/database.ts';
import { addBlock } from '#lib/store/search/add-block.ts';
import { staleCount } from '#lib/store/search/stale-count.ts';
import { correct, redo, undo } from '../text/correct.ts';
import { deleteForGood, putAway, putBack } from '../library/bin.ts';
import { drain } from './drain.ts';
import { beginEmpty, found, given, marked, placeOf, readingStored } from './search-for-tests.ts';

beginEmpty();

const everything = () =>
	transact(['searchPages', 'searchPostings', 'searchBlocks', 'searchStale'], 'readonly', (all) =>
		Promise.all([
			all.objectStore('searchPages').getAll(),
			all.objectStore('searchPostings').getAll(),
			all.objectStore('searchStale').getAll(),
		]),
	);

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
		const { taskId } = (await readingStored('contract', 2))!;
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

it('shows a place upright on a page that lies on its side', async () => {
	await given('form', [['up the ladder']], { width: 800, height: 600, turn: 90 });
	await drain();
	// The word lies at x 70–130, y 40–70 of the page as it came.
	expect(await placeOf('ladder')).toMatchObject({
		turn: 90,
		width: 600,
		height: 800,
		boxes: [{ x0: 600 - 70, y0: 70, x1: 600 - 40, y1: 130 }],
	});
});
