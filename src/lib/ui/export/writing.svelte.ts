import { faultOf, isAbort } from '#lib/model/fault.ts';
import { sayKnown } from '../say/say-known.ts';
import { say } from '../say/say.ts';
import type { Toast, Toasts } from '../toasts.svelte.ts';
import { faultInWords } from '../words/words.ts';

/** What is to be said when a file is there. */
export type Said = { text: string; action?: Toast['actions'][number] };

/** One writing of files that goes on while its place shows how far it is, and can be stopped. */
export class Writing {
	/** 0–1; undefined while nothing is written */
	part = $state<number>();
	#stop: AbortController | undefined;

	/** Runs `work`, which writes the format of that label, and says how it ended. What the user called off needs no words. */
	async run(
		toasts: Toasts,
		label: string,
		work: (signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<Said | undefined>,
	): Promise<void> {
		const stop = (this.#stop = new AbortController());
		this.part = 0;
		try {
			const said = await work(stop.signal, (done, total) => (this.part = done / Math.max(1, total)));
			if (said) toasts.say(said.text, said.action);
		} catch (error) {
			if (isAbort(error)) return;
			const why = faultInWords(faultOf(error));
			toasts.say(say('{format} was not written. {why}', { format: sayKnown(label), why }));
		} finally {
			this.part = undefined;
		}
	}

	stop = (): void => this.#stop?.abort();
}
