/** RC4, which old protected PDFs are locked with. Locking and unlocking are the same. */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
	const state = Uint8Array.from({ length: 256 }, (_, index) => index);
	const swap = (i: number, j: number) => {
		const kept = state[i]!;
		state[i] = state[j]!;
		state[j] = kept;
	};
	for (let i = 0, j = 0; i < 256; i++) {
		j = (j + state[i]! + key[i % key.length]!) & 255;
		swap(i, j);
	}
	const out = new Uint8Array(data.length);
	for (let at = 0, i = 0, j = 0; at < data.length; at++) {
		i = (i + 1) & 255;
		j = (j + state[i]!) & 255;
		swap(i, j);
		out[at] = data[at]! ^ state[(state[i]! + state[j]!) & 255]!;
	}
	return out;
}
