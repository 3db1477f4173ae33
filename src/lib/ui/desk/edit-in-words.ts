import type { Edit } from '#lib/model/edit.ts';
import { visible } from '#lib/model/visible.ts';

const REASONS = {
	typed: 'wrote',
	split: 'split into',
	joined: 'joined to',
	replaced: 'replaced by',
	taken: 'took',
	deleted: 'deleted',
} as const;

const short = (text: string) => visible(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What an edit did, for the history and for the word after an undo. */
export function editInWords(edit: Edit): string {
	switch (edit.kind) {
		case 'rewrite': {
			const count = edit.runs.reduce((sum, { words }) => sum + words.length, 0);
			if (edit.why === 'deleted') return count === 1 ? 'deleted a word' : `deleted ${count} words`;
			const first = edit.runs[0]?.texts.join(' ') ?? '';
			const more = edit.runs.length > 1 ? ` (${edit.runs.length} places)` : '';
			return `${REASONS[edit.why]} “${short(first)}”${more}`;
		}
		case 'accept':
			return edit.words.length === 1 ? 'checked a word' : `checked ${edit.words.length} words`;
		case 'insert':
			return `added “${short(edit.texts.join(' '))}”`;
		case 'break-line':
			return 'began a line';
		case 'join-line':
			return 'joined two lines';
		case 'move-block':
			return 'moved a block';
		case 'set-block':
			return `marked a block as ${edit.as}`;
		case 'set-grid':
			return 'changed the lines of a table';
		case 'make-table':
			return 'made a table';
		case 'use':
			return 'chose a reading';
		case 'original':
			return 'went back to the original';
		default:
			return 'an edit of a newer version';
	}
}
