import type { Grey } from '../picture/grey.ts';
import { darkestAt, greyAt, withGreys } from '../picture/greys.ts';
import type { Survey } from '../survey/survey.ts';

/** Letters are so much darker (0–255) than what was stamped over them, and that is so much darker than the paper. */
const APART = 60;
const SEEN = 40;
/** So much of the large pieces is of a middle grey (the rest are letters that hang on to them), and less of the letters. */
const PARTLY = 0.05;
const HARDLY = 0.11;
/** What was stamped is in pieces of at least so much ink, against the letters', and so much of that is of a middle grey. */
const SHARE = 0.01;
const GREY_SHARE = 0.004;
/** They are so many letters high and wide; what is more solid is a picture. */
const LARGE = 3;
const SOLID = 0.5;
/** From stamp to white in so many greys, so that letters keep soft edges. */
export const RAMP = 24;

/**
 * The grey (0–255) above which ink is no text but what was stamped or drawn over it; undefined where nothing was. Stamps
 * are lighter than print even where their colour is gone: letters are all dark, and large loose pieces are not. `page` has
 * even paper of brightness `paper`.
 */
export function overprint(page: Grey, seen: Survey, paper: number): number | undefined {
	const { parts, letter, height, small, factor } = seen;
	if (seen.letters < 60) return undefined;
	const isLarge = new Uint8Array(parts.count);
	let [largeInk, ink] = [0, 0];
	for (let i = 0; i < parts.count; i++) {
		const [w, h] = [parts.x1[i]! - parts.x0[i]!, parts.y1[i]! - parts.y0[i]!];
		if (!letter[i] && Math.min(w, h) > LARGE * height && parts.area[i]! < SOLID * w * h) {
			isLarge[i] = 1;
			largeInk += parts.area[i]!;
		} else if (letter[i]) ink += parts.area[i]!;
	}
	// most pages have no such piece: they need not be walked
	if (largeInk < SHARE * ink) return undefined;
	const ofLetters = new Uint32Array(256);
	const ofLarge = new Uint32Array(256);
	let [letters, large] = [0, 0];
	for (let y = 0; y < small.height; y++)
		for (let x = 0, at = y * small.width; x < small.width; x++, at++) {
			const i = parts.label[at]! - 1;
			if (i < 0 || (!letter[i] && !isLarge[i])) continue;
			// the edge of a stroke says nothing: only what has ink all round
			if (!parts.label[at - 1] && !parts.label[at + 1]) continue;
			const darkest = darkestAt(page, factor, x, y);
			if (isLarge[i]) {
				ofLarge[darkest]!++;
				large++;
			} else {
				ofLetters[darkest]!++;
				letters++;
			}
		}
	const from = greyAt(ofLetters, letters, 0.5) + APART;
	const to = paper - SEEN;
	const middles = between(ofLarge, from, to);
	if (middles.count < Math.max(PARTLY * large, GREY_SHARE * letters)) return undefined;
	if (between(ofLetters, from, to).count > HARDLY * letters) return undefined;
	return Math.round((greyAt(ofLetters, letters, 0.7) + middles.lowest) / 2);
}

/** The page with everything lighter than `cut` as white as the paper. */
export const lightened = (page: Grey, cut: number, paper: number): Grey =>
	withGreys(page, (level) => {
		const share = Math.min(1, Math.max(0, (level - cut) / RAMP));
		return Math.max(level, level + (paper - level) * share);
	});

/** How many pixels lie between two greys, and the grey that a tenth of them is below. */
function between(counts: Uint32Array, from: number, to: number): { count: number; lowest: number } {
	let count = 0;
	for (let level = from; level < to; level++) count += counts[level]!;
	let lowest = from;
	for (let sum = counts[from]!; sum < count * 0.1 && lowest < to;) sum += counts[++lowest]!;
	return { count, lowest };
}
