import { FaultError } from '#lib/model/fault.ts';
import { passphraseKey } from '#lib/model/passphrase-key.ts';
import { LOCKED, PLAIN } from './backup-record.ts';
import { SEGMENT, segmentNonce } from './locking-sink.ts';

const TAG = 16;
const STEP = 1 << 20;
const BROKEN = 'this backup is damaged or incomplete';

/** Bytes of a backup in their order. `take(n)` gives exactly n and rejects with 'damaged-file' where there are fewer. */
export interface BackupBytes {
	take(count: number): Promise<Uint8Array<ArrayBuffer>>;
	/** Passes over so many. */
	skip(count: number): Promise<void>;
}

/** What the first bytes of a file say: a plain backup, a locked one, or none. */
export async function backupKind(file: Blob): Promise<'plain' | 'locked' | undefined> {
	const start = await file.slice(0, PLAIN.length).text();
	return start === PLAIN ? 'plain' : start === LOCKED ? 'locked' : undefined;
}

async function* plainPieces(file: Blob) {
	for (let at = PLAIN.length; at < file.size; at += STEP)
		yield new Uint8Array(await file.slice(at, at + STEP).arrayBuffer());
}

async function* unlockedPieces(file: Blob, passphrase: string) {
	const length = LOCKED.length + 27;
	const head = new Uint8Array(await file.slice(0, length).arrayBuffer());
	if (head.length < length) throw new FaultError('damaged-file', BROKEN);
	const salt = head.slice(LOCKED.length, LOCKED.length + 16);
	const rounds = new DataView(head.buffer).getUint32(LOCKED.length + 16);
	const prefix = head.slice(LOCKED.length + 20);
	const key = await passphraseKey(passphrase, salt, rounds);
	for (let at = length, number = 0; ; number++) {
		const sealed = await file.slice(at, at + SEGMENT + TAG).arrayBuffer();
		at += sealed.byteLength;
		const last = at >= file.size;
		const iv = segmentNonce(prefix, number, last);
		const additionalData = number === 0 ? head : new Uint8Array();
		try {
			yield new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed));
		} catch (error) {
			if (error instanceof FaultError || !(error instanceof DOMException)) throw error;
			// The first segment opens with the right passphrase only; a later one that does not was changed.
			throw number === 0
				? new FaultError('wrong-passphrase', 'the passphrase does not open this backup')
				: new FaultError('damaged-file', BROKEN);
		}
		if (last) return;
	}
}

/**
 * The content of a backup as a stream of bytes. Rejects with 'unknown-type' when it is none, 'wrong-passphrase' when it is
 * locked and the passphrase does not open it, 'damaged-file' when something is missing or was changed.
 */
export async function backupBytes(file: Blob, passphrase: string): Promise<BackupBytes> {
	const kind = await backupKind(file);
	if (!kind) throw new FaultError('unknown-type', 'this is no backup');
	const pieces = kind === 'plain' ? plainPieces(file) : unlockedPieces(file, passphrase);
	let held = new Uint8Array();
	let at = 0;
	/** The next bytes, at most `most` of them. */
	async function next(most: number) {
		if (at >= held.length) {
			const { value, done } = await pieces.next();
			if (done) throw new FaultError('damaged-file', BROKEN);
			held = value;
			at = 0;
		}
		const part = held.subarray(at, at + most);
		at += part.length;
		return part;
	}
	return {
		async take(count) {
			// Not even room is made for what the file cannot hold.
			if (count > file.size) throw new FaultError('damaged-file', BROKEN);
			const found = new Uint8Array(count);
			for (let filled = 0; filled < count;) {
				const part = await next(count - filled);
				found.set(part, filled);
				filled += part.length;
			}
			return found;
		},
		async skip(count) {
			for (let left = count; left > 0;) left -= (await next(left)).length;
		},
	};
}
