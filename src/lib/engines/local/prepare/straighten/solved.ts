/** Solves `size` linear equations (row by row; both arrays are used up); undefined when they do not decide all unknowns. */
export function solved(rows: Float64Array, right: Float64Array, size: number): number[] | undefined {
	for (let column = 0; column < size; column++) {
		let best = column;
		for (let row = column + 1; row < size; row++)
			if (Math.abs(rows[row * size + column]!) > Math.abs(rows[best * size + column]!)) best = row;
		if (!(Math.abs(rows[best * size + column]!) > 1e-12)) return undefined;
		if (best !== column) {
			for (let k = 0; k < size; k++) {
				const kept = rows[best * size + k]!;
				rows[best * size + k] = rows[column * size + k]!;
				rows[column * size + k] = kept;
			}
			const kept = right[best]!;
			right[best] = right[column]!;
			right[column] = kept;
		}
		for (let row = column + 1; row < size; row++) {
			const share = rows[row * size + column]! / rows[column * size + column]!;
			if (!share) continue;
			for (let k = column; k < size; k++) rows[row * size + k]! -= share * rows[column * size + k]!;
			right[row]! -= share * right[column]!;
		}
	}
	const result = new Array<number>(size).fill(0);
	for (let row = size - 1; row >= 0; row--) {
		let sum = right[row]!;
		for (let k = row + 1; k < size; k++) sum -= rows[row * size + k]! * result[k]!;
		result[row] = sum / rows[row * size + row]!;
	}
	return result;
}
