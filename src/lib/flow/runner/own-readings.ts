import { alignedTables } from '#lib/engines/local/layout/tables/aligned-tables.ts';
import { ruledTables } from '#lib/engines/local/layout/tables/tables.ts';
import type { Document } from '#lib/model/document.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import type { Pages } from '../pages/pages.ts';
import { ownKinds } from './own-kinds.ts';

/**
 * The readings of pages whose text the file carries itself (a born-digital PDF), as it is and with its places,
 * in tables where they are drawn or show, and with the kinds of its blocks. Undefined
 * when any of these pages has no real text (hidden under a scan, garbled, or beside large pictures), when only a part of
 * the page is wanted, or when the user wants it recognised anew.
 */
export async function ownReadings(
	task: Task,
	document: Document,
	pages: Pages,
	signal: AbortSignal,
): Promise<Reading[] | undefined> {
	const { settings, operation } = task;
	if (document.mediaType !== 'application/pdf' || operation !== 'text' || settings.anew || settings.region)
		return undefined;
	return pages.use(document, async (opened) => {
		const readings: Reading[] = [];
		for (const number of task.pages) {
			const began = performance.now();
			// Text that cannot be taken out is no reason to give the page up: it can still be recognised.
			const text = await opened.ownText?.(number, { signal })?.catch(() => undefined);
			signal.throwIfAborted();
			if (!text?.blocks.length || !opened.size) return undefined;
			const { width, height, dpi } = await opened.size(number);
			const blocks = ownKinds(alignedTables(ruledTables(text.blocks, text.rules, dpi)), { width, height });
			readings.push({
				taskId: task.id,
				documentId: document.id,
				page: number,
				engine: 'file',
				model: 'from the file',
				languages: settings.languages,
				width,
				height,
				dpi,
				blocks,
				steps: [],
				seconds: (performance.now() - began) / 1000,
				readAt: Date.now(),
			});
		}
		return readings;
	});
}
