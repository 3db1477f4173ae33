import type { Note } from '#lib/model/note.ts';
import { faultInWords } from './words.ts';

/** What is to be said about a file that was taken. */
export function noteInWords(note: Note): string {
	switch (note.kind) {
		case 'moving':
			return 'This picture moves. Its first frame was taken, the others are not read.';
		case 'blank':
			return note.pages > 1
				? 'Its first page is blank. If it should not be, the file may be damaged.'
				: 'This page is blank. If it should not be, the file may be damaged.';
		case 'words-unfit':
			return note.fault
				? `Its words could not be taken from ${note.name}: ${faultInWords(note.fault)} It is read as usual.`
				: `The words in ${note.name} belong to pages of another shape. It is read as usual.`;
	}
}
