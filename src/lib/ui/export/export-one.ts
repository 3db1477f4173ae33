import {
	exported,
	exportInto,
	exportName,
	verified,
	type ExportOptions,
	type FormatId,
} from '#lib/flow/export/export.ts';
import type { Pages } from '#lib/flow/pages/pages.ts';
import { pageOrder, type Document } from '#lib/model/document.ts';
import { isAbort } from '#lib/model/fault.ts';
import { pagesRead } from '#lib/store/pages/readings.ts';
import { saveFile } from './save-file.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import { sizeInWords } from '../words/words.ts';
import type { Said } from './writing.svelte.ts';

/** Where a file goes: the browser's downloads, a place that the user chooses, or another application. */
export type Target = 'download' | 'file' | 'share';

/** How one document is to be written. */
export interface OneWish {
	format: FormatId;
	options: ExportOptions;
	/** absent: all of them */
	pages?: number[];
	target: Target;
}

/**
 * Writes one document and says what became of it, and how many of its pages have no text yet. A searchable PDF is opened
 * again, and every word looked for.
 */
export async function exportOne(
	document: Document,
	{ format, options, pages, target }: OneWish,
	from: Pages,
	signal: AbortSignal,
	onProgress: (done: number, total: number) => void,
): Promise<Said | undefined> {
	const wishes = { options, signal, onProgress, ...(pages ? { pages } : {}) };
	let name: string;
	let blob: Blob;
	if (target === 'file') {
		const { chosenFile } = await import('./chosen-file.ts');
		const file = await chosenFile(await exportName(document, format, pages));
		try {
			await exportInto(file, document, format, from, wishes);
		} catch (error) {
			await file.abort();
			throw error;
		}
		[name, blob] = [file.name, await file.close()];
	} else {
		({ name, blob } = await exported(document, format, from, wishes));
		if (target === 'share') return shared(new File([blob], name, { type: blob.type }));
		saveFile(name, blob);
	}
	const facts = [
		say('Saved {name}', { name }),
		...(format === 'pdf' ? [sizeInWords(blob.size), ...(await proof())] : []),
	];
	const read = await pagesRead(document.id);
	const unread = (pages ?? pageOrder(document)).filter((page) => !read.has(page)).length;
	if (unread) facts.push(count(unread, '{n} page is not read yet', '{n} pages are not read yet'));
	return { text: facts.join(' · ') };

	/** Nothing where there are no words: that none of none was found tells nobody anything. */
	async function proof(): Promise<string[]> {
		try {
			const { found, total } = await verified(document, blob, from, { signal, ...(pages ? { pages } : {}) });
			if (!total) return [];
			return [
				found === total
					? count(total, 'verified: {found} of {n} words found', 'verified: {found} of {n} words found', { found })
					: count(total, '{found} of {n} words found', '{found} of {n} words found', { found }),
			];
		} catch {
			return [say('its text could not be verified')];
		}
	}
}

/** Hands a file to the system. Writing may have taken so long that the browser wants another click first. */
async function shared(file: File): Promise<Said | undefined> {
	try {
		await navigator.share({ files: [file], title: file.name });
	} catch (error) {
		if (isAbort(error)) return undefined;
		if (error instanceof DOMException && error.name === 'NotAllowedError')
			return {
				text: say('{name} is ready', { name: file.name }),
				action: { label: say('Share'), run: () => void shared(file) },
			};
		throw error;
	}
	return undefined;
}
