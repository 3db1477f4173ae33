/**
 * Unpacks zlib data with the browser's own unpacker into at most `size` bytes; more than that is not unpacked. Keeps
 * what came before a fault.
 */
export async function inflate(data: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array> {
	const out = new Uint8Array(size);
	let filled = 0;
	const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
	try {
		while (filled < size) {
			const { done, value } = await reader.read();
			if (done) break;
			out.set(value.subarray(0, size - filled), filled);
			filled += value.length;
		}
	} catch (thrown) {
		if (!filled) throw thrown;
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	return out;
}
