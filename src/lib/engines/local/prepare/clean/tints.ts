import type { Grey } from '../picture/grey.ts';
import { RAMP } from './overprint.ts';
import type { Survey } from '../survey/survey.ts';
import { FAINTEST, otsu } from '../survey/threshold.ts';

/** One pixel in so many is looked at; no divisor of usual widths, so that all columns have their turn. */
const EVERY = 13;
/** Fewer letters may themselves be what is light. */
const FEWEST = 20;
/** So much of the page is darker paper; faint print, which the recogniser's cut finds by itself, is less of it. */
const LARGE = 0.15;

/**
 * Where the paper is of two greys, as that of tabulating machines with its pale bars, and ink is little, the recogniser's one
 * cut through all greys falls between the two papers: whole bars are black to it then. Returns the grey (0–255) from which on
 * the page may be made white in that case (see `lightened`), else undefined. `page` has paper of brightness `paper` where it is lightest.
 */
export function tints({ data }: Grey, { letters }: Survey, paper: number): number | undefined {
	if (letters < FEWEST) return undefined;
	const counts = new Uint32Array(256);
	for (let at = 0; at < data.length; at += EVERY) counts[data[at]!]!++;
	const faintest = Math.round(FAINTEST * paper);
	const between = counts.subarray(faintest, Math.round(otsu(counts))).reduce((sum, count) => sum + count, 0);
	return between * EVERY > LARGE * data.length ? faintest - RAMP : undefined;
}
