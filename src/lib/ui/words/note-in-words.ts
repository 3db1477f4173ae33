import type { Note } from '#lib/model/note.ts';
import { say } from '../say/say.ts';
import { faultInWords } from './words.ts';

/** What is to be said about a file that was taken, or about `many` of which the same is true. */
export function noteInWords(note: Note, many = false): string {
	switch (note.kind) {
		case 'moving':
			return say('This picture moves. Its first frame was taken, the others are not read.');
		case 'cut-off':
			return say('This file breaks off. The part of the picture that is there is read.');
		case 'blank':
			if (many) return say('They begin with a blank page. If one should not, its file may be damaged.');
			return note.pages > 1
				? say('Its first page is blank. If it should not be, the file may be damaged.')
				: say('This page is blank. If it should not be, the file may be damaged.');
		case 'words-unfit':
			return note.fault
				? say('Its words could not be taken from {name}: {why} It is read as usual.', {
						name: note.name,
						why: faultInWords(note.fault),
					})
				: say('The words in {name} belong to pages of another shape. It is read as usual.', { name: note.name });
	}
}
