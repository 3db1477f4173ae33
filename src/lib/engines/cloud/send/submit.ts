import { UnconfirmedError } from '#lib/model/engine.ts';
import { depart } from '../depart.ts';
import { post, type Posting } from './post.ts';
import { refusal } from '../ask/refusal.ts';
import { idOf } from '../ticket.ts';
import type { Token } from '../account/token.ts';
import type { Answer } from './transfer.ts';

export interface Submission extends Omit<Posting, 'token'> {
	/** absent for a trial: then no account is shown */
	token?: Token;
	taskId: string;
	/**
	 * 429, and 503 with a body, come from a gateway that refuses before any work: an assumption, because the vendor does not
	 * say. False takes them for an unknown outcome.
	 */
	busyMeansRefused?: boolean;
}

/** characters of an unclear answer that are kept for people to look at */
const KEPT = 2000;

/**
 * Submits and returns the task's id. There is no idempotency key, so every outcome has one meaning:
 * FaultError: surely nothing was accepted; UnconfirmedError: nobody knows; AbortError: stopped before all of it had left.
 */
export async function submit(submission: Submission): Promise<string> {
	const { token, taskId, busyMeansRefused, world, ...rest } = submission;
	/** The note goes first: a tab that dies between the two has noted too much, never too little. */
	const leave = async (held: string | undefined) => {
		await depart(world, { url: rest.url, purpose: 'submit', bytes: rest.body.size, taskId });
		return post({ ...rest, world, token: held });
	};
	let held = await token?.get();
	let posted = await leave(held);
	if (posted.status === 401 && token && held) {
		token.refused(held);
		held = await token.get();
		posted = await leave(held);
		if (posted.status === 401) token.refused(held);
	}
	return idFrom(posted, world.now(), busyMeansRefused);
}

/** The task's id in the answer to a submission; rejects as `submit` does. `now` in ms since 1970. */
export function idFrom({ status, text, retryAfter }: Answer, now: number, busyMeansRefused = true): string {
	if (status >= 200 && status < 300) {
		const id = idOf(text);
		if (id) return id;
		throw new UnconfirmedError(
			`The cloud answered ${status} with something that is no task id: ${text.slice(0, KEPT)}`,
		);
	}
	const busy = status === 429 || (status === 503 && text.trim() !== '');
	if (busy ? busyMeansRefused : status >= 400 && status < 500) throw refusal(status, text, now, retryAfter);
	throw new UnconfirmedError(`The cloud answered ${status}, which does not say whether it took the work.`);
}
