export interface Toast {
	id: number;
	text: string;
	action?: { label: string; run: () => void };
}

const SHOWN_MS = 10_000;

/** Short words about what just happened, at the foot of the window and to screen readers, with a way to take it back. */
export class Toasts {
	shown = $state<Toast[]>([]);
	#last = 0;

	say(text: string, action?: Toast['action']): void {
		const id = ++this.#last;
		this.shown = [...this.shown.slice(-2), action ? { id, text, action } : { id, text }];
		setTimeout(() => this.drop(id), SHOWN_MS);
	}

	drop(id: number): void {
		this.shown = this.shown.filter((toast) => toast.id !== id);
	}
}
