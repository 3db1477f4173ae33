export interface Toast {
	id: number;
	text: string;
	about?: string;
	action?: { label: string; run: () => void };
}

const SHOWN_MS = 10_000;

/** Short words about what just happened, at the foot of the window and to screen readers, with a way to take it back. */
export class Toasts {
	shown = $state<Toast[]>([]);
	#last = 0;

	/** `about`: takes the place of what was said about the same before. */
	say(text: string, action?: Toast['action'], about?: string): void {
		const id = ++this.#last;
		const others = this.shown.filter((toast) => about === undefined || toast.about !== about);
		this.shown = [...others.slice(-2), { id, text, ...(action && { action }), ...(about && { about }) }];
		setTimeout(() => this.drop(id), SHOWN_MS);
	}

	drop(id: number): void {
		this.shown = this.shown.filter((toast) => toast.id !== id);
	}
}
