import { listedDocuments, listedIds } from '#lib/store/documents/documents.ts';
import { inJournal } from '#lib/store/journal/in-journal.ts';
import { journal } from '#lib/store/journal/journal.ts';
import { savedEntry } from '#lib/store/journal/saved-entry.ts';

/** Writes into the journal what is in the library and not in it: a tab was closed before it could, or it was cleared. */
export async function mendJournal(): Promise<void> {
	const { documents } = await journal();
	const unknown = (await listedIds()).filter((id) => !documents.has(id));
	if (!unknown.length) return;
	const found = await listedDocuments(unknown);
	await inJournal(...[...found.values()].map(({ document }) => savedEntry(document)));
}
