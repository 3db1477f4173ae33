/** Bytes as Latin-1 text, one character for each byte. */
export const ascii = (bytes: Uint8Array, start = 0, end = bytes.length): string =>
	String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 4_096)));
