import { isFinished } from '#lib/model/task.ts';
import { listedDocuments, removedDocuments } from '#lib/store/documents/documents.ts';
import { purgeDocuments } from '#lib/store/documents/purge-document.ts';
import { setDocument } from '#lib/store/documents/set-documents.ts';
import { metaValue, setMeta } from '#lib/store/meta.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { cancel } from '../wishes.ts';

const DAY_MS = 24 * 3_600_000;
const BIN_MS = 30 * DAY_MS;
const OVERDUE = 'bin-overdue';
/** documents that are deleted in one transaction */
const AT_ONCE = 50;

/** The moment (ms since 1970) until which a document stays in the bin that was put there at this one. */
export const keptUntil = (removedAt: number): number => removedAt + BIN_MS;

/** Puts a document into the bin, where it stays for 30 days; `putBack` undoes it. */
export const putAway = (documentId: string) => setDocument(documentId, { removedAt: Date.now() });

/** Takes a document out of the bin again. */
export const putBack = (documentId: string) => setDocument(documentId, { removedAt: undefined });

/**
 * Deletes documents in the bin for good. Only the user's word leads here, or 30 days. What was put back meanwhile, in
 * whatever tab, stays.
 */
export async function deleteForGood(...documentIds: string[]): Promise<void> {
	const here = await listedDocuments(documentIds);
	const isInLibrary = (id: string) => here.has(id) && here.get(id)!.document.removedAt === undefined;
	const removed = documentIds.filter((id) => !isInLibrary(id));
	for (const id of removed) await cancelAnywhere(id);
	if (removed.length) await purgeDocuments(removed, true);
}

async function cancelAnywhere(documentId: string) {
	if ((await tasksOf(documentId)).some(({ status }) => !isFinished(status))) await cancel(documentId);
}

/**
 * Empties the bin of what has been there for more than 30 days, or of everything. A machine's clock may be years ahead
 * for an hour, and deleting is for good: so what is overdue is only noted, and deleted when a day later it still is. Once `signal`
 * is raised the rest stays.
 */
export async function emptyBin(everything = false, signal?: AbortSignal): Promise<void> {
	const removed = await removedDocuments();
	const noted = ((await metaValue(OVERDUE)) ?? {}) as Record<string, number>;
	const overdue: Record<string, number> = {};
	const goes = removed.filter(({ id, removedAt = 0 }) => {
		if (everything) return true;
		if (keptUntil(removedAt) >= Date.now()) return false;
		const since = noted[id] ?? Date.now();
		if (since < Date.now() - DAY_MS) return true;
		overdue[id] = since;
		return false;
	});
	for (let from = 0; from < goes.length && !signal?.aborted; from += AT_ONCE)
		await deleteForGood(...goes.slice(from, from + AT_ONCE).map(({ id }) => id));
	if (JSON.stringify(overdue) !== JSON.stringify(noted)) await setMeta(OVERDUE, overdue);
}
