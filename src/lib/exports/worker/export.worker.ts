import { faultOf, FaultError } from '#lib/model/fault.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { ExportSource, PagePicture } from '../export.ts';
import { formats, type Format, type FormatId } from '../formats.ts';
import type { Sink } from '../file/sink.ts';
import { zip } from '../file/zip.ts';
import type { FromWorker, Order, ToWorker, Whole } from './message.ts';

/** Small writes are put together to pieces of this size: a message costs more than its bytes. */
const PIECE = 256 << 10;

const scope = globalThis as unknown as {
	onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
	postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

/** A union without one of its members' fields, member by member. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
type Question = Without<Extract<FromWorker, { id: number }>, 'id'>;

let last = 0;
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();

function ask(question: Question, transfer: Transferable[] = []): Promise<unknown> {
	const id = ++last;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
		scope.postMessage({ ...question, id }, transfer);
	});
}

/** The other side's sink. Chunks are copied: an exporter may go on using what it has written. */
class PieceSink implements Sink {
	#piece = new Uint8Array(PIECE);
	#used = 0;

	async write(chunk: Uint8Array<ArrayBuffer> | Blob): Promise<void> {
		if (chunk instanceof Blob) {
			await this.flush();
			await ask({ kind: 'chunk', chunk });
			return;
		}
		for (let at = 0; at < chunk.length;) {
			const part = chunk.subarray(at, at + PIECE - this.#used);
			this.#piece.set(part, this.#used);
			this.#used += part.length;
			at += part.length;
			if (this.#used === PIECE) await this.flush();
		}
	}

	async flush(): Promise<void> {
		if (!this.#used) return;
		const chunk = this.#piece.subarray(0, this.#used);
		this.#piece = new Uint8Array(PIECE);
		this.#used = 0;
		await ask({ kind: 'chunk', chunk }, [chunk.buffer]);
	}
}

const sourceOf = ({ document, pages }: Order, order: number): ExportSource => ({
	document,
	...(pages ? { pages } : {}),
	reading: (page) => ask({ kind: 'ask', order, what: 'reading', page }) as Promise<Reading | undefined>,
	file: () => ask({ kind: 'ask', order, what: 'file' }) as Promise<Blob>,
	typeface: () => ask({ kind: 'ask', order, what: 'typeface' }) as Promise<Blob>,
	pagePicture: (page, part, pressed) =>
		ask({
			kind: 'ask',
			order,
			what: 'pagePicture',
			page,
			...(part ? { part } : {}),
			...(pressed ? { pressed } : {}),
		}) as Promise<PagePicture>,
});

/** With a loading that says what is wrong when the chunk does not come: it is no mistake of ours. */
function formatOf(id: FormatId): Format {
	const format = formats.find((one) => one.id === id)!;
	const missing = (thrown: unknown): never => {
		throw new FaultError('part-missing', String(thrown));
	};
	const { loadOfAll } = format;
	return {
		...format,
		load: () => format.load().catch(missing),
		...(loadOfAll && { loadOfAll: () => loadOfAll().catch(missing) }),
	};
}

async function write(orders: Order[], as: Whole): Promise<void> {
	const sink = new PieceSink();
	const onProgress = (done: number, total: number) => scope.postMessage({ kind: 'progress', done, total });
	if (as === 'zip') {
		await zip({
			files: orders.map((order, index) => ({
				source: sourceOf(order, index),
				format: formatOf(order.format),
				options: order.options,
			})),
			count: orders.length,
			sink,
			onProgress,
			onFailed: (order, fault) => scope.postMessage({ kind: 'failed', order, fault }),
		});
	} else if (as === 'together') {
		const { format, options } = orders[0]!;
		const exporter = await formatOf(format).loadOfAll!();
		await exporter({ sources: orders.map(sourceOf), sink, options, onProgress });
	} else {
		const [order] = orders;
		const exporter = await formatOf(order!.format).load();
		await exporter({ source: sourceOf(order!, 0), sink, options: order!.options, onProgress });
	}
	await sink.flush();
}

// WebKit runs this file twice: as the worker's script, and once more when a format's chunk imports what the bundler put in
// here. The answers belong to the first, which has asked the questions.
scope.onmessage ??= ({ data }) => {
	if (data.kind === 'write') {
		write(data.orders, data.as).then(
			() => scope.postMessage({ kind: 'done' }),
			(error: unknown) => scope.postMessage({ kind: 'broken', fault: faultOf(error) }),
		);
		return;
	}
	const asked = waiting.get(data.id);
	waiting.delete(data.id);
	if (data.kind === 'answer') asked?.resolve(data.value);
	else asked?.reject(new FaultError(data.fault.code, data.fault.message, data.fault.detail));
};
