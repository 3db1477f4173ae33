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
