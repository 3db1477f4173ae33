import { describe, expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import type { Tally } from '#lib/model/tally.ts';
import { shown, stateOf, type Looked } from './shown.ts';

const listed = (name: string, addedAt: number, tally: Partial<Tally> = {}, more: Partial<Document> = {}) => ({
	document: {
		id: name,
		name,
		mediaType: 'image/png',
		size: 1,
		sha256: '',
		pageCount: 1,
		addedAt,
		...more,
	} satisfies Document,
	tally: { documentId: name, pages: { Completed: 1 }, waiting: {}, engines: { device: 1 }, doubts: 0, ...tally },
});

const library = [
	listed('Page 10', 4, { doubts: 2 }, { size: 5, tags: ['Tax'] }),
	listed('page 9', 3, { pages: { Queued: 3 } }, { pageCount: 3 }),
	listed('Äpfel', 2, { pages: { Error: 1 }, engines: { cloud: 1 } }, { tags: ['tax'] }),
	listed('cloud', 1, { engines: { cloud: 1 }, doubts: 7 }),
];
const names = (look: Partial<Looked>) =>
	shown(library, { sortBy: 'newest', ...look }).map(({ document }) => document.name);

describe('the library', () => {
	it('is sorted by age, name, size, pages and doubts', () => {
		expect(names({})).toEqual(['Page 10', 'page 9', 'Äpfel', 'cloud']);
		expect(names({ sortBy: 'oldest' })[0]).toBe('cloud');
		expect(names({ sortBy: 'name' })).toEqual(['Äpfel', 'cloud', 'page 9', 'Page 10']);
		expect(names({ sortBy: 'size' })).toEqual(['Page 10', 'page 9', 'Äpfel', 'cloud']);
		expect(names({ sortBy: 'pages' })[0]).toBe('page 9');
		expect(names({ sortBy: 'doubts' }).slice(0, 2)).toEqual(['cloud', 'Page 10']);
	});

	it('is filtered by state, by place and by tag, and by all of them together', () => {
		expect(names({ state: 'ready' })).toEqual(['Page 10', 'cloud']);
		expect(names({ state: 'working' })).toEqual(['page 9']);
		expect(names({ state: 'failed' })).toEqual(['Äpfel']);
		expect(names({ place: 'cloud' })).toEqual(['cloud']);
		expect(names({ place: 'device' })).toEqual(['Page 10']);
		expect(names({ tag: 'TAX' })).toEqual(['Page 10', 'Äpfel']);
		expect(names({ tag: 'tax', state: 'ready', place: 'device' })).toEqual(['Page 10']);
	});

	it('has a pile for what needs a decision and one for what was stopped', () => {
		expect(stateOf(listed('', 0, { pages: { Expired: 1, Queued: 2 } }).tally)).toBe('decision');
		expect(stateOf(listed('', 0, { pages: { Cancelled: 1 } }).tally)).toBe('failed');
	});
});
