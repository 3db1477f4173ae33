import type { Edit } from '#lib/model/edit/edit.ts';
import { editInWords } from './edit-in-words.ts';

/** What edits that were made at once did, one or many: words replaced on several pages are one thing with all its places. */
export function editsInWords([first, ...others]: [Edit, ...Edit[]]): string {
	if (first.kind !== 'rewrite') return editInWords(first);
	const runs = others.flatMap((edit) => (edit.kind === 'rewrite' && edit.why === first.why ? edit.runs : []));
	return editInWords({ ...first, runs: [...first.runs, ...runs] });
}
