import type { Correction } from '#lib/model/edit/correction.ts';
import type { Document } from '#lib/model/document.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { transact } from '../database.ts';
import { documentAtOnce } from './document-at-once.ts';

/** A document with all that is known of it at one moment; its bytes, which never change, are read by themselves. */
export interface WholeDocument<Packed> {
	document: Document;
	tasks: Task[];
	corrections: Correction[];
	artifacts: Artifact[];
	/** page by page */
	readings: Packed[];
}

/**
 * Reads a document in one transaction, so that its parts fit together whatever is done to it meanwhile. `pack` gets the
 * readings of a page, and gives what is to be kept of them: all of a long document would be too much to hold. It must not
 * wait for anything. Undefined when the document is gone, or lies in the bin.
 */
export const wholeDocument = <Packed>(
	id: string,
	pack: (readings: Reading[]) => Packed,
): Promise<WholeDocument<Packed> | undefined> =>
	transact(['documents', 'tasks', 'readings', 'corrections', 'artifacts'], 'readonly', async (transaction) => {
		const whole = await documentAtOnce(transaction, id);
		if (!whole) return undefined;
		const artifacts = await transaction.objectStore('artifacts').index('byDocument').getAll(id);
		const byPage = transaction.objectStore('readings').index('byPage');
		const readings: Packed[] = [];
		let last = -Infinity;
		for (;;) {
			const key = IDBKeyRange.bound([id, last], [id, Infinity], last > -Infinity);
			const next = await byPage.openKeyCursor(key, 'nextunique');
			if (!next) break;
			last = next.key[1];
			readings.push(pack(await byPage.getAll([id, last])));
		}
		return { ...whole, artifacts, readings };
	});
