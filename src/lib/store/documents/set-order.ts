import { pageOrder } from '#lib/model/document.ts';
import { NO_FINDINGS, plus } from '#lib/model/text/findings.ts';
import { announce } from '../changes.ts';
import { transact } from '../database.ts';
import { findingsOfPage } from '../pages/page-findings.ts';
import { recountTally } from '../tasks/tallies.ts';
import { documentRecord } from './document-record.ts';

/**
 * Gives a document's pages (numbers in the file) another order, or takes some out; undefined: all, as they lie in the file.
 * What is counted of the document is counted of the pages that it has then. Words below `doubtBelow` (0–100) are doubtful.
 */
export async function setOrder(documentId: string, order: number[] | undefined, doubtBelow: number): Promise<void> {
	const stores = ['documents', 'tasks', 'tallies', 'readings', 'corrections'] as const;
	const done = await transact([...stores], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('documents');
		const before = await store.get(documentId);
		if (!before) return false;
		const after = { ...before, order };
		const [had, has] = [new Set(pageOrder(before)), new Set(pageOrder(after))];
		const [gone, back] = [[...had].filter((page) => !has.has(page)), [...has].filter((page) => !had.has(page))];
		let findings = NO_FINDINGS;
		// Only what counts is found: what goes while it does, what comes once it does.
		for (const page of gone)
			findings = plus(findings, await findingsOfPage(transaction, documentId, page, doubtBelow), -1);
		await store.put(documentRecord(after));
		for (const page of back) findings = plus(findings, await findingsOfPage(transaction, documentId, page, doubtBelow));
		if (gone.length || back.length) await recountTally(transaction, documentId, findings);
		return true;
	});
	if (done) announce({ what: 'documents', documentId }, { what: 'tasks', documentId });
}
