import type { Gauged } from './gauged.ts';
import { peak, quantile, type Weighed } from './peak.ts';

/** Sizes within this ratio are one size; where there is little of that, up to the second are compared by their size. */
const SAME = 1.1;
const NEAR = 1.35;
/** So many letters of a size tell what its plain strokes are. */
const ENOUGH = 60;
/** How far (as a logarithm) thicknesses of one face lie apart, at least. */
const SPREAD = 0.03;
/** Bold letters are at least so much thicker than plain ones, as a logarithm, and by so many spreads. */
const LEAST = 0.19;
const SPREADS = 4;
/** Bold letters are a heap of their own: between these shares of their thickness lies no more than this share of them. */
const [GAP_FROM, GAP_TO, GAP] = [0.25, 0.65, 0.5];
/** Capitals are thicker than small letters of the same face. */
const CAPITAL = 0.1;
/** What more than this share of a page is set in is how it is set. */
const MOST = 0.45;
/** Words whose edges are less sharp than this share of what is usual are out of focus: their strokes seem thicker. */
const SHARP = 0.6;
/** Words around a word, and which of them (0–1, from the thinnest) says how thick plain strokes are there. */
const AROUND = 30;
const THIN = 0.3;
/** A word of so many letters counts fully. */
const WHOLE = 4;

interface Thick {
	at: number;
	size: number;
	/** logarithm of what its strokes measure */
	value: number;
	weight: number;
	sharp: number;
}

/**
 * What the words of a page say for being bold, -1 to 1, 0 where nothing: by how much thicker their strokes are than those of
 * most words of their size. All 0 where no two thicknesses part: a page that is bold all over is none.
 */
export function saidBold(words: Gauged[]): number[] {
	const said = words.map(() => 0);
	const thick = words.flatMap(({ strokes, signs, size, capital }, at): Thick[] => {
		if (!strokes || signs < 2) return [];
		const value = Math.log(strokes.thick) - (capital ? CAPITAL : 0);
		return [{ at, size, value, weight: signs, sharp: strokes.sharp }];
	});
	const plain = plainStrokes(thick);
	const over = thick.flatMap((word, index): (Thick & { over: number })[] => {
		const usual = plain[index];
		return usual === undefined ? [] : [{ ...word, over: word.value - usual }];
	});
	const below = over.filter((word) => word.over < 0).map(({ over, weight }): Weighed => ({ value: -over, weight }));
	// By those on the thin side, on which no bold ones are, and half of them: italics are thinner still.
	const spread = Math.max(SPREAD, 1.48 * quantile(below, 0.5) || 0);
	const least = Math.max(LEAST, SPREADS * spread);
	const heavy = over.filter(({ over, weight }) => weight > 2 && over > Math.max(0.7 * least, 3 * spread));
	const usual = quantile(
		heavy.map(({ over, weight }) => ({ value: over, weight })),
		0.5,
	);
	if (!(usual >= least)) return said;
	const between = (from: number, to: number) =>
		over.reduce((sum, { over, weight }) => sum + (over > from * usual && over <= to * usual ? weight : 0), 0);
	if (between(GAP_FROM, GAP_TO) > GAP * between(GAP_TO, Infinity)) return said;
	const sharp = quantile(
		over.map(({ sharp, weight }) => ({ value: sharp, weight })),
		0.5,
	);
	const middle = Math.max(usual / 2, 2.5 * spread, 0.6 * least);
	for (const [index, word] of over.entries()) {
		if (word.sharp < SHARP * sharp) continue;
		const around = over.slice(Math.max(0, index - AROUND), index + AROUND + 1);
		const here = quantile(
			around.map(({ over, weight }) => ({ value: over, weight })),
			THIN,
		);
		// Where a blur or a shadow makes all strokes thicker, it is no more than that.
		const own = word.over - Math.max(0, here);
		said[word.at] = Math.max(-1, Math.min(1, own / middle - 1)) * Math.min(1, word.weight / WHOLE);
	}
	const letters = (some: Thick[]) => some.reduce((sum, { weight }) => sum + weight, 0);
	const bold = over.filter(({ at }) => said[at]! > 0);
	return letters(bold) > MOST * letters(over) ? said.map(() => 0) : said;
}

/** The logarithm of a plain stroke's thickness at each word's size; undefined where too little tells it. */
function plainStrokes(thick: Thick[]): (number | undefined)[] {
	const known = new Map<number, number | undefined>();
	const at = (size: number): number | undefined => {
		for (const ratio of [SAME, NEAR]) {
			const alike = thick.filter((word) => word.size < size * ratio && word.size * ratio > size);
			if (alike.reduce((sum, { weight }) => sum + weight, 0) < ENOUGH) continue;
			const scale = (word: Thick) => (ratio === SAME ? 0 : Math.log(size / word.size));
			return peak(
				alike.map((word) => ({ value: word.value + scale(word), weight: word.weight })),
				0.08,
			);
		}
		return undefined;
	};
	return thick.map(({ size }) => {
		const step = Math.round(size * 4) / 4;
		if (!known.has(step)) known.set(step, at(step));
		return known.get(step);
	});
}
