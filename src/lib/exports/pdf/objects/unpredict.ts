import { Malformed } from './parse.ts';

const paeth = (a: number, b: number, c: number) => {
	const p = a + b - c;
	const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
	return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/**
 * Takes PNG's row filters off (PNG 9.2; in PDF the predictors 10 to 15): each row is a filter byte and `rowBytes` bytes.
 * `pixelBytes` is the distance to the pixel on the left, at least 1. A last row that is cut short is dropped.
 */
export function unpredict(data: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array<ArrayBuffer> {
	if (rowBytes < 1 || pixelBytes < 1) throw new Malformed('rows without width');
	const rows = Math.floor(data.length / (rowBytes + 1));
	const out = new Uint8Array(rows * rowBytes);
	for (let row = 0; row < rows; row++) {
		const filter = data[row * (rowBytes + 1)]!;
		const from = row * (rowBytes + 1) + 1;
		const to = row * rowBytes;
		for (let x = 0; x < rowBytes; x++) {
			const left = x >= pixelBytes ? out[to + x - pixelBytes]! : 0;
			const up = row ? out[to + x - rowBytes]! : 0;
			const corner = row && x >= pixelBytes ? out[to + x - rowBytes - pixelBytes]! : 0;
			const guess =
				filter === 0
					? 0
					: filter === 1
						? left
						: filter === 2
							? up
							: filter === 3
								? (left + up) >> 1
								: paeth(left, up, corner);
			out[to + x] = data[from + x]! + guess;
		}
	}
	return out;
}
