import { expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import type { Tally } from '#lib/model/tally.ts';
import { stateLine } from './words.ts';

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
