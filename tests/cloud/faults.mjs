// @ts-check
/**
 * A fault to be made. `times`: for how many matching requests (1 if not said; 0: until cleared). `method` and `path` (the
 * part after /v5.0/ocr/, or `token`) say which requests match; OPTIONS never do.
 *
 * kinds that break the line: `lost` (done as asked, the answer never leaves), `reset-at` (after `bytes` of the body),
 *   `reset-after-body` (read, not done), `silent` (done unless `done: false`, never answers), `slow` (answers after `ms`),
 *   `stall` (reads nothing of the body for `ms`, then cuts the line),
 *   `truncated` (done; the answer breaks off after `bytes`)
 * kinds that answer something else: `status` (`status`, `retryAfter`, `body`, `type`, after `ms`; not done unless `done: true`),
 *   `html` (200 with a page of HTML), `malformed-json`, `wrong-schema` (`body`), `junk` (`bytes` of the letter a),
 *   `mutated` (done; the right answer changed by `seed`)
 * for submissions: `quoted-id`, `empty-id`, `odd-id` (`id`)
 * for answers about a task: `not-exist`, `task-not-found`, `result-lost`, `no-content` (204), `not-found` (404), `task-error`
 *   (`messages`), `warnings` (`warnings`), `odd-order` (results reversed, their types in odd case), `no-types` (types null)
 *
 * @typedef {{ kind: string, times?: number, method?: string, path?: string, status?: number, retryAfter?: number,
 *   body?: unknown, type?: string, bytes?: number, ms?: number, done?: boolean, id?: string, warnings?: string[],
 *   messages?: string[], seed?: number }} Fault
 */

const KINDS = new Set(
	`lost reset-at reset-after-body silent slow stall truncated status html malformed-json wrong-schema junk mutated quoted-id empty-id
	odd-id not-exist task-not-found result-lost no-content not-found task-error warnings odd-order no-types`.split(/\s+/),
);

/** The faults that wait for their request. */
export class Faults {
	/** @type {(Fault & { left: number })[]} */
	#waiting = [];

	/** @param {Fault} fault */
	add(fault) {
		if (!KINDS.has(fault.kind)) throw new Error(`no such fault: ${fault.kind}`);
		this.#waiting.push({ ...fault, left: fault.times ?? 1 });
	}

	/**
	 * The fault for this request, which is used up by it.
	 * @param {string} method
	 * @param {string} path
	 * @returns {Fault | undefined}
	 */
	take(method, path) {
		const index = this.#waiting.findIndex(
			(fault) => (fault.method ?? method) === method && (fault.path ?? path) === path,
		);
		const fault = this.#waiting[index];
		if (fault && fault.left === 1) this.#waiting.splice(index, 1);
		else if (fault && fault.left > 1) fault.left--;
		return fault;
	}

	clear() {
		this.#waiting = [];
	}
}
