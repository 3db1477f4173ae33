import decoderAddress from './decode.worker.ts?worker&url';
import { didNotCome } from '#lib/model/did-not-come.ts';
import { FaultError } from '#lib/model/fault.ts';
import { Lane } from '../lane.ts';
import { limits } from '../limits.ts';
import type { Answer, Job } from './job.ts';
import { keepAtRest, takeRested } from './at-rest.ts';

/** Where the script of the worker is. */
export { decoderAddress };

/**
 * A worker that decodes the pictures of one file. It is taken or started when first needed, and replaced after it crashed,
 * hung (30 s) or was called off. It goes on to another file only when the browser decoded all of this one without a fault.
 */
export class Decoder {
	#lane = new Lane();
	#worker: Worker | undefined;
	#fail: ((error: Error) => void) | undefined;
	/** nothing of the file can be left in it */
	#clean = true;

	/** Rejects with a FaultError, or with the signal's AbortError. The caller closes the bitmap. */
	decode(job: Job, signal?: AbortSignal): Promise<{ bitmap: ImageBitmap; scale: number }> {
		return this.#lane.run(() => this.#ask(job), {
			signal,
			limitMs: limits.decodeMs,
			stop: () => this.close(),
			late: () => new FaultError('page-too-slow', 'decoding took too long', { seconds: limits.decodeMs / 1_000 }),
		});
	}

	#ask(job: Job): Promise<{ bitmap: ImageBitmap; scale: number }> {
		return new Promise((resolve, reject) => {
			const worker = (this.#worker ??= takeRested() ?? new Worker(decoderAddress, { type: 'module' }));
			const before = this.#clean;
			this.#clean = false;
			this.#fail = reject;
			worker.onmessage = ({ data }: MessageEvent<Answer>) => {
				this.#clean = before && 'bitmap' in data && !data.library;
				if ('fault' in data) reject(new FaultError(data.fault.code, data.fault.message, data.fault.detail));
				else resolve(data);
			};
			worker.onerror = (event) => {
				event.preventDefault();
				// Before it is closed, which ends what is under way as called off.
				reject(
					didNotCome(event)
						? new FaultError('part-missing', 'the decoder could not be fetched')
						: new FaultError('page-damaged', `the decoder broke off: ${event.message}`),
				);
				this.close();
			};
			worker.postMessage(job);
		});
	}

	close(): void {
		if (this.#worker && this.#clean) keepAtRest(this.#worker);
		else this.#worker?.terminate();
		this.#worker = undefined;
		this.#clean = true;
		this.#fail?.(new DOMException('Closed', 'AbortError'));
		this.#fail = undefined;
	}
}
