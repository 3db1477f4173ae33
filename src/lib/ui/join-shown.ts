import { pageOrder, type Document } from '#lib/model/document.ts';
import { pagesInWords, faultInWords } from './words.ts';
import type { Legible } from './legible.svelte.ts';

const stem = (name: string) => name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/**
 * Makes one document of several and puts those into the bin; says so, with a way to take it back. Resolves with the new
 * document, or undefined when there is none.
 */
export async function joinShown(documents: Document[], app: Legible): Promise<Document | undefined> {
	const [{ join }, { putAway, putBack }] = await Promise.all([
		import('#lib/flow/join.ts'),
		import('#lib/flow/wishes.ts'),
	]);
	const name = `${stem(documents[0]!.name)} and ${documents.length - 1} more`;
	const taken = await join(documents, name, app.start.pages, app.start.vendor);
	if (taken.kind !== 'saved') {
		if (taken.kind === 'refused') app.toasts.say(faultInWords(taken.fault));
		return undefined;
	}
	for (const { id } of documents) await putAway(id);
	const pages = documents.reduce((sum, document) => sum + pageOrder(document).length, 0);
	app.toasts.say(`Made one document of ${pagesInWords(pages)}. The single ones are in the bin.`, {
		label: 'Undo',
		run: async () => {
			for (const { id } of documents) await putBack(id);
			await putAway(taken.document.id);
		},
	});
	return taken.document;
}
