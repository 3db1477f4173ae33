import type { EditedWord } from '#lib/model/edit/edited.ts';
import { isText } from '#lib/model/text/is-text.ts';
import type { PageEdit } from './correct.ts';
import { currentReading } from './current-reading.ts';

/**
 * The edits that write `text` wherever these pages of a document have exactly the word `alike` and nobody has corrected it yet; when both
 * are the same, the edits that mark those words as checked.
 */
export async function replaceAlike(
	documentId: string,
	pages: readonly number[],
	alike: string,
	text: string,
): Promise<{ edits: PageEdit[]; words: number }> {
	const edits: PageEdit[] = [];
	let words = 0;
	const texts = text.split(/\s+/).filter(Boolean);
	const fits = (word: EditedWord) => word.text === alike && word.by === undefined;
	for (const page of pages) {
		const reading = await currentReading(documentId, page);
		const lines = reading?.blocks.filter(isText).flatMap((block) => block.lines) ?? [];
		const ids = lines.flatMap((line) => line.words.filter(fits).map(({ id }) => id));
		if (!reading || !ids.length) continue;
		words += ids.length;
		edits.push({
			page,
			taskId: reading.taskId,
			edit:
				text === alike
					? { kind: 'accept', words: ids }
					: { kind: 'rewrite', why: 'replaced', runs: ids.map((id) => ({ words: [id], texts })) },
		});
	}
	return { edits, words };
}
