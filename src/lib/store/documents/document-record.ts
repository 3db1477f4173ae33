import type { Document } from '#lib/model/document.ts';
import type { DocumentRecord } from '../schema.ts';

/** A document as it is stored. */
export function documentRecord(document: Document): DocumentRecord {
	const result: DocumentRecord = { ...document };
	delete result.listedAt;
	if (document.removedAt === undefined) {
		delete result.removedAt;
		result.listedAt = document.addedAt;
	}
	return result;
}
