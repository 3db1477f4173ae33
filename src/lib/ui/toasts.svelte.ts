export interface Toast {
	id: number;
	text: string;
	about?: string;
	actions: Action[];
}

interface Action {
	label: string;
	run: () => void;
	/** takes back what was done: what Ctrl+Z means where nothing else is undone */
	isUndo?: true;
}

const SHOWN_MS = 6_000;
const OFFERED_MS = 10_000;
/** What somebody looked at stays a little longer than the look. */
const AFTER_MS = 4_000;

/** Short words about what just happened, at the foot of the window and to screen readers, with a way to take it back. */
export class Toasts {
	shown = $state<Toast[]>([]);
	#last = 0;
	readonly #ends: Record<number, ReturnType<typeof setTimeout>> = {};

	/** `about`: takes the place of what was said about the same before, as the same words do. */
	say(text: string, action: Action | Action[] = [], about?: string): void {
		const actions = [action].flat();
		const id = ++this.#last;
		const others = this.shown.filter((toast) => toast.text !== text && (about === undefined || toast.about !== about));
		this.shown = [...others.slice(-2), { id, text, actions, ...(about && { about }) }];
		this.#end(id, actions.length ? OFFERED_MS : SHOWN_MS);
	}

	drop(id: number): void {
		this.hold(id);
		this.shown = this.shown.filter((toast) => toast.id !== id);
	}

	/** Takes away what was said about this: it is so no more. */
	outdate(about: string): void {
		this.shown = this.shown.filter((toast) => toast.about !== about);
	}

	/** Takes back what was done last, as far as that is still offered; whether there was anything. */
	takeBack(): boolean {
		const last = this.shown.findLast(({ actions }) => actions.some(({ isUndo }) => isUndo));
		if (!last) return false;
		last.actions.find(({ isUndo }) => isUndo)?.run();
		this.drop(last.id);
		return true;
	}

	/** Stays until it is let go. */
	hold(id: number): void {
		clearTimeout(this.#ends[id]);
		delete this.#ends[id];
	}

	release(id: number): void {
		this.#end(id, AFTER_MS);
	}

	#end(id: number, ms: number) {
		this.hold(id);
		this.#ends[id] = setTimeout(() => this.drop(id), ms);
	}
}
