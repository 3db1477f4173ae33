/** What a key does on the desk. */
export interface DeskVerbs {
	undo(): void;
	redo(): void;
	nextDoubt(): void;
	previousDoubt(): void;
	turnPage(by: number): void;
	jump(): void;
	nextView(): void;
	zoom(factor: number): void;
	fit(to: 'width' | 'page'): void;
	turn(by: 90 | 270): void;
	draw(): void;
	table(): void;
	find(): void;
	replace(): void;
	flow(): void;
	speak(): void;
	compare(): void;
	history(): void;
	readAgain(): void;
	keys(): void;
}

/** The keys of the desk, as they are shown: what, and by which keys. */
export const KEYS: readonly [what: string, keys: string][] = [
	['Next doubtful word', 'N'],
	['Previous doubtful word', 'P'],
	['In the doubt bar: take an offer', '1 – 4'],
	['Accept what is in the field', 'Enter'],
	['Skip · go back', 'Tab · Shift+Tab'],
	['The same for all words like this', 'Ctrl+Enter'],
	['Undo · do again', 'Ctrl+Z · Ctrl+Shift+Z'],
	['From word to word in the text', 'Arrows, Home, End'],
	['Edit the word in its place', 'Enter, F2 or double click'],
	['Delete the word', 'Delete'],
	['Join with the next word', 'Alt+J'],
	['Begin a line with this word', 'Alt+L'],
	['Move the block up · down', 'Alt+↑ · Alt+↓'],
	['Find · replace', 'Ctrl+F · Ctrl+H'],
	['Next view', 'V'],
	['Larger · smaller', '+ · −'],
	['Fit the width · the page', '0 · 9'],
	['Turn the page right · left', 'R · Shift+R'],
	['Draw a box', 'B'],
	['Lines of a table', 'T'],
	['A line: move · next line', 'Arrows along it · across it'],
	['A line: add · remove · leave', 'Insert · Delete · Enter'],
	['Next · previous page', 'Page Down · Page Up'],
	['Jump to a page', 'G'],
	['Paragraphs', 'L'],
	['Read aloud · stop', 'S'],
	['Read again', 'A'],
	['Compare readings', 'C'],
	['History of this page', 'H'],
	['These keys', '?'],
];

const isField = (target: EventTarget | null) =>
	target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** A field in which nothing was typed yet has nothing of its own to undo. */
const hasOwnUndo = (target: EventTarget | null) =>
	isField(target) && !(target instanceof HTMLElement && target.dataset.untouched === 'true');

/**
 * Does what a key asks for; letters count only outside of fields, and only when `letters` is on. Returns whether the key
 * was one of ours.
 */
export function deskKeys(event: KeyboardEvent, verbs: DeskVerbs, letters: boolean): boolean {
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	if (event.defaultPrevented || altKey) return false;
	const small = key.toLowerCase();
	if (ctrlKey || metaKey) {
		if (small === 'f') verbs.find();
		else if (small === 'h') verbs.replace();
		else if (hasOwnUndo(event.target)) return false;
		else if (small === 'z') (shiftKey ? verbs.redo : verbs.undo)();
		else if (small === 'y') verbs.redo();
		else return false;
		return true;
	}
	if (isField(event.target) || (event.target instanceof Element && event.target.closest('dialog, [role=menu]')))
		return false;
	if (key === 'PageDown') verbs.turnPage(1);
	else if (key === 'PageUp') verbs.turnPage(-1);
	else if (key === '?') verbs.keys();
	else if (!letters) return false;
	else {
		const way: Record<string, () => void> = {
			n: verbs.nextDoubt,
			p: verbs.previousDoubt,
			g: verbs.jump,
			v: verbs.nextView,
			'+': () => verbs.zoom(1.25),
			'=': () => verbs.zoom(1.25),
			'-': () => verbs.zoom(0.8),
			'0': () => verbs.fit('width'),
			'9': () => verbs.fit('page'),
			r: () => verbs.turn(shiftKey ? 270 : 90),
			b: verbs.draw,
			t: verbs.table,
			'/': verbs.find,
			l: verbs.flow,
			s: verbs.speak,
			a: verbs.readAgain,
			c: verbs.compare,
			h: verbs.history,
		};
		const run = way[small];
		if (!run) return false;
		run();
	}
	return true;
}
