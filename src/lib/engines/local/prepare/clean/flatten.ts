import type { Background } from '../survey/background.ts';
import type { Grey } from '../picture/grey.ts';

/** Paper darker than this is taken for a picture or for the table under the page: lifting it further only makes grain. */
const DARKEST_PAPER = 40;

/**
 * Divides a picture by its paper, so that paper becomes white (255) everywhere and ink keeps its contrast. `factor` is how
 * many pixels of `grey` go to one pixel of the copy that `paper` was measured on.
 */
export function flatten(grey: Grey, paper: Background, factor: number): Grey {
	const { width, height } = grey;
	const data = new Uint8ClampedArray(width * height);
	const step = paper.tile * factor;
	const { columns, rows } = paper;
	const gains = new Float32Array(columns);
	const gain = new Float32Array(width);
	const places = new Int32Array(width);
	const shares = new Float32Array(width);
	for (let x = 0; x < width; x++) {
		const place = Math.min(columns - 1, Math.max(0, (x + 0.5) / step - 0.5));
		places[x] = Math.min(columns - 1, Math.floor(place));
		shares[x] = place - places[x]!;
	}
	const BAND = 4;
	for (let top = 0; top < height; top += BAND) {
		const place = Math.min(rows - 1, Math.max(0, (top + BAND / 2) / step - 0.5));
		const row = Math.min(rows - 1, Math.floor(place));
		const next = Math.min(rows - 1, row + 1);
		const share = place - row;
		for (let c = 0; c < columns; c++) {
			const level = paper.shaded[row * columns + c]! * (1 - share) + paper.shaded[next * columns + c]! * share;
			gains[c] = 255 / Math.max(DARKEST_PAPER, level - 2);
		}
		for (let x = 0; x < width; x++) {
			const c = places[x]!;
			const right = c + 1 < columns ? c + 1 : c;
			gain[x] = gains[c]! + (gains[right]! - gains[c]!) * shares[x]!;
		}
		const bottom = Math.min(height, top + BAND);
		for (let y = top; y < bottom; y++) {
			const from = y * width;
			for (let x = 0; x < width; x++) {
				const value = grey.data[from + x]! * gain[x]!;
				data[from + x] = value > 255 ? 255 : value;
			}
		}
	}
	return { width, height, data };
}
