import type { Document } from '#lib/model/document.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { EngineName, Task } from '#lib/model/task.ts';
import type { Preferences } from '#lib/store/settings.ts';

/** A new task, in the queue's words; its place in the queue is given when it is stored. */
export function newTask(
	documentId: string,
	pages: number[],
	engine: EngineName,
	settings: Settings,
	more: Partial<Task> = {},
): Omit<Task, 'order'> {
	return {
		id: crypto.randomUUID(),
		documentId,
		pages,
		operation: 'text',
		settings,
		engine,
		status: 'Queued',
		attempts: 0,
		crashes: 0,
		changedAt: Date.now(),
		...more,
	};
}

/**
 * The tasks that read a new document: page by page on this device, the whole document at once in the cloud (one request
 * is one credit).
 */
export function planned(
	document: Document,
	chosen: Preferences,
	settings: Partial<Settings> = {},
	only?: number[],
): Omit<Task, 'order'>[] {
	const asked: Settings = { languages: chosen.languages, ...settings };
	const pages = only ?? Array.from({ length: document.pageCount }, (_, index) => index + 1);
	// Nothing here can open it; what the cloud makes of it is taken in as a document of its own.
	if (document.mediaType === 'image/vnd.djvu')
		return [newTask(document.id, [1], 'cloud', asked, { operation: 'djvu-to-pdf' })];
	if (chosen.where === 'device') return pages.map((page) => newTask(document.id, [page], 'device', asked));
	return [newTask(document.id, pages, 'cloud', asked, chosen.where === 'cloud' ? {} : { fallBack: true })];
}
