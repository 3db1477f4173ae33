/**
 * What can go wrong, as data. `ui/words` turns a code into a sentence, in one place; the message is for the curious and
 * for logs, never the only thing shown. Cancelling is not a fault.
 */
export type FaultCode =
	// a file that was not taken
	| 'empty-file'
	| 'unknown-type'
	| 'unsupported-type'
	/** language data or a backup: the settings take it. `detail.what` says which */
	| 'for-settings'
	| 'damaged-file'
	| 'too-large'
	| 'too-many-pixels'
	| 'too-many-pages'
	| 'too-many-files'
	| 'needs-password'
	| 'wrong-password'
	| 'wrong-passphrase'
	| 'unreadable-file'
	/** the tab was closed, or died, before it was stored */
	| 'not-saved'
	| 'already-here'
	| 'restore-underway'
	| 'document-gone'
	| 'storage-full'
	| 'storage-failed'
	| 'storage-newer'
	| 'storage-memory'
	/** a script of ours that was needed just now could not be fetched */
	| 'part-missing'
	// a page that could not be made or read
	| 'page-damaged'
	| 'page-too-slow'
	| 'engine-start-failed'
	| 'no-webassembly'
	| 'engine-hung'
	| 'engine-crashed'
	| 'language-missing'
	| 'page-set-aside'
	// a file that was not written
	| 'not-read-yet'
	| 'export-broke-off'
	| 'cannot-write-there'
	// the cloud
	| 'offline'
	| 'device-only'
	| 'unreachable'
	| 'cloud-busy'
	| 'cloud-failed'
	| 'cloud-refused'
	| 'cloud-answer-unclear'
	/** the cloud has done it, and what it sent as the result could not be understood */
	| 'cloud-result-unclear'
	| 'no-credits'
	| 'wrong-credentials'
	| 'no-credentials'
	| 'credentials-banned'
	| 'result-lost'
	| 'unsupported-operation'
	| 'unknown';

/** A fault as it is stored with a task. `detail` holds numbers that the sentence needs (limits, seconds). */
export interface Fault {
	code: FaultCode;
	message: string;
	detail?: Record<string, string | number>;
}

/** A fault on its way up. Anything else that is thrown is a mistake of ours and becomes `unknown`. */
export class FaultError extends Error {
	readonly fault: Fault;

	constructor(code: FaultCode, message: string, detail?: Fault['detail']) {
		super(message);
		this.name = 'FaultError';
		this.fault = detail ? { code, message, detail } : { code, message };
	}
}

/** The fault in whatever was thrown. */
export function faultOf(thrown: unknown): Fault {
	if (thrown instanceof FaultError) return thrown.fault;
	if (thrown instanceof Error) {
		if (thrown.name === 'QuotaExceededError') return { code: 'storage-full', message: thrown.message };
		return { code: 'unknown', message: `${thrown.name}: ${thrown.message}` };
	}
	return { code: 'unknown', message: String(thrown) };
}

/** True for what `AbortSignal` throws: somebody changed their mind, nothing is wrong. */
export const isAbort = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'AbortError';
