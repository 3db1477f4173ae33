// @ts-check
import { check } from './check.mjs';
import { paths, ROOT, STATUS_PATH, TRIAL_SPEECH_PER_DAY } from './contract.mjs';
import { noteImage, problem } from './wire.mjs';

/**
 * @typedef {{ status: number, type?: string, body?: string | Buffer, headers?: Record<string, string> }} Answer
 * @typedef {{ tokens: import('./tokens.mjs').Tokens, queue: import('./queue.mjs').Queue, clock: import('./clock.mjs').Clock,
 *   trialCalls: number[] }} FarSide
 * @typedef {import('./faults.mjs').Fault} Fault
 */

const json = (/** @type {unknown} */ body) => ({
	status: 200,
	type: 'application/json; charset=utf-8',
	body: JSON.stringify(body),
});

/** What a request asks for: the part after the root, or `token`, or undefined for what the API does not have. */
export function pathOf(/** @type {string} */ pathname) {
	if (pathname === '/connect/token') return 'token';
	const path = pathname.startsWith(ROOT) ? pathname.slice(ROOT.length) : undefined;
	return path !== undefined && (path in paths || path === STATUS_PATH) ? path : undefined;
}

/**
 * The answer of the API, as the contract has it, and where a fault says so as it should not be.
 * @param {FarSide} far
 * @param {import('./wire.mjs').WireRequest} entry
 * @param {Buffer} raw
 * @param {Fault | undefined} fault
 * @returns {Answer}
 */
export function answer(far, entry, raw, fault) {
	const { method, path } = entry;
	if (path === 'token') {
		if (method !== 'POST') return problem(405, 'Method Not Allowed');
		const said = far.tokens.ask(entry.contentType ?? '', raw.toString('utf8'));
		return { ...json(said.body), status: said.status, headers: said.headers };
	}
	const known = paths[path];
	if (!known?.trial && !entry.authorised)
		return { ...problem(401, 'Unauthorized'), headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } };
	if (method === 'POST' && known) return submit(far, entry, raw, fault);
	if (method !== 'GET' && !(method === 'DELETE' && known)) return problem(405, 'Method Not Allowed');
	if (!entry.id) return problem(400, 'One or more validation errors occurred.', { id: ['The id field is required.'] });
	if (method === 'GET') return told(far, entry, fault);
	far.queue.remove(entry.id, path);
	return { status: 200 };
}

/**
 * @param {FarSide} far
 * @param {import('./wire.mjs').WireRequest} entry
 * @param {Buffer} raw
 * @param {Fault | undefined} fault
 * @returns {Answer}
 */
function submit(far, entry, raw, fault) {
	if (!/^application\/json\b/i.test(entry.contentType ?? '')) return problem(415, 'Unsupported Media Type');
	let body;
	try {
		body = JSON.parse(raw.toString('utf8'));
	} catch {
		return problem(400, 'One or more validation errors occurred.', { $: ['The body is not valid JSON.'] });
	}
	const errors = check(entry.path, body);
	if (Object.keys(errors).length) return problem(400, 'One or more validation errors occurred.', errors);
	if (entry.path === 'ConvertTextToSpeechTrial') {
		const now = far.clock.now();
		far.trialCalls = far.trialCalls.filter((at) => now - at < 24 * 60 * 60 * 1000);
		if (far.trialCalls.length >= TRIAL_SPEECH_PER_DAY) return problem(429, 'Too Many Requests');
		far.trialCalls.push(now);
	}
	noteImage(entry, body);
	const id = far.queue.accept(entry.path, body);
	entry.taskId = id;
	if (fault?.kind === 'quoted-id' || /^application\/json\b/i.test(entry.accept ?? ''))
		return { status: 200, type: 'text/plain; charset=utf-8', body: JSON.stringify(id) };
	const said = fault?.kind === 'empty-id' ? '' : fault?.kind === 'odd-id' ? (fault.id ?? 'two words') : id;
	return { status: 200, type: 'text/plain; charset=utf-8', body: said };
}

/**
 * What is told of a task, with its results unless only the status was asked for.
 * @param {FarSide} far
 * @param {import('./wire.mjs').WireRequest} entry
 * @param {Fault | undefined} fault
 * @returns {Answer}
 */
function told(far, entry, fault) {
	const id = entry.id ?? '';
	const light = entry.path === STATUS_PATH;
	const kind = fault?.kind;
	if (kind === 'no-content') return { status: 204 };
	if (kind === 'not-found') return problem(404, 'Not Found');
	if (kind === 'not-exist') return json(response(id, 'NotExist', 'TaskNotFound'));
	if (kind === 'task-not-found') return json(response(id, 'Error', 'TaskNotFound'));
	if (kind === 'result-lost') return json(response(id, 'Completed', 'ResultDataLost'));
	if (kind === 'task-error') return json(response(id, 'Error', 'Error', { messages: fault?.messages ?? ['Failed.'] }));
	const { status, code, task } = far.queue.state(id, light ? undefined : entry.path);
	const failed = status === 'Error' ? { messages: [task?.failure ?? ''] } : undefined;
	const warned = kind === 'warnings' ? { warnings: fault?.warnings ?? ['The page is faint.'] } : undefined;
	const said = response(id, status, code, failed ?? warned);
	if (!light && status === 'Completed' && task?.results) {
		task.fetches++;
		const ordered = kind === 'odd-order' ? [...task.results].reverse() : task.results;
		const results = ordered.map(({ type, data }) => ({
			type: kind === 'no-types' ? null : kind === 'odd-order' ? type.toUpperCase() : type,
			data: data.toString('base64'),
		}));
		return json({ ...said, results });
	}
	return json(said);
}

/**
 * @param {string} id
 * @param {string} taskStatus
 * @param {string} responseStatusCode
 * @param {{ messages?: string[], warnings?: string[] }} [error]
 */
const response = (id, taskStatus, responseStatusCode, error) => ({
	id,
	taskStatus,
	responseStatusCode,
	results: null,
	error: error ? { messages: error.messages ?? null, warnings: error.warnings ?? null } : null,
});
