import { copiedTable } from '#lib/flow/text/copy.ts';
import type { Document } from '#lib/model/document.ts';
import { say } from '#lib/ui/say/say.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import { putOnClipboard } from '../text/put-on-clipboard.ts';

/** Copies one table of a page (by its block's name) as cells, and says so. */
export async function copyTable(document: Document, page: number, block: string, toasts: Toasts): Promise<void> {
	try {
		await putOnClipboard(copiedTable(document, [page], block), true);
		toasts.say(say('Copied the table'));
	} catch {
		toasts.say(say('The browser did not let us copy. Select the text and press Ctrl+C.'));
	}
}
