/** Bytes for hand-made files: strings are Latin-1, numbers are bytes, 'u16' and 'u32' come from the functions below. */
export const bytesOf = (...parts: (string | number | number[])[]): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));

/** A number in two or four bytes, the highest first, or the lowest first where `little`. */
export const u16 = (value: number, little = false) => turn([value >>> 8, value & 255], little);
export const u32 = (value: number, little = false) =>
	turn([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255], little);

const turn = (bytes: number[], little: boolean) => (little ? bytes.reverse() : bytes);

/** Bytes that were written down as Base64. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
