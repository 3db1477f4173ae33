import type { World } from '../world.ts';

/** ms without a byte going out before the line is given up */
const STALLED = 60_000;
/** ms that the other side may think once it has everything; the vendor's own client gives it 100 s */
const THINKING = 100_000;
/** characters of an answer that is meant to be an id; more is somebody else's page */
const LONGEST = 65_536;

/** One request that carries a submission, as it can be told to a worker. */
export interface Upload {
	url: string;
	/** absent for a trial */
	token?: string;
	body: Blob;
	/** ms */
	stalled?: number;
	thinking?: number;
}

export interface Answer {
	status: number;
	text: string;
	/** seconds, where the other side lets it be read */
	retryAfter?: number;
}

/** How an upload ended: `lost` means that all of the body had left, `not-sent` that surely not all of it had. */
export type Ending =
	| ({ kind: 'answered' } & Answer)
	| { kind: 'lost'; why: string }
	| { kind: 'not-sent'; why: 'stopped' | 'closed' | 'broken' };

/**
 * Sends a submission with XMLHttpRequest, which knows what fetch does not: `upload.onload` comes if and only if the whole
 * body has left (measured in Chromium 156). Without it the other side cannot hold a complete body. Never rejects.
 */
export function transfer(
	{ url, token, body, stalled = STALLED, thinking = THINKING }: Upload,
	signal: AbortSignal,
	world: Pick<World, 'request' | 'later' | 'closed'>,
): Promise<Ending> {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve({ kind: 'not-sent', why: 'stopped' });
		if (world.closed.aborted) return resolve({ kind: 'not-sent', why: 'closed' });
		const xhr = world.request();
		let sent = false;
		let patience = () => {};
		const wait = (ms: number, call: () => void) => {
			patience();
			patience = world.later(ms, call);
		};
		const end = (ending: Ending) => {
			patience();
			signal.removeEventListener('abort', stop);
			world.closed.removeEventListener('abort', close);
			xhr.onload = xhr.onerror = xhr.onprogress = xhr.upload.onload = xhr.upload.onprogress = null;
			resolve(ending);
		};
		/** Gives up: what that means hangs on how far the body got. */
		const give = (lost: string, why: 'stopped' | 'closed' | 'broken' = 'broken') => {
			end(sent ? { kind: 'lost', why: lost } : { kind: 'not-sent', why });
			xhr.abort();
		};
		function stop() {
			give('it was stopped before the answer came', 'stopped');
		}
		function close() {
			give('nothing may leave this device any more', 'closed');
		}

		xhr.open('POST', url);
		xhr.setRequestHeader('Content-Type', 'application/json');
		xhr.setRequestHeader('Accept', 'text/plain');
		if (token) xhr.setRequestHeader('Authorization', `Bearer ${token}`);
		xhr.upload.onprogress = () => wait(stalled, () => give('nothing moved'));
		xhr.upload.onload = () => {
			sent = true;
			wait(thinking, () => give('no answer came in time'));
		};
		xhr.onprogress = ({ loaded }) => {
			if (loaded > LONGEST) give('an answer came that is no task id');
		};
		xhr.onerror = () => give('the line broke');
		xhr.onload = () => {
			// Asking for a header that this page may not see is written to the console as an error.
			const readable = /^retry-after:/im.test(xhr.getAllResponseHeaders());
			const seconds = Number(readable ? xhr.getResponseHeader('Retry-After') : NaN);
			end({
				kind: 'answered',
				status: xhr.status,
				text: xhr.responseText,
				...(seconds >= 0 && Number.isFinite(seconds) ? { retryAfter: seconds } : {}),
			});
		};
		signal.addEventListener('abort', stop);
		world.closed.addEventListener('abort', close);
		wait(stalled, () => give('nothing moved'));
		try {
			xhr.send(body);
		} catch {
			give('the browser refused it');
		}
	});
}
