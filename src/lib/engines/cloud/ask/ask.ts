import { FaultError } from '#lib/model/fault.ts';
import { depart, shut } from '../depart.ts';
import { refusal } from './refusal.ts';
import type { Token } from '../account/token.ts';
import { unreachable } from '../unreachable.ts';
import type { World } from '../world.ts';

/** ms; the GET of a result may block until it is there, and official clients give it 60–100 s */
const PATIENCE = 100_000;
/** bytes of an answer that are taken unless more is allowed */
export const LARGEST = 64 * 1024 * 1024;

export interface Question {
	purpose: 'status' | 'fetch' | 'delete';
	url: string;
	/** absent for a trial */
	token?: Token;
	world: World;
	/** bytes */
	largest?: number;
	/** ms */
	patience?: number;
}

/**
 * Asks about a task: its body as text, or undefined when the cloud no longer has it (404, 204). Repeating is always safe.
 * Rejects with a FaultError; a 401 is met by one other token first.
 */
export async function ask(question: Question): Promise<string | undefined> {
	const { token } = question;
	const held = await token?.get();
	let response = await once(question, held);
	if (response.status === 401 && token && held) {
		token.refused(held);
		const next = await token.get();
		response = await once(question, next);
		if (response.status === 401) token.refused(next);
	}
	if (response.status === 204 || response.status === 404) return undefined;
	if (response.status >= 400) {
		const after = Number(response.retryAfter ?? NaN);
		throw refusal(response.status, response.text, question.world.now(), after >= 0 ? after : undefined);
	}
	return response.text;
}

async function once({ purpose, url, world, largest, patience }: Question, token: string | undefined) {
	await depart(world, { url, purpose });
	const method = purpose === 'delete' ? 'DELETE' : 'GET';
	const timeout = new AbortController();
	const close = () => timeout.abort();
	world.closed.addEventListener('abort', close);
	const stop = world.later(patience ?? PATIENCE, () => timeout.abort());
	try {
		const response = await world.fetch(url, {
			method,
			headers: {
				...(method === 'GET' ? { Accept: 'application/json' } : {}),
				...(token ? { Authorization: `Bearer ${token}` } : {}),
			},
			credentials: 'omit',
			cache: 'no-store',
			redirect: 'error',
			referrerPolicy: 'no-referrer',
			signal: timeout.signal,
		});
		const text = await textOf(response, largest ?? LARGEST);
		return { status: response.status, text, retryAfter: response.headers.get('Retry-After') };
	} catch (thrown) {
		if (thrown instanceof FaultError) throw thrown;
		if (world.closed.aborted) throw shut();
		if (timeout.signal.aborted)
			throw new FaultError('unreachable', `${new URL(url).host} did not answer in time.`, { why: 'silent' });
		throw await unreachable(url, world);
	} finally {
		stop();
		world.closed.removeEventListener('abort', close);
	}
}

/** Reads no more than it may, whatever length was promised. */
async function textOf(response: Response, largest: number): Promise<string> {
	if (!response.body) return '';
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	const pieces: string[] = [];
	for (let size = 0; ;) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > largest) {
			void reader.cancel().catch(() => {});
			throw new FaultError('cloud-answer-unclear', `The cloud's answer is larger than ${largest} bytes.`, {
				limit: largest,
			});
		}
		pieces.push(decoder.decode(value, { stream: true }));
	}
	return pieces.join('') + decoder.decode();
}
