import { cutName } from '#lib/model/cut-name.ts';
import type { Document } from '#lib/model/document.ts';
import type { Saved } from './entry.ts';

/** What the journal says of a document that is in the library. */
export const savedEntry = ({ id, name, size, pageCount, addedAt }: Document): Saved => ({
	kind: 'saved',
	id,
	name: cutName(name, 200),
	size,
	pages: pageCount,
	at: addedAt,
});
