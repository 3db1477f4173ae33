import * as v from 'valibot';
import { FaultError } from '#lib/model/fault.ts';
import { visible } from '#lib/model/text/visible.ts';

/** ms to wait when the other side says "later" and not until when */
export const LATER = 60_000;
/** ms; no Retry-After is believed beyond it */
const LATEST = 24 * 3_600_000;

const Problem = v.object({
	title: v.nullish(v.string()),
	detail: v.nullish(v.string()),
	errors: v.nullish(v.record(v.string(), v.union([v.string(), v.array(v.string())]))),
});

/** What a refusal says in its body (ProblemDetails, read leniently), cut to a length that people read. */
export function reasonIn(text: string): string {
	let problem: unknown;
	try {
		problem = JSON.parse(text.slice(0, 65_536));
	} catch {
		return '';
	}
	const read = v.safeParse(Problem, problem);
	if (!read.success) return '';
	const { title, detail, errors } = read.output;
	const fields = Object.entries(errors ?? {}).map(([field, says]) => `${field} ${[says].flat().join(' ')}`);
	const sentences = [title, detail, ...fields].flatMap((one) => one?.trim().replace(/[.:;,]$/, '') || []);
	return visible(sentences.join('. ').slice(0, 500));
}

/**
 * The fault for an HTTP status that says no (400 and above) to anything but a token request. 401 is not among them: it is
 * met by another token first. `retryAfter` in seconds, `now` in ms since 1970.
 */
export function refusal(status: number, text: string, now: number, retryAfter?: number): FaultError {
	const reason = reasonIn(text);
	const message = `The cloud answered ${status}${reason ? `: ${reason}` : ''}.`;
	if (status === 429 || status === 503 || status === 408) {
		const wait = Math.min(LATEST, Math.max(LATER, (retryAfter ?? 0) * 1000));
		return new FaultError('cloud-busy', message, { status, until: now + wait });
	}
	if (status === 401) return new FaultError('wrong-credentials', message, { status });
	// Which of them means "no credits left" is not documented; both ask for a look at the account.
	if (status === 402 || status === 403) return new FaultError('no-credits', message, { status });
	if (status === 413) return new FaultError('too-large', message, { status });
	if (status >= 500) return new FaultError('cloud-failed', message, { status });
	return new FaultError('cloud-refused', message, { status });
}
