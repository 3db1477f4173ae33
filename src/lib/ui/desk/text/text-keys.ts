import type { Box } from '#lib/model/geometry.ts';
import type { Desk } from '../desk.svelte.ts';

/** Which arrow goes to the next word, the one before, the next line and the one before it. */
const WAYS = {
	ltr: { forward: 'ArrowRight', backward: 'ArrowLeft', next: 'ArrowDown', before: 'ArrowUp' },
	rtl: { forward: 'ArrowLeft', backward: 'ArrowRight', next: 'ArrowDown', before: 'ArrowUp' },
	vertical: { forward: 'ArrowDown', backward: 'ArrowUp', next: 'ArrowLeft', before: 'ArrowRight' },
} as const;

/** The word in the line above or below whose middle is nearest. */
function acrossLines(desk: Desk, down: boolean): string | undefined {
	const at = desk.at;
	if (!at) return undefined;
	const lines = desk.blocks.flatMap((block) => block.lines).filter(({ words }) => words.length);
	const line = lines[lines.indexOf(at.line) + (down ? 1 : -1)];
	const along = ({ box }: { box: Box }) =>
		desk.reading?.direction === 'vertical' ? (box.y0 + box.y1) / 2 : (box.x0 + box.x1) / 2;
	const off = (word: { box: Box }) => Math.abs(along(word) - along(at.word));
	return line?.words.reduce((best, word) => (off(word) < off(best) ? word : best)).id;
}

/** Alt makes other letters on some keyboards: then the place of the key tells which one is meant. */
function letterOf({ key, code }: KeyboardEvent): string {
	if (key.length > 1 || /^[a-z]$/i.test(key)) return key.length > 1 ? key : key.toLowerCase();
	return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/**
 * What keys do on a word of the text: arrows move, Enter or F2 edits, Delete and Backspace delete; with Alt held, Enter
 * says that it is right, J joins it with the next, L begins a line with it, K joins its line with the next, Up and Down
 * move its block.
 */
export function textKeys(event: KeyboardEvent, desk: Desk, focusWord: (id: string | undefined) => void): void {
	const at = desk.at;
	if (!at || event.ctrlKey || event.metaKey || (event.target as Element).closest('input')) return;
	const ids = [...desk.spots.keys()];
	const place = ids.indexOf(at.word.id);
	const { forward, backward, next, before } = WAYS[desk.reading?.direction ?? 'ltr'];
	const key = event.altKey ? `Alt+${letterOf(event)}` : event.key;
	switch (key) {
		case forward:
			focusWord(ids[place + 1]);
			break;
		case backward:
			focusWord(ids[place - 1]);
			break;
		case next:
		case before:
			focusWord(acrossLines(desk, key === next));
			break;
		case 'Home':
			focusWord(at.line.words[0]?.id);
			break;
		case 'End':
			focusWord(at.line.words.at(-1)?.id);
			break;
		case 'Enter':
		case 'F2':
			desk.editing = at.word.id;
			break;
		case 'Delete':
		case 'Backspace':
			focusWord((key === 'Delete' && ids[place + 1]) || ids[place - 1] || ids[place + 1]);
			void desk.edit({ kind: 'rewrite', why: 'deleted', runs: [{ words: [at.word.id], texts: [] }] });
			break;
		case 'Alt+j':
			void joinWithNext(desk);
			break;
		case 'Alt+l':
			void desk.edit({ kind: 'break-line', word: at.word.id });
			break;
		case 'Alt+k':
			void desk.edit({ kind: 'join-line', line: at.line.id });
			break;
		case 'Alt+Enter':
			void desk.edit({ kind: 'accept', words: [at.word.id] });
			focusWord(ids[place + 1]);
			break;
		case 'Alt+ArrowUp':
		case 'Alt+ArrowDown':
			void moveBlock(desk, key === 'Alt+ArrowDown');
			break;
		default:
			return;
	}
	event.preventDefault();
	event.stopPropagation();
}

/** Joins the word at the cursor with the next one of its line. */
export async function joinWithNext(desk: Desk): Promise<void> {
	await desk.pending.settled();
	const at = desk.at;
	const next = at?.line.words[at.line.words.indexOf(at.word) + 1];
	if (!at || !next) return;
	const run = { words: [at.word.id, next.id], texts: [at.word.text + next.text] };
	await desk.edit({ kind: 'rewrite', why: 'joined', runs: [run] });
}

/** Moves the block at the cursor one place on in reading order, or back. */
export async function moveBlock(desk: Desk, down: boolean): Promise<void> {
	await desk.pending.settled();
	const block = desk.at?.block;
	if (!block) return;
	const all = desk.blocks;
	const at = all.indexOf(block);
	const before = all[down ? at + 2 : at - 1]?.id;
	if (down ? at + 1 >= all.length : at === 0) return;
	await desk.edit({ kind: 'move-block', block: block.id, ...(before === undefined ? {} : { before }) });
}
