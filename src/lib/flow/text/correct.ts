import type { Correction } from '#lib/model/edit/correction.ts';
import type { Edit } from '#lib/model/edit/edit.ts';
import { addCorrections, markRedone, markUndone } from '#lib/store/pages/corrections.ts';
import { preferences } from '#lib/store/settings.ts';

/** An edit and the reading that it is made to. */
export interface PageEdit {
	page: number;
	taskId: string;
	edit: Edit;
}

/** Writes edits into a document's log; several at once are taken back at once. Resolves when they are durable. */
export async function correct(documentId: string, ...edits: PageEdit[]): Promise<Correction[]> {
	const { doubtBelow } = await preferences();
	const batch = edits.length > 1 ? { batch: crypto.randomUUID() } : {};
	const madeAt = Date.now();
	return addCorrections(
		documentId,
		edits.map((edit) => ({ ...edit, ...batch, madeAt })),
		doubtBelow,
	);
}

/** Takes back what was done last in a document, on whatever page; resolves with what was taken back. */
export const undo = async (documentId: string): Promise<Correction[]> =>
	markUndone(documentId, (await preferences()).doubtBelow);

/** Does again what was taken back last. */
export const redo = async (documentId: string): Promise<Correction[]> =>
	markRedone(documentId, (await preferences()).doubtBelow);
