import { exportChoices } from '#lib/flow/export/export-choices.ts';
import { formats, type ExportOptions, type FormatId } from '#lib/flow/export/export.ts';
import type { ManyExported } from '#lib/flow/export/export-many.ts';
import type { Document } from '#lib/model/document.ts';
import type { Legible } from '../legible.svelte.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import { Writing } from './writing.svelte.ts';

interface Wish {
	options?: ExportOptions;
	pages?: number[];
	target?: 'download' | 'file' | 'folder' | 'share';
	/** one file of all of them */
	together?: boolean;
}

/** Many documents being written. What could not be written stays in `failed` until the user has seen it. */
export class ManyWriting extends Writing {
	failed = $state.raw<ManyExported['failed']>([]);
	/** The same of what was written, but is only partly read. */
	partly = $state.raw<ManyExported['partly']>([]);

	/** A selection of one is no selection: it gets its own file, as from its own menu. */
	start = async (app: Legible, documents: Document[], format: FormatId, wish: Wish = {}): Promise<void> => {
		const { label } = formats.find(({ id }) => id === format)!;
		const { pages, target = 'download', together = false } = wish;
		const [one] = documents;
		await this.run(app.toasts, label, async (signal, onProgress) => {
			const options = wish.options ?? (await exportChoices(format));
			if (one && documents.length === 1 && target !== 'folder' && !together) {
				const { exportOne } = await import('./export-one.ts');
				const how = { format, options, target, ...(pages ? { pages } : {}) };
				return exportOne(one, how, app.start.pages, signal, onProgress);
			}
			const { exportAll } = await import('./export-all.ts');
			const place = target === 'share' ? 'download' : target;
			const how = { format, options, target: place, together } as const;
			const { written, failed, partly, name } = await exportAll(documents, how, app.start.pages, signal, onProgress);
			this.failed = failed;
			this.partly = partly;
			if (!written) return { text: say('Nothing was written.') };
			return { text: count(written, 'Saved {n} document in {name}', 'Saved {n} documents in {name}', { name }) };
		});
	};
}
