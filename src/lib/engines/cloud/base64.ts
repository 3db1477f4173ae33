import type { LaidBytes } from '#lib/model/engine.ts';

/** Not in every browser yet, nor in the compiler's library. */
interface NativeBase64 {
	toBase64?(): string;
}
interface NativeFromBase64 {
	fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

/** Bytes at a time; a multiple of three, so that no piece but the last one has padding. */
const SLICE = 3 * 1024 * 1024;

/** The Base64 of some bytes. */
export function toBase64(bytes: Uint8Array): string {
	const native = (bytes as NativeBase64).toBase64;
	if (native) return native.call(bytes);
	let binary = '';
	// More arguments than this overflow the stack in some browsers.
	for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(binary);
}

/** The bytes of a file, piece by piece. */
export async function* piecesOf(file: Blob | LaidBytes): AsyncGenerator<ArrayBuffer> {
	if (!(file instanceof Blob)) return yield* file.pieces();
	for (let at = 0; at < file.size; at += SLICE) yield file.slice(at, at + SLICE).arrayBuffer();
}

/** The Base64 of a file as parts for a Blob, each made from one slice that is let go again. */
export async function base64Parts(file: Blob | LaidBytes): Promise<Blob[]> {
	const parts: Blob[] = [];
	/** less than three bytes: what a piece had more than can be written without padding */
	let rest: Uint8Array = new Uint8Array();
	for await (const piece of piecesOf(file))
		for (let at = 0; at < piece.byteLength; at += SLICE) {
			const next = new Uint8Array(piece, at, Math.min(SLICE, piece.byteLength - at));
			const both = rest.length ? joined(rest, next) : next;
			const whole = both.length - (both.length % 3);
			if (whole) parts.push(new Blob([toBase64(both.subarray(0, whole))]));
			rest = both.slice(whole);
		}
	if (rest.length) parts.push(new Blob([toBase64(rest)]));
	return parts;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

/** The bytes in a Base64 text; white space is allowed. Throws on anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	const native = (Uint8Array as NativeFromBase64).fromBase64;
	if (native) return native.call(Uint8Array, text);
	const clean = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
	const padding = clean.endsWith('==') ? 2 : clean.endsWith('=') ? 1 : 0;
	const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4) - padding);
	const step = 0x10000;
	for (let from = 0, to = 0; from < clean.length; from += step) {
		const binary = atob(clean.slice(from, from + step));
		for (let n = 0; n < binary.length; n++) bytes[to++] = binary.charCodeAt(n);
	}
	return bytes;
}
