import type { Gauged } from './gauged.ts';
import { peak, quantile } from './peak.ts';

/** Italics lean by this tangent or more, beyond what is upright on the page; they begin at about half of that. */
const LEAN = 0.14;
const BEGIN = 0.085;
/** A page whose upright strokes lean more than this is one that is set in italics, or was photographed from the side. */
const UPRIGHT = 0.07;
/** Strokes that stand in all directions tell nothing: half of the words lie within this of what is upright. */
const SPREAD = 0.04;
/** What more than this share of a page is set in is how it is set. */
const MOST = 0.5;
/** Italics are a heap of their own: what leans half as much is no more than this share of them. */
const GAP = 0.5;
const FEWEST = 60;
/** A word of so many letters counts fully. */
const WHOLE = 4;

/** What the words of a page say for leaning, -1 to 1, 0 where nothing: against what is upright on the page. */
export function saidItalic(words: Gauged[]): number[] {
	const said = words.map(() => 0);
	const seen = words.flatMap(({ strokes, letters }, at) =>
		strokes && letters > 1 ? [{ at, value: strokes.slant, weight: letters }] : [],
	);
	const all = seen.reduce((sum, { weight }) => sum + weight, 0);
	if (all < FEWEST) return said;
	const upright = peak(seen, 0.05);
	const apart = seen.map(({ value, weight }) => ({ value: Math.abs(value - upright), weight }));
	if (Math.abs(upright) > UPRIGHT || quantile(apart, 0.5) > SPREAD) return said;
	let leaning = 0;
	let between = 0;
	for (const { at, value, weight } of seen) {
		const lean = (value - upright - BEGIN) / (LEAN - BEGIN);
		said[at] = Math.max(-1, Math.min(1, lean)) * Math.min(1, weight / WHOLE);
		if (lean > 0) leaning += weight;
		else if (value - upright > BEGIN / 2) between += weight;
	}
	return leaning > MOST * all || between > GAP * leaning ? said.map(() => 0) : said;
}
