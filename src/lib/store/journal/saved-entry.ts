import type { Document } from '#lib/model/document.ts';
import type { Saved } from './entry.ts';

const LONGEST_NAME = 200;

/** What the journal says of a document that is in the library. */
export const savedEntry = ({ id, name, size, pageCount, addedAt }: Document): Saved => ({
	kind: 'saved',
	id,
	name: name.slice(0, LONGEST_NAME),
	size,
	pages: pageCount,
	at: addedAt,
});
