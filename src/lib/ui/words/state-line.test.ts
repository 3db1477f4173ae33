import { expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import type { Tally } from '#lib/model/tally.ts';
import { ar } from '../say/ar/ar.ts';
import { spoken } from '../say/spoken.svelte.ts';
import { stateLine } from './state-line.ts';

const documentOf = (pageCount: number, more: Partial<Document> = {}): Document => ({
	id: 'a',
	name: 'a.pdf',
	mediaType: 'application/pdf',
	size: 1,
	sha256: '',
	pageCount,
	addedAt: 0,
	...more,
});
const tallyOf = (more: Partial<Tally>): Tally => ({
	documentId: 'a',
	pages: {},
	waiting: {},
	engines: {},
	doubts: 0,
	...more,
});

it('says of a held document whether something of it is still being read', () => {
	const [waits, reads] = [
		tallyOf({ pages: { Queued: 3 } }),
		tallyOf({ pages: { Queued: 1, Processing: 1, Completed: 1 } }),
	];
	for (const [document, how] of [
		[documentOf(3), { allPaused: true }],
		[documentOf(3, { paused: true }), {}],
	] as const) {
		expect(stateLine(document, waits, how)).toEqual({ text: 'Paused · 0 of 3 pages', tone: 'wait' });
		expect(stateLine(document, reads, how)).toEqual({
			text: 'Paused after what is being read now · 1 of 3 pages',
			tone: 'work',
		});
	}
});

it('puts the number of pages into the case that the sentence wants, in Arabic', () => {
	const before = spoken.now;
	spoken.now = { ...before, language: 'ar', dictionary: ar, plurals: new Intl.PluralRules('ar') };
	const line = stateLine(documentOf(2), tallyOf({ pages: { Processing: 1, Queued: 1 } }));
	spoken.now = before;
	expect(line.text).toMatch(/من صفحتين$/);
});

it('says of a document that is read what is missing in it', () => {
	const of = (pageCount: number, found: Partial<Tally>, more: Partial<Document> = {}) =>
		stateLine(documentOf(pageCount, more), tallyOf({ pages: { Completed: pageCount }, ...found }));
	expect(of(1, {})).toEqual({ text: 'Ready', tone: 'ok' });
	expect(of(1, { textless: 1 })).toEqual({ text: 'Ready · no text found', tone: 'look' });
	expect(of(1, { doubts: 2, unread: 1 }).text).toBe('Ready · 2 doubtful words · a part was not read');
	expect(of(9, { textless: 1, unread: 2 })).toEqual({
		text: 'Ready · no text on 1 page · parts of 2 pages were not read',
		tone: 'ok',
	});
	expect(of(1, {}, { cutOff: true })).toEqual({ text: 'Ready · the file breaks off', tone: 'look' });
});

it('says of what was read before and could not be read again that it is still here', () => {
	const failed = tallyOf({ pages: { Error: 1 } });
	expect(stateLine(documentOf(1), failed).text).toBe('This page could not be read');
	expect(stateLine(documentOf(1), failed, { kept: true }).text).toBe(
		'It could not be read again. The reading before it is still here.',
	);
	expect(stateLine(documentOf(1), tallyOf({ pages: { Cancelled: 1 } }), { kept: true }).text).toMatch(/still here/);
});
