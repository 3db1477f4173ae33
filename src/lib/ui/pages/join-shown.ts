import { pageOrder, type Document } from '#lib/model/document.ts';
import type { Legible } from '../legible.svelte.ts';
import { count } from '../say/count.ts';
import { say } from '../say/say.ts';
import { faultInWords } from '../words/words.ts';

const stem = (name: string) => name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/**
 * Makes one document of several and puts those into the bin; says so, with a way to take it back, after
 * which `undone` is called. Resolves with the new document, or undefined when there is none: it could not be made, which is
 * said, or the signal was raised, and all is as before.
 */
export async function joinShown(
	documents: Document[],
	app: Legible,
	{ undone, signal }: { undone?: () => void; signal?: AbortSignal } = {},
): Promise<Document | undefined> {
	const [{ join }, { putAway, putBack }] = await Promise.all([
		import('#lib/flow/pages/join.ts'),
		import('#lib/flow/library/bin.ts'),
	]);
	const name = say('{name} and {n} more', { name: stem(documents[0]!.name), n: documents.length - 1 });
	const taken = await join(documents, name, app.start.pages, app.start.vendor, signal);
	if (!taken) return undefined;
	if (taken.kind !== 'saved') {
		if (taken.kind === 'refused') app.toasts.say(faultInWords(taken.fault));
		return undefined;
	}
	// It was in the library already.
	if (signal?.aborted) return void (await putAway(taken.document.id));
	for (const { id } of documents) await putAway(id);
	const pages = documents.reduce((sum, document) => sum + pageOrder(document).length, 0);
	const made = count(
		pages,
		'Made one document of {n} page. The single ones are in the bin.',
		'Made one document of {n} pages. The single ones are in the bin.',
	);
	app.toasts.say(made, {
		label: say('Undo'),
		isUndo: true,
		run: async () => {
			for (const { id } of documents) await putBack(id);
			await putAway(taken.document.id);
			undone?.();
		},
	});
	return taken.document;
}
