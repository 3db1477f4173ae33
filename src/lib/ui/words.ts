import type { Document } from '#lib/model/document.ts';
import type { Fault } from '#lib/model/fault.ts';
import { documentStatus, keptUntil, pagesDone, pagesLeft, type Tally } from '#lib/model/tally.ts';

/** Pages of a document that this engine still is to read. */
export const pagesOpen = (tally: Tally, engine: 'device' | 'cloud'): number =>
	pagesLeft(tally) > 0 ? (tally.engines[engine] ?? 0) : 0;

const HOUR_MS = 3_600_000;

/** Where a document was or will be read, and how long the cloud keeps it: the chip on a card. */
export function placeLine(tally: Tally, now = Date.now()): string {
	const cloud = tally.engines.cloud ?? 0;
	const device = tally.engines.device ?? 0;
	const until = keptUntil(tally);
	const hours = until === undefined ? 0 : Math.ceil((until - now) / HOUR_MS);
	const kept = hours > 0 ? ` · kept there ${hours} h` : '';
	if (!cloud) return `On this device${hours > 0 ? ` · also in the cloud for ${hours} h` : ''}`;
	if (until === undefined && !device && pagesDone(tally) === 0) return 'For the cloud';
	return device ? `Cloud and this device${kept}` : `Cloud${kept}`;
}

const plural = (count: number, one: string, many: string) => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const pagesInWords = (count: number) => plural(count, 'page', 'pages');

