import type { Edit } from '#lib/model/edit/edit.ts';
import type { BlockKind } from '#lib/model/reading.ts';
import { visible } from '#lib/model/text/visible.ts';
import { count } from '#lib/ui/say/count.ts';
import { phrased } from '#lib/ui/say/phrased.ts';
import { say } from '#lib/ui/say/say.ts';

const REASONS = {
	typed: phrased('wrote “{text}”'),
	split: phrased('split into “{text}”'),
	joined: phrased('joined to “{text}”'),
	replaced: phrased('replaced by “{text}”'),
	taken: phrased('took “{text}”'),
} as const;

const KINDS = {
	paragraph: phrased('paragraph'),
	heading: phrased('heading'),
	list: phrased('list'),
	table: phrased('table'),
	caption: phrased('caption'),
	header: phrased('header'),
	footer: phrased('footer'),
	footnote: phrased('footnote'),
	picture: phrased('picture'),
	ignore: phrased('ignore'),
} satisfies Record<BlockKind, string>;

/** As much of a text as a line of the history has room for. */
export const short = (text: string) => visible(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What an edit did, for the history and for the word after an undo. */
export function editInWords(edit: Edit): string {
	switch (edit.kind) {
		case 'rewrite': {
			const words = edit.runs.reduce((sum, run) => sum + run.words.length, 0);
			if (edit.why === 'deleted') return count(words, 'deleted a word', 'deleted {n} words');
			const what = say(REASONS[edit.why], { text: short(edit.runs[0]?.texts.join(' ') ?? '') });
			const places = edit.runs.length;
			return places > 1 ? `${what} (${count(places, '{n} place', '{n} places')})` : what;
		}
		case 'accept':
			return count(edit.words.length, 'checked a word', 'checked {n} words');
		case 'insert':
			return say('added “{text}”', { text: short(edit.texts.join(' ')) });
		case 'break-line':
			return say('began a line');
		case 'join-line':
			return say('joined two lines');
		case 'move-block':
			return say('moved a block');
		case 'set-block':
			return say('marked a block as {kind}', { kind: say(KINDS[edit.as]) });
		case 'set-grid':
			return say('changed the lines of a table');
		case 'make-table':
			return say('made a table');
		case 'use':
			return say('chose a reading');
		case 'original':
			return say('went back to the original');
		default:
			return say('an edit of a newer version');
	}
}
