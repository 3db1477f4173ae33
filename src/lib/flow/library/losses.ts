import type { Document } from '#lib/model/document.ts';
import { documentIds, library, newestDocuments } from '#lib/store/documents/documents.ts';
import type { Saved, Sent } from '#lib/store/journal/entry.ts';
import { inJournal } from '#lib/store/journal/in-journal.ts';
import { journal } from '#lib/store/journal/journal.ts';
import { isInMemory } from '#lib/store/memory-mode.ts';
import { withoutSpares } from '#lib/store/spares/without-spares.ts';
import { bytesAreGone } from './bytes-are-gone.ts';

/** What is not as it was left: a damaged database opens as an empty, or half empty, one without an error. */
export interface Losses {
	/** documents that the journal knows, the missing ones too */
	known: number;
	missing: (Saved & { sent: Sent[] })[];
	/** documents that are listed and whose bytes are gone */
	unreadable: Document[];
	/** the database cannot be opened: they may be there, and this tab works in memory */
	unopened: boolean;
	/** ids of those that a second copy is there of */
	spared: Set<string>;
}

/** Documents whose bytes are looked at, out of so many; if one of them is bad, all are. */
const PROBED = 5;
const OUT_OF = 20;
const PROBED_BYTES = 20_000_000;

/** Compares the library with the journal. Undefined when nothing is missing. */
export async function losses(): Promise<Losses | undefined> {
	// The journal first: a document that comes in between must not be missed.
	const before = await journal();
	const here = new Set(await documentIds());
	const unseen = [...before.documents.values()].filter(({ id }) => !here.has(id));
	const after = unseen.length ? await journal() : before;
	const missing = unseen
		.filter(({ id }) => after.documents.has(id))
		.map((saved) => ({ ...saved, sent: [...after.sent.values()].filter(({ id }) => id === saved.id) }));
	const unreadable = await unreadableDocuments();
	if (!missing.length && !unreadable.length) return undefined;
	const spared = await sparedOf([...missing, ...unreadable].map(({ id }) => id));
	return { known: missing.length + here.size, missing, unreadable, spared, unopened: isInMemory() };
}

async function sparedOf(ids: string[]): Promise<Set<string>> {
	const { hasSpare } = await import('../spares/has-spare.ts');
	const found = await Promise.all(ids.map(hasSpare));
	return new Set(ids.filter((_, at) => found[at]));
}

async function unreadableDocuments(): Promise<Document[]> {
	const newest = await newestDocuments(OUT_OF);
	const probe = newest.filter(({ size }) => size <= PROBED_BYTES).slice(0, PROBED);
	const bad = await unreadableOf(probe);
	return bad.length ? unreadableOf((await library()).map(({ document }) => document)) : [];
}

async function unreadableOf(documents: Document[]): Promise<Document[]> {
	const bad: Document[] = [];
	for (const document of documents) if (await bytesAreGone(document)) bad.push(document);
	return bad;
}

/** The user has seen what is lost: it is not told again, and second copies of it go. */
export async function forgetLosses({ missing }: Losses): Promise<void> {
	if (isInMemory()) return;
	await inJournal(...missing.map(({ id }) => ({ kind: 'removed' as const, id })));
	await withoutSpares(missing.map(({ id }) => id));
}