/** "about 4 min left"; nothing under five seconds, because it would be over before it is read. */
export function timeLeft(seconds: number): string {
	if (seconds < 5) return '';
	if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} s left`;
	if (seconds < 3300) return `about ${Math.round(seconds / 60) || 1} min left`;
	const hours = Math.floor(seconds / 3600 + 1 / 12);
	return hours < 1 ? 'about 1 h left' : `about ${hours} h left`;
}

export function sizeInWords(bytes: number): string {
	if (bytes < 1000) return `${bytes} bytes`;
	if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
	if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
	return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** "14:05" today, with the day otherwise. */
export function timeInWords(ms: number): string {
	const then = new Date(ms);
	const today = new Date().toDateString() === then.toDateString();
	return then.toLocaleString(
		undefined,
		today ? { hour: '2-digit', minute: '2-digit' } : { dateStyle: 'medium', timeStyle: 'short' },
	);
}

export type Tone = 'ok' | 'wait' | 'stop' | 'work' | 'quiet';

/** The one line of state on a card: what is now, in words. */
export function stateLine(document: Document, tally: Tally, secondsLeft?: number): { text: string; tone: Tone } {
	const total = document.pageCount;
	const done = pagesDone(tally);
	const left = pagesLeft(tally);
	const failed = tally.pages.Error ?? 0;
	const ofPages = total > 1 ? `${done.toLocaleString()} of ${pagesInWords(total)}` : '';
	switch (documentStatus(tally)) {
		case 'Unconfirmed':
			return { text: 'We sent it and lost the answer. It may have been counted.', tone: 'stop' };
		case 'Expired':
			return { text: 'The cloud no longer has the result. The document is still here.', tone: 'stop' };
		case 'Cancelling':
			return { text: 'Stopping', tone: 'wait' };
		case 'Cancelled':
			return { text: done ? `Stopped · ${ofPages} read` : 'Stopped before it was read', tone: 'quiet' };
		case 'Error':
			if (total === 1) return { text: 'This page could not be read', tone: 'stop' };
			return {
				text: failed === total ? 'No page could be read' : `${pagesInWords(failed)} of ${total} could not be read`,
				tone: 'stop',
			};
		case 'Completed':
			return {
				text: tally.doubts ? `Ready · ${plural(tally.doubts, 'doubtful word', 'doubtful words')}` : 'Ready',
				tone: 'ok',
			};
	}
	if (document.paused) return { text: join('Paused', ofPages), tone: 'wait' };
	const waiting = Object.entries(tally.waiting).find(([, pages]) => pages === left)?.[0];
	if (waiting === 'network') return { text: 'Waiting for the network. Will be sent when online.', tone: 'wait' };
	if (waiting === 'device-only') return { text: 'Waiting, because nothing leaves this device now', tone: 'wait' };
	if (waiting === 'credentials') return { text: 'Waiting for the cloud account', tone: 'wait' };
	if (waiting === 'password') return { text: 'This PDF needs its password to be read on', tone: 'wait' };
	if (waiting === 'backoff') return { text: 'The cloud asks us to wait', tone: 'wait' };
	const time = secondsLeft === undefined || left < 2 ? '' : timeLeft(secondsLeft);
	if ((tally.pages.Queued ?? 0) === left && !done) return { text: 'Waiting for its turn', tone: 'quiet' };
	return { text: join(ofPages || 'Reading', time), tone: 'work' };
}

const join = (...parts: string[]) => parts.filter(Boolean).join(' · ');

const limit = (fault: Fault, name: string) => Number(fault.detail?.[name] ?? 0);

/** What happened and what can be done, in one sentence or two; the only place that turns faults into words. */
export function faultInWords(fault: Fault): string {
	switch (fault.code) {
		case 'empty-file':
			return 'This file is empty (0 bytes).';
		case 'unknown-type':
			return 'This is no picture and no PDF that we know.';
		case 'unsupported-type':
			return fault.message || 'This type of file cannot be read here.';
		case 'damaged-file':
			return 'This file is damaged or incomplete and cannot be opened.';
		case 'too-large':
			return `This file is too large: ${sizeInWords(limit(fault, 'bytes'))}, and ${sizeInWords(limit(fault, 'limit'))} is the most.`;
		case 'too-many-pixels':
			return fault.detail?.width
				? `This picture is too large to be opened: ${limit(fault, 'width').toLocaleString()} × ${limit(fault, 'height').toLocaleString()} pixels.`
				: 'This picture is too large to be opened.';
		case 'too-many-pages':
			return `This file has too many pages: ${limit(fault, 'pages').toLocaleString()}, and ${limit(fault, 'limit').toLocaleString()} is the most.`;
		case 'too-many-files':
			return fault.detail?.files
				? `These are too many at once: ${limit(fault, 'files').toLocaleString()} files, and ${limit(fault, 'limit').toLocaleString()} is the most.`
				: `These are too much at once: ${sizeInWords(limit(fault, 'bytes'))}, and ${sizeInWords(limit(fault, 'limit'))} is the most.`;
		case 'needs-password':
			return 'This PDF needs its password.';
		case 'wrong-password':
			return 'That was not the password of this PDF.';
		case 'wrong-passphrase':
			return 'That was not the passphrase of this backup.';
		case 'unreadable-file':
			return 'This file could not be read. It may have been changed or moved meanwhile; add it again.';
		case 'already-here':
			return 'You have this already.';
		case 'storage-full':
			return 'The browser’s storage is full, so this was not saved. Remove documents or free space, then try again.';
		case 'storage-failed':
			return 'The browser’s storage does not answer. Close other tabs of Legible and reload.';
		case 'storage-newer':
			return 'A newer version of Legible was used here. Reload to get it.';
		case 'storage-memory':
			return 'The browser’s storage cannot be opened. Everything works, but what you add stays in this tab only and is gone when it is closed.';
		case 'page-damaged':
			return 'This page is damaged and could not be shown.';
		case 'page-too-slow':
			return 'This page took too long to be drawn and was left out.';
		case 'engine-start-failed':
			return 'The reader could not be started on this device. Reload, then try again.';
		case 'engine-hung':
			return 'Reading took far too long and was stopped.';
		case 'engine-crashed':
			return 'The reader broke off on this page.';
		case 'language-missing':
			return `The data for this language is not here (${fault.detail?.language ?? 'unknown'}). Choose another language or go online once to fetch it.`;
		case 'page-set-aside':
			return 'The reader broke off twice on this page, so it was set aside.';
		case 'not-read-yet':
			return 'Nothing of it has been read yet.';
		case 'export-broke-off':
			return 'Writing it broke off. It can be tried again.';
		case 'cannot-write-there':
			return 'The browser could not write to the place that was chosen. Choose another one, or download it.';
		case 'offline':
			return 'There is no network.';
		case 'device-only':
			return 'This would leave the device, and “On this device only” is on.';
		case 'unreachable':
			return 'The cloud cannot be reached. The network, or a rule that forbids this site to call it, is in the way.';
		case 'cloud-busy':
			return 'The cloud asks us to wait.';
		case 'cloud-failed':
			return fault.message ? `The cloud could not read this: ${fault.message}` : 'The cloud could not read this.';
		case 'cloud-refused':
			return fault.message ? `The cloud refused this: ${fault.message}` : 'The cloud refused this.';
		case 'cloud-answer-unclear':
			return 'We sent this and lost the answer. It may have been counted.';
		case 'no-credits':
			return 'The cloud account has no credits left, or its plan does not allow this.';
		case 'wrong-credentials':
			return 'The cloud did not accept the client ID and secret.';
		case 'no-credentials':
			return 'There is no cloud account in the settings.';
		case 'credentials-banned':
			return 'Too many failed sign-ins. The cloud refuses this account for ten minutes.';
		case 'result-lost':
			return 'The cloud lost the result.';
		case 'unsupported-operation':
			return 'This engine cannot do that.';
		case 'unknown':
			return `Something went wrong that we did not foresee (${fault.message}).`;
	}
}
