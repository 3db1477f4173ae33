import type { Attempt, Sending, Submitter } from '#lib/engines/cloud/send/submitter.ts';
import { transfer, type Ending, type Upload } from '#lib/engines/cloud/send/transfer.ts';
import type { World } from '#lib/engines/cloud/world.ts';
import type { Ticket } from '#lib/model/task.ts';
import { sentTicket } from '#lib/store/journal/sent-ticket.ts';
import { isInMemory } from '#lib/store/memory-mode.ts';
import { connectSubmitter } from './connect-submitter.ts';
import { keyOf, lockOf, type FromSubmitter, type ToSubmitter } from './message.ts';

/** ms that the worker has to be there; a tab that cannot get it sends by itself */
const START = 4_000;
/** ms; the word on how it ended may come a little later than the lock */
const WORD = 1_000;
/** ms without a word, three times in a row, after which the worker stands still; a computer that slept counts once */
const LISTEN = 20_000;
const SILENT = 3;

type Found = Ending | { kind: 'ticket'; ticket: Ticket };
type Word = Found | { kind: 'barred' };
type Hear = (message: FromSubmitter | { kind: 'gone' }) => void;

/**
 * Sends submissions in a shared worker that outlives the last tab, where the browser has such workers; else in this tab.
 * What becomes of one is told by the worker, and if nobody is left to tell it, by its lock and the journal.
 */
export class SharedSubmitter implements Submitter {
	#port: MessagePort | undefined;
	/** the worker is kept from the cloud: this tab sends, until it is loaded anew */
	#barred = false;
	#hearing = new Map<string, Hear>();

	async send(upload: Upload, sending: Sending, signal: AbortSignal, world: World): Promise<Ending> {
		const key = keyOf(sending);
		// A library in memory ends with its tab, and nobody could do anything with the ticket.
		const port = isInMemory() || this.#barred ? undefined : this.#connect();
		if (!port || !(await this.#held(port, key))) return transfer(upload, signal, world);
		if (signal.aborted) return { kind: 'not-sent', why: 'stopped' };
		if (world.closed.aborted) return { kind: 'not-sent', why: 'closed' };
		const found = this.#found(key, sending, AbortSignal.any([signal, world.closed]));
		tell(port, { kind: 'send', key, upload, sending });
		const ending = await found;
		if (ending?.kind === 'barred') {
			this.#barred = true;
			return transfer(upload, signal, world);
		}
		if (!ending) return { kind: 'lost', why: 'the worker that sent it was gone' };
		// A ticket is an answer that is stored already.
		if (ending.kind === 'ticket')
			return { kind: 'answered', status: 200, text: ending.ticket.slice(ending.ticket.indexOf(':') + 1) };
		const closed = ending.kind === 'not-sent' && ending.why === 'stopped' && world.closed.aborted;
		return closed ? { kind: 'not-sent', why: 'closed' } : ending;
	}

	async regain(attempt: Attempt, signal: AbortSignal): Promise<Found | undefined> {
		const key = keyOf(attempt);
		const { held = [] } = await navigator.locks.query();
		if (held.some(({ name }) => name === lockOf(key))) {
			const found = this.#found(key, attempt, signal);
			// Being connected to it also keeps the worker alive.
			const port = this.#connect();
			if (port) tell(port, { kind: 'ask', key });
			const word = await found;
			return word?.kind === 'barred' ? { kind: 'not-sent', why: 'broken' } : word;
		}
		const ticket = await sentTicket(attempt.taskId, attempt.attempt).catch(() => undefined);
		return ticket ? { kind: 'ticket', ticket } : undefined;
	}

	#connect(): MessagePort | undefined {
		this.#port ??= connectSubmitter(
			(message) => this.#hearing.get(message.key)?.(message),
			() => {
				this.#port = undefined;
				for (const hear of [...this.#hearing.values()]) hear({ kind: 'gone' });
			},
		);
		return this.#port;
	}

	/** Whether the worker has the lock, so that the submission may be handed over. */
	async #held(port: MessagePort, key: string): Promise<boolean> {
		const held = await new Promise<boolean>((resolve) => {
			const timer = setTimeout(() => resolve(false), START);
			this.#hearing.set(key, ({ kind }) => {
				if (kind !== 'held' && kind !== 'gone') return;
				clearTimeout(timer);
				resolve(kind === 'held');
			});
			tell(port, { kind: 'hold', key });
		});
		this.#hearing.delete(key);
		// A worker that ended leaves a port that is silent: the next submission looks for another one.
		if (!held) this.#port = undefined;
		return held;
	}

	/**
	 * How it ends: by the worker's word or, when the lock is free without one, by the journal. A worker that dies cannot say
	 * anything, but its lock goes with it.
	 */
	#found(key: string, { taskId, attempt }: Attempt, stop: AbortSignal): Promise<Word | undefined> {
		return new Promise((resolve) => {
			const over = new AbortController();
			let silent = 0;
			const end = (found: Word | undefined) => {
				clearInterval(listening);
				this.#hearing.delete(key);
				stop.removeEventListener('abort', stopIt);
				over.abort();
				resolve(found);
			};
			const listening = setInterval(() => {
				if (++silent >= SILENT) end({ kind: 'lost', why: 'the worker that sent it stood still' });
			}, LISTEN);
			const stopIt = () => {
				if (this.#port) tell(this.#port, { kind: 'stop', key });
				setTimeout(() => end({ kind: 'lost', why: 'it was stopped before the answer came' }), WORD);
			};
			this.#hearing.set(key, (message) => {
				silent = 0;
				if (message.kind === 'barred') end({ kind: 'barred' });
				if (message.kind !== 'ended') return;
				end(message.ticket ? { kind: 'ticket', ticket: message.ticket } : message.ending);
			});
			if (stop.aborted) stopIt();
			else stop.addEventListener('abort', stopIt);
			const look = async () => {
				await new Promise((resolve) => setTimeout(resolve, WORD));
				if (over.signal.aborted) return;
				const ticket = await sentTicket(taskId, attempt).catch(() => undefined);
				end(ticket ? { kind: 'ticket', ticket } : undefined);
			};
			navigator.locks.request(lockOf(key), { signal: over.signal }, () => {}).then(look, () => {});
		});
	}
}

const tell = (port: MessagePort, message: ToSubmitter) => port.postMessage(message);
