import type { Sink } from '#lib/exports/file/sink.ts';
import { PASSPHRASE_ROUNDS, passphraseKey } from '#lib/model/passphrase-key.ts';
import { LOCKED } from './backup-record.ts';

/** Bytes of content in one locked segment. */
export const SEGMENT = 1 << 20;

/** What a segment is bound to: its place in the file, and whether it is the last. So none can be left out, moved or added. */
export function segmentNonce(prefix: Uint8Array, number: number, last: boolean): Uint8Array<ArrayBuffer> {
	const nonce = new Uint8Array(12);
	nonce.set(prefix.subarray(0, 7));
	new DataView(nonce.buffer).setUint32(7, number);
	nonce[11] = last ? 1 : 0;
	return nonce;
}

/**
 * A sink that locks what is written with a passphrase: the head (`LOCKED`, 16 bytes of salt, rounds as 4 bytes big endian,
 * 7 bytes of nonce), then segments of AES-256-GCM, each `SEGMENT` bytes and its tag, the last one shorter. The whole
 * head is bound to the first segment. `end` must be called.
 */
export async function lockingSink(into: Sink, passphrase: string): Promise<Sink & { end(): Promise<void> }> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const prefix = crypto.getRandomValues(new Uint8Array(7));
	const mark = new TextEncoder().encode(LOCKED);
	const head = new Uint8Array(mark.length + 27);
	head.set(mark);
	head.set(salt, mark.length);
	new DataView(head.buffer).setUint32(mark.length + 16, PASSPHRASE_ROUNDS);
	head.set(prefix, mark.length + 20);
	const key = await passphraseKey(passphrase, salt);
	await into.write(head);
	let buffer = new Uint8Array(SEGMENT);
	let held = 0;
	let number = 0;
	const flush = async (last: boolean) => {
		const iv = segmentNonce(prefix, number, last);
		const additionalData = number === 0 ? head : new Uint8Array();
		number++;
		const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, buffer.slice(0, held));
		await into.write(new Uint8Array(sealed));
		buffer = new Uint8Array(SEGMENT);
		held = 0;
	};
	const take = async (bytes: Uint8Array) => {
		for (let at = 0; at < bytes.length;) {
			// A full segment waits for the next byte: only the end knows whether it is the last.
			if (held === SEGMENT) await flush(false);
			const part = bytes.subarray(at, at + SEGMENT - held);
			buffer.set(part, held);
			held += part.length;
			at += part.length;
		}
	};
	return {
		async write(chunk) {
			if (!(chunk instanceof Blob)) return take(chunk);
			for (let at = 0; at < chunk.size; at += SEGMENT)
				await take(new Uint8Array(await chunk.slice(at, at + SEGMENT).arrayBuffer()));
		},
		end: () => flush(true),
	};
}
