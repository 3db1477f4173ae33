import { cutName } from '#lib/model/cut-name.ts';
import { retagged } from '#lib/model/tags.ts';
import { visible } from '#lib/model/text/visible.ts';
import { setDocuments } from '#lib/store/documents/set-documents.ts';
import { setPreferences } from '#lib/store/settings.ts';
import { cancel, readOnDevice, retry } from '../wishes.ts';

/**
 * Gives a document another name, which its exports take; the name that the file came with stays known. An empty name
 * brings that one back.
 */
export async function rename(documentId: string, text: string): Promise<void> {
	const name = cutName(visible(text.normalize('NFC').replace(/\s+/gu, ' ')).trim()).trim();
	await setDocuments([documentId], (before) => {
		const cameAs = before.cameAs ?? before.name;
		const next = name || cameAs;
		if (next === before.name) return undefined;
		return { name: next, cameAs: next === cameAs ? undefined : cameAs };
	});
}

/**
 * Puts tags on documents and takes others off. Resolves with the way back: each document has of these tags those that it
 * had, and keeps what else was done to its tags before and after.
 */
export async function setTags(ids: string[], add: string[], remove: string[] = []): Promise<() => Promise<void>> {
	const had = new Map<string, string[]>();
	await setDocuments(ids, ({ id, tags = [] }) => {
		had.set(id, tags);
		return { tags: retagged(tags, add, remove) };
	});
	return () =>
		setDocuments([...had.keys()], ({ id, tags = [] }) => {
			const before = had.get(id)!;
			const after = retagged(before, add, remove);
			const only = (these: string[], those: string[]) => these.filter((tag) => !those.includes(tag));
			return { tags: retagged(tags, only(before, after), only(after, before)) };
		});
}

/** Puts documents into the bin, all at once; `putAllBack` undoes it. */
export const putAllAway = (ids: string[]): Promise<void> => setDocuments(ids, () => ({ removedAt: Date.now() }));

/** Takes documents out of the bin again. */
export const putAllBack = (ids: string[]): Promise<void> => setDocuments(ids, () => ({ removedAt: undefined }));

/** Holds the queued pages of documents back, or lets them go on. */
export const setThesePaused = (ids: string[], paused: boolean): Promise<void> =>
	setDocuments(ids, () => ({ paused: paused || undefined }));

/** Stops all unfinished work on documents; what was read stays. */
export async function stopAll(ids: string[]): Promise<void> {
	for (const id of ids) await cancel(id);
}

/** Tries again what failed or was stopped in documents. */
export async function retryAll(ids: string[]): Promise<void> {
	for (const id of ids) await retry(id);
}

/** Reads on this device what was meant for the cloud, or came to nothing there. */
export async function readAllHere(ids: string[]): Promise<void> {
	for (const id of ids) await readOnDevice(id);
}

/** Sets how the library is sorted. */
export const setSortBy = (sortBy: string): Promise<void> => setPreferences({ sortBy });
