import { FaultError } from '#lib/model/fault.ts';
import type { ScanAnswer, ScanQuestion, Shot, ShotWishes } from './scan-message.ts';

export type { Shot, ShotWishes };
type Found = Extract<ScanAnswer, { kind: 'find' }>;

const LIMIT_MS = 30_000;

/** Omits from each member of a union. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** Finds paper in pictures and makes pages of them, in a worker under watch. To be closed. */
export class Scanner {
	#worker: Worker | undefined;
	#last = 0;
	#waiting = new Map<number, { resolve: (answer: ScanAnswer) => void; reject: (error: unknown) => void }>();

	/** Where the paper is in a picture, in pixels of it. The bitmap is closed. */
	find = async (bitmap: ImageBitmap): Promise<Found> => (await this.#ask({ kind: 'find', bitmap }, [bitmap])) as Found;

	/** Makes a page of a picture. A bitmap is closed. Rejects with FaultError 'page-damaged' when it cannot be opened. */
	async shot(picture: ImageBitmap | Blob, wishes: ShotWishes): Promise<Shot> {
		const transfer = picture instanceof Blob ? [] : [picture];
		const answer = await this.#ask({ kind: 'shot', picture, ...wishes }, transfer);
		return (answer as Extract<ScanAnswer, { kind: 'shot' }>).shot;
	}

	/** Ends the worker; what is under way is rejected. */
	close(why: unknown = new DOMException('closed', 'AbortError')): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		for (const { reject } of this.#waiting.values()) reject(why);
		this.#waiting.clear();
	}

	#start(): Worker {
		if (this.#worker) return this.#worker;
		const worker = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
			const asked = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if (data.kind === 'failed') asked?.reject(new FaultError('page-damaged', data.message));
			else asked?.resolve(data);
		};
		worker.onerror = () => this.close(new FaultError('engine-crashed', 'the worker that looks for paper broke off'));
		return (this.#worker = worker);
	}

	#ask(question: Without<ScanQuestion, 'id'>, transfer: Transferable[]): Promise<ScanAnswer> {
		const id = ++this.#last;
		return new Promise<ScanAnswer>((resolve, reject) => {
			const timer = setTimeout(
				() => this.close(new FaultError('engine-hung', 'looking for paper took too long')),
				LIMIT_MS,
			);
			const end = () => clearTimeout(timer);
			this.#waiting.set(id, {
				resolve: (answer) => (end(), resolve(answer)),
				reject: (error) => (end(), reject(error instanceof Error ? error : new Error(String(error)))),
			});
			this.#start().postMessage({ ...question, id }, transfer);
		});
	}
}
