import { library } from '#lib/store/documents.ts';
import { inJournal } from '#lib/store/journal/in-journal.ts';
import { journal } from '#lib/store/journal/journal.ts';

/** Writes into the journal what is in the library and not in it: a tab was closed before it could, or it was cleared. */
export async function mendJournal(): Promise<void> {
	const { documents } = await journal();
	const unknown = (await library()).filter(({ document }) => !documents.has(document.id));
	if (!unknown.length) return;
	await inJournal(
		...unknown.map(({ document: { id, name, size, pageCount, addedAt } }) => ({
			kind: 'saved' as const,
			id,
			name: name.slice(0, 200),
			size,
			pages: pageCount,
			at: addedAt,
		})),
	);
}
