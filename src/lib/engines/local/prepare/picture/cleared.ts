import type { Grey } from './grey.ts';

/** The page with paper (`level`, 0–255) where `mask`, of the copy reduced by `factor`, is 1. */
export function cleared(page: Grey, mask: Uint8Array, factor: number, level: number): Grey {
	const data = new Uint8ClampedArray(page.data);
	const columns = Math.max(1, Math.floor(page.width / factor));
	const rows = Math.max(1, Math.floor(page.height / factor));
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			if (!mask[row * columns + column]) continue;
			// what the copy left over at the right and at the bottom belongs to its last pixel
			const right = column === columns - 1 ? page.width : (column + 1) * factor;
			const bottom = row === rows - 1 ? page.height : (row + 1) * factor;
			for (let y = row * factor; y < bottom; y++)
				data.fill(level, y * page.width + column * factor, y * page.width + right);
		}
	return { width: page.width, height: page.height, data };
}
