import { expect, it } from 'vitest';
import type { Note } from '#lib/model/note.ts';
import { alikeNotes } from './alike-notes.ts';
import type { IncomingFile } from './incoming-file.ts';

const entry = (id: number, ...notes: Note[]): IncomingFile => ({
	id,
	documentId: String(id),
	name: `${id}.png`,
	given: { name: `${id}.png`, size: 1, bytes: () => Promise.reject(new Error('not asked for')) },
	state: 'noted',
	said: {},
	notes,
});
const ids = (files: IncomingFile[]) => alikeNotes(files).map((group) => group.map(({ id }) => id));
const blank: Note = { kind: 'blank', pages: 1 };
const moving: Note = { kind: 'moving', frames: 2 };

it('the blank backs of a stack of paper are said in one go, and what is said of others by itself', () => {
	expect(ids([entry(1, blank), entry(2, moving), entry(3, blank), entry(4, blank), entry(5, blank)])).toEqual([
		[1, 3, 4, 5],
		[2],
	]);
});

it('a few files are each said by themselves', () => {
	expect(ids([entry(1, blank), entry(2, blank), entry(3, blank)])).toEqual([[1], [2], [3]]);
});

it('what names another file is said of each', () => {
	const unfit = (id: number) => entry(id, { kind: 'words-unfit', name: `${id}.hocr` });
	expect(ids([1, 2, 3, 4, 5].map(unfit))).toEqual([[1], [2], [3], [4], [5]]);
});
