// @ts-check
import { createHash } from 'node:crypto';
import { RETENTION } from './contract.mjs';
import { resultsOf } from './results.mjs';

/**
 * @typedef {import('./results.mjs').Result} Result
 * @typedef {{ path: string, acceptedAt: number, results?: Result[], failure?: string, done: Promise<void>, fetches: number }} Task
 * @typedef {{ status: string, code: string, task?: Task }} State
 */

/** The far side's queue. Tasks are Pending, then Processing, then done, by the clock and by the work itself. */
export class Queue {
	/** @type {Map<string, Task>} */
	#tasks = new Map();
	#count = 0;
	/** how long a task stays Pending and then Processing, in ms, at least */
	timing = { pending: 150, processing: 150 };
	/** @type {import('./results.mjs').Canned | undefined} answered instead of reading, for tests that need speed */
	canned;

	/**
	 * @param {import('./clock.mjs').Clock} clock
	 * @param {string} seed what ids are made from
	 */
	constructor(clock, seed) {
		this.clock = clock;
		this.seed = seed;
	}

	/**
	 * @param {string} path
	 * @param {import('./results.mjs').Body} body
	 * @returns {string} the id
	 */
	accept(path, body) {
		const hash = createHash('sha256').update(`${this.seed}:${this.#count++}`).digest('hex');
		const guid = hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
		const id = path.startsWith('ConvertTextToSpeech') ? `TTS${guid.slice(3)}` : guid;
		/** @type {Task} */
		const task = { path, acceptedAt: this.clock.now(), done: Promise.resolve(), fetches: 0 };
		task.done = resultsOf(path, body, this.canned).then(
			(results) => void (task.results = results),
			(error) => void (task.failure = error instanceof Error ? error.message : String(error)),
		);
		this.#tasks.set(id, task);
		return id;
	}

	/**
	 * @param {string} id
	 * @param {string} [path] the path that is asked; another path than the one that took the task does not know it
	 * @returns {State}
	 */
	state(id, path) {
		const task = this.#tasks.get(id);
		if (!task || (path !== undefined && path !== task.path)) return { status: 'NotExist', code: 'TaskNotFound' };
		const age = this.clock.now() - task.acceptedAt;
		if (age >= RETENTION) {
			this.#tasks.delete(id);
			return { status: 'NotExist', code: 'TaskNotFound' };
		}
		const { pending, processing } = this.timing;
		if (age < pending) return { status: 'Pending', code: 'NotReady' };
		if (age < pending + processing || !(task.results || task.failure))
			return { status: 'Processing', code: 'NotReady' };
		if (task.failure) return { status: 'Error', code: 'Error', task };
		return { status: 'Completed', code: 'Ok', task };
	}

	/**
	 * @param {string} id
	 * @param {string} path
	 */
	remove(id, path) {
		if (this.#tasks.get(id)?.path === path) this.#tasks.delete(id);
	}

	/** The tasks it holds, for tests. */
	list() {
		return [...this.#tasks].map(([id, task]) => ({
			id,
			path: task.path,
			acceptedAt: task.acceptedAt,
			status: this.state(id).status,
			fetches: task.fetches,
		}));
	}

	/** Waits for work that was begun. */
	async settle() {
		await Promise.all([...this.#tasks.values()].map((task) => task.done));
	}

	reset() {
		this.#tasks.clear();
		this.timing = { pending: 150, processing: 150 };
		this.canned = undefined;
	}
}
