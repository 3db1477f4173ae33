import type { Survey } from './survey.ts';

/** What the lines of text look like, measured in strips across the page; lengths in reduced pixels. */
export interface TextLines {
	/** how many pieces of lines were measured */
	count: number;
	/** median height of a line's dense core, which is the x-height; 0 when there are no lines */
	xHeight: number;
	/**
	 * −1 to 1: ink over the cores against ink under them. Latin text has more ascenders than descenders: clearly above 0
	 * stands upright, clearly below 0 stands on its head, about 0 cannot be told (capitals, digits).
	 */
	upright: number;
	/** 0–1: how sure the sign of `upright` is, from how the pieces agree */
	sure: number;
}

/**
 * Measures the lines of text. `degrees` is the skew of the page. Works in strips, so that columns whose lines do not
 * align, and a last bit of skew, do no harm.
 */
export function textLines(page: Survey, degrees: number): TextLines {
	const { width, height } = page.small;
	const { label } = page.parts;
	const slope = Math.tan((degrees * Math.PI) / 180);
	const reach = Math.ceil(Math.abs(slope) * width) + 2;
	const strip = Math.max(24, Math.min(width, Math.round(page.height * 12)));
	const cores: number[] = [];
	let over = 0;
	let under = 0;
	let votesUp = 0;
	let votesDown = 0;
	const ink = new Uint16Array(height + 2 * reach);
	const shifts = new Int32Array(strip);
	for (let left = 0; left + strip <= width; left += strip) {
		ink.fill(0);
		for (let x = left; x < left + strip; x++) shifts[x - left] = reach - Math.round((x - width / 2) * slope);
		// Row by row, as the pixels lie in memory.
		for (let y = 0; y < height; y++)
			for (let x = 0, at = y * width + left; x < strip; x++, at++) {
				const mine = label[at]!;
				if (mine && page.letter[mine - 1]) ink[y + shifts[x]!]!++;
			}
		for (const { top, bottom, above, below } of coresOf(ink, page.height)) {
			cores.push(bottom - top);
			over += above;
			under += below;
			const sum = above + below;
			if (sum < 3) continue;
			if (above > 1.15 * below) votesUp++;
			else if (below > 1.15 * above) votesDown++;
		}
	}
	if (cores.length < 3) return { count: cores.length, xHeight: 0, upright: 0, sure: 0 };
	cores.sort((a, b) => a - b);
	const votes = votesUp + votesDown;
	const upright = over + under ? (over - under) / (over + under) : 0;
	// a coin thrown `votes` times leaves its middle by one deviation of sqrt(votes)
	const agreement = votes ? (votesUp - votesDown) / Math.sqrt(votes) : 0;
	const sure = Math.sign(agreement) === Math.sign(upright) ? Math.min(1, Math.abs(agreement) / 6) : 0;
	return { count: cores.length, xHeight: cores[cores.length >> 1]!, upright, sure };
}

/** A core is a run of rows that are at least this dense against the densest row around. */
const DENSE = 0.45;

function* coresOf(ink: Uint16Array, letter: number) {
	const around = Math.max(4, Math.round(letter * 1.2));
	const dense = (y: number) => {
		let most = 4;
		for (let j = Math.max(0, y - around); j <= Math.min(ink.length - 1, y + around); j++)
			most = Math.max(most, ink[j]!);
		return ink[y]! >= most * DENSE;
	};
	let end = 0;
	for (let y = 0; y < ink.length; y++) {
		if (!ink[y] || !dense(y)) continue;
		const top = y;
		while (y < ink.length && ink[y] && dense(y)) y++;
		const bottom = y;
		const tall = bottom - top;
		if (tall < Math.max(2, letter * 0.35) || tall > letter * 2.2) {
			end = bottom;
			continue;
		}
		const reach = Math.round(tall * 0.8) + 1;
		let above = 0;
		let below = 0;
		// the row next to the core is the blurred edge of x-height letters, on both sides alike
		for (let j = top - 2; j >= Math.max(end, top - reach) && j >= 0; j--) above += ink[j]!;
		for (let j = bottom + 1; j < Math.min(ink.length, bottom + reach); j++) {
			if (dense(j) && ink[j]! > 4) break;
			below += ink[j]!;
		}
		end = bottom;
		yield { top, bottom, above, below };
	}
}
