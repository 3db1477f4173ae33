import { type Document } from '#lib/model/document.ts';
import { faultOf } from '#lib/model/fault.ts';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import { saveFile } from './save-file.ts';
import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';
import { faultInWords } from '../words/words.ts';

/** Gives a document's file back, byte for byte and by the name that it came with. */
export async function saveOriginal(document: Document, toasts: Toasts): Promise<void> {
	const name = document.cameAs ?? document.name;
	try {
		saveFile(name, await bytesOf(document));
		toasts.say(say('Saved {name}', { name }));
	} catch (error) {
		toasts.say(faultInWords(faultOf(error)));
	}
}
