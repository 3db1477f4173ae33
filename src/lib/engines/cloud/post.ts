import { FaultError } from '#lib/model/fault.ts';
import { UnconfirmedError } from '#lib/model/engine.ts';
import { shut } from './depart.ts';
import { unreachable } from './unreachable.ts';
import type { World } from './world.ts';

/** ms without a byte going out before the line is given up */
const STALLED = 60_000;
/** ms that the other side may think once it has everything; the vendor's own client gives it 100 s */
const THINKING = 100_000;
/** characters of an answer that is meant to be an id; more is somebody else's page */
const LONGEST = 65_536;

export interface Posted {
	status: number;
	text: string;
	/** seconds, where the other side lets it be read */
	retryAfter?: number;
}

export interface Posting {
	url: string;
	/** absent for a trial */
	token?: string;
	body: Blob;
	signal: AbortSignal;
	world: World;
	stalled?: number;
	thinking?: number;
}

const lost = (why: string) => new UnconfirmedError(`Everything was sent, and then ${why}.`);

/**
 * Sends a submission with XMLHttpRequest, which knows what fetch does not: `upload.onload` comes if and only if the whole
 * body has left (measured in Chromium 156). Without it the other side cannot hold a complete body, and sending again is
 * safe: FaultError, or AbortError if the user stopped it. After it, no answer means that nobody knows: UnconfirmedError.
 */
export function post({ url, token, body, signal, world, stalled, thinking }: Posting): Promise<Posted> {
	return new Promise((resolve, reject) => {
		if (signal.aborted) return reject(abort());
		if (world.closed.aborted) return reject(shut());
		const xhr = world.request();
		let sent = false;
		let patience = () => {};
		const wait = (ms: number, call: () => void) => {
			patience();
			patience = world.later(ms, call);
		};
		const end = (settle: () => void) => {
			patience();
			signal.removeEventListener('abort', stop);
			world.closed.removeEventListener('abort', close);
			xhr.onload = xhr.onerror = xhr.onprogress = xhr.upload.onload = xhr.upload.onprogress = null;
			settle();
		};
		/** Gives up: what that means hangs on how far the body got. */
		const give = (why: string) => {
			end(() => (sent ? reject(lost(why)) : void unreachable(url, world).then(reject, reject)));
			xhr.abort();
		};
		function stop() {
			end(() => reject(sent ? lost('it was stopped before the answer came') : abort()));
			xhr.abort();
		}

		function close() {
			end(() => reject(sent ? lost('nothing may leave this device any more') : shut()));
			xhr.abort();
		}

		xhr.open('POST', url);
		xhr.setRequestHeader('Content-Type', 'application/json');
		xhr.setRequestHeader('Accept', 'text/plain');
		if (token) xhr.setRequestHeader('Authorization', `Bearer ${token}`);
		xhr.upload.onprogress = () => wait(stalled ?? STALLED, () => give('nothing moved'));
		xhr.upload.onload = () => {
			sent = true;
			wait(thinking ?? THINKING, () => give('no answer came in time'));
		};
		xhr.onprogress = ({ loaded }) => {
			if (loaded > LONGEST) give('an answer came that is no task id');
		};
		xhr.onerror = () => give('the line broke');
		xhr.onload = () => {
			// Asking for a header that this page may not see is written to the console as an error.
			const readable = /^retry-after:/im.test(xhr.getAllResponseHeaders());
			const seconds = Number(readable ? xhr.getResponseHeader('Retry-After') : NaN);
			end(() =>
				resolve({
					status: xhr.status,
					text: xhr.responseText,
					retryAfter: seconds >= 0 && Number.isFinite(seconds) ? seconds : undefined,
				}),
			);
		};
		signal.addEventListener('abort', stop);
		world.closed.addEventListener('abort', close);
		wait(stalled ?? STALLED, () => give('nothing moved'));
		try {
			xhr.send(body);
		} catch (thrown) {
			end(() => reject(new FaultError('unreachable', String(thrown), { why: 'silent' })));
		}
	});
}

const abort = () => new DOMException('Stopped before it was sent.', 'AbortError');
