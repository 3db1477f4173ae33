import type { Credentials } from '#lib/engines/cloud/account/token.ts';

export type Held = Credentials | undefined;

/** ms; a machine under load starts a worker late, and one that never answers is rare */
const ANSWER_MS = 5_000;

/**
 * The credentials of this session: held by a shared worker, so that reloading or opening a second tab does not lose them,
 * and mirrored in this tab's memory. Where the browser has no shared workers, only this tab has them.
 */
export class Keeper {
	#held: Held;
	#port: MessagePort | undefined;
	#listeners = new Set<() => void>();
	/** resolves once it is known whether another tab, or this one before its reload, has given any */
	readonly ready: Promise<void>;

	constructor() {
		this.ready = new Promise((resolve) => {
			setTimeout(resolve, ANSWER_MS);
			this.#connect(resolve);
		});
	}

	#connect(known: () => void) {
		if (typeof SharedWorker === 'undefined') return known();
		try {
			const worker = new SharedWorker(new URL('./keeper.shared.ts', import.meta.url), {
				type: 'module',
				name: 'legible-keeper',
				// Outlives the moment between a page and its reload; unknown to browsers that do not have it.
				extendedLifetime: true,
			} as WorkerOptions);
			worker.addEventListener('error', known);
			this.#port = worker.port;
			this.#port.addEventListener('message', ({ data }: MessageEvent<{ held: Held }>) => {
				this.#held = data.held;
				known();
				for (const listener of this.#listeners) listener();
			});
			this.#port.start();
			addEventListener('pagehide', (event) => {
				if (!event.persisted) this.#port?.postMessage({ bye: true });
			});
		} catch {
			known();
		}
	}

	get held(): Held {
		return this.#held;
	}

	/** Gives them to all tabs, or takes them from all tabs. */
	hold(credentials: Held): void {
		this.#held = credentials;
		this.#port?.postMessage({ hold: credentials });
		for (const listener of this.#listeners) listener();
	}

	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
