import type { Grey } from '../picture/grey.ts';
import type { Survey } from '../survey/survey.ts';

/** In x-heights: a line through a word is so long at least, and so thick at most. No row of feet hangs together so far. */
const LONG = 6;
const THICK = 0.45;
/** So much of a line's length has ink on each side: letters stand in it. A ruling line has paper there. */
const CROSSED = 0.12;

/** A piece of a line that was drawn through text: rows `top` to `bottom`, pixels `from` to `to`. */
interface Strike {
	top: number;
	bottom: number;
	from: number;
	to: number;
}

/** How many pieces of lines run through the text of a page that stands upright, as its copy shows. */
export const strikesIn = ({ ink, small: { width, height } }: Survey, xHeight: number): number =>
	xHeight < 3 ? 0 : strikes(width, height, (at) => ink[at] === 1, xHeight).length;

/**
 * The picture (a new one) without the lines that were drawn through its words: what stands above or below them alone is left, and
 * strokes of letters that go through. Ink is darker than `level` (0–255), and becomes `paper`.
 */
export function withoutStrikes(image: Grey, xHeight: number, level: number, paper: number): Grey {
	const { width, height } = image;
	const isInk = (at: number) => image.data[at]! < level;
	const found = strikes(width, height, isInk, xHeight);
	const data = new Uint8ClampedArray(image.data);
	// the blurred edge of a line is lighter than ink
	const edge = Math.max(1, Math.round(0.06 * xHeight));
	for (const { top, bottom, from, to } of found)
		for (let x = from; x < to; x++) {
			const [above, below] = [top - edge - 1, bottom + edge];
			const goesThrough =
				(above >= 0 && isInk(above * width + x) && below < height && isInk(below * width + x)) ||
				// a stroke that leans
				(above >= 0 && below < height && isNear(isInk, above * width + x) && isNear(isInk, below * width + x));
			if (goesThrough) continue;
			for (let y = Math.max(0, top - edge); y < Math.min(height, bottom + edge); y++) data[y * width + x] = paper;
		}
	return { width, height, data };
}

const isNear = (isInk: (at: number) => boolean, at: number) => isInk(at - 1) || isInk(at) || isInk(at + 1);

function strikes(width: number, height: number, isInk: (at: number) => boolean, xHeight: number): Strike[] {
	const long = Math.max(24, Math.round(LONG * xHeight));
	const thick = Math.max(2, Math.round(THICK * xHeight));
	let open: Strike[] = [];
	const found: Strike[] = [];
	for (let y = 0; y < height; y++) {
		const row = y * width;
		const runs: { from: number; to: number }[] = [];
		// a long run has ink at one of these places
		for (let probe = long - 1; probe < width; probe += long) {
			if (!isInk(row + probe)) continue;
			let from = probe;
			while (from > 0 && isInk(row + from - 1)) from--;
			let to = probe + 1;
			while (to < width && isInk(row + to)) to++;
			if (to - from >= long && from !== runs.at(-1)?.from) runs.push({ from, to });
		}
		const next: Strike[] = [];
		for (const strike of open) {
			const run = runs.find(({ from, to }) => Math.min(to, strike.to) - Math.max(from, strike.from) > 0.5 * long);
			if (!run) found.push(strike);
			else {
				runs.splice(runs.indexOf(run), 1);
				const [from, to] = [Math.min(run.from, strike.from), Math.max(run.to, strike.to)];
				next.push({ ...strike, from, to, bottom: y + 1 });
			}
		}
		open = [...next, ...runs.map((run) => ({ ...run, top: y, bottom: y + 1 }))];
	}
	found.push(...open);
	return found.filter(({ top, bottom, from, to }) => {
		if (bottom - top > thick) return false;
		const side = (y: number) => {
			if (y < 0 || y >= height) return 0;
			let ink = 0;
			for (let x = from; x < to; x++) if (isInk(y * width + x)) ink++;
			return ink / (to - from);
		};
		const off = Math.max(1, Math.round(0.12 * xHeight));
		const [above, below] = [side(top - 1 - off), side(bottom + off)];
		return Math.min(above, below) >= CROSSED && Math.max(above, below) < 0.7;
	});
}
