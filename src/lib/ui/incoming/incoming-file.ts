import type { SizeQuestion } from '#lib/flow/intake/size-question.ts';
import type { Fault } from '#lib/model/fault.ts';
import type { Note } from '#lib/model/note.ts';
import type { Given } from './given.ts';

/** More files than people mean to read as a rule. */
export interface FilesQuestion {
	/** `shared`: somebody else put them here, and they would go to the cloud */
	what: 'files' | 'shared';
	count: number;
	/** of all of them; 0 when not known before they are unpacked */
	bytes: number;
}

/** What the user has said about a file. */
export interface Said {
	password?: string;
	again?: boolean;
	sure?: boolean;
	pages?: number[];
}

/** A file on its way in, or one that did not come in. */
export interface IncomingFile {
	id: number;
	/** of the document that it becomes */
	documentId: string;
	given: Given;
	name: string;
	/** 'noted': it is in the library, and something is to be said of it */
	state: 'waiting' | 'saving' | 'refused' | 'password' | 'question' | 'noted';
	said: Said;
	fault?: Fault;
	notes?: Note[];
	/** a password is needed; true: the one that was given was wrong */
	wrong?: boolean;
	question?: SizeQuestion | FilesQuestion;
}
