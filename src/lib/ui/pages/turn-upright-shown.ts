import { turnPages } from '#lib/flow/pages/turn-pages.ts';
import { turnedBack, turnUpright, type Turned } from '#lib/flow/pages/turn-upright.ts';
import { faultOf } from '#lib/model/fault.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';
import { faultInWords } from '../words/words.ts';

/**
 * Turns one page as far as it was turned to be read and says so, with a way to take it back, and one to do the same with
 * all others that lie.
 */
export async function turnPageUpright(documentId: string, page: number, by: Turn, toasts: Toasts): Promise<void> {
	try {
		await turnPages(documentId, [page], by);
		const others = (await listedDocument(documentId))?.tally.lying ?? 0;
		const all = { label: say('Turn all upright'), run: () => void turnUprightShown(documentId, toasts) };
		said(documentId, new Map([[by, [page]]]), toasts, others ? [all] : []);
	} catch (error) {
		toasts.say(faultInWords(faultOf(error)));
	}
}

/** Turns all pages of a document upright that lie otherwise, and says so, with a way to take it back. */
export async function turnUprightShown(documentId: string, toasts: Toasts): Promise<void> {
	try {
		said(documentId, await turnUpright(documentId), toasts);
	} catch (error) {
		toasts.say(faultInWords(faultOf(error)));
	}
}

function said(documentId: string, turned: Turned, toasts: Toasts, more: { label: string; run: () => void }[] = []) {
	const pages = [...turned.values()].flat().length;
	const back = () => turnedBack(documentId, turned).catch((error: unknown) => toasts.say(faultInWords(faultOf(error))));
	toasts.say(count(pages, 'Turned {n} page upright', 'Turned {n} pages upright'), [
		...more,
		{ label: say('Undo'), isUndo: true, run: () => void back() },
	]);
}
