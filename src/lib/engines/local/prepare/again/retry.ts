import type { Word } from '#lib/model/reading.ts';
import type { Settings, StepName } from '#lib/model/settings.ts';
import { better } from './better.ts';
import type { Prepared } from '../prepared.ts';
import type { Turn } from '../picture/turned.ts';

/** What came of one try at a page. */
export interface Try {
	words: Pick<Word, 'text' | 'confidence'>[];
	/** share of text-like ink that no word covers, 0–1; see `unread` */
	unread: number;
	/** it was the page's negative */
	negative?: boolean;
	/** it was read in sparse mode */
	sparse?: boolean;
	/** nothing was done to its ink */
	asItCame?: boolean;
}

/** What the next try should do otherwise; what is not named stays as it was. */
export interface Advice {
	/** clockwise turn for `prepare` */
	turn?: Turn;
	/** the page's negative, with the turn that is measured there */
	negative?: true;
	/** tesseract's page segmentation mode */
	psm?: '3' | '4' | '6' | '11';
	steps?: Settings['steps'];
	/** the steps are those that leave the ink as it came */
	asItCame?: true;
}

/** What preparation found out that matters here. */
type Facts = Pick<
	Prepared,
	'turn' | 'steps' | 'unsureTurn' | 'textual' | 'nothing' | 'xHeight' | 'stamped' | 'pale' | 'faint' | 'light'
>;

/** Mean confidence (0–100) under which a page may stand on its head: pages that do have about 38, others 70 and more. */
const ON_ITS_HEAD = 55;
/** The same where the ink could not tell which side is up. */
const ON_ITS_HEAD_UNSURE = 72;
/** Below this mean confidence more text would be more invented text. */
const LIKELY = 45;
/** Mean confidence under which small letters may have been too small, or too coarsely printed. */
const DOUBTFUL = 86;
/** x-height in pixels of letters that may gain from being drawn larger. */
const SMALL = 16;
/** Lost ink that is worth another try. */
const LOST = 0.08;
const MOST_TRIES = 3;
/** Steps that change the ink or take some of it away; what they were taken by may have been a mistake. */
const CHANGES = new Set<StepName>(['marker', 'invert', 'background', 'noise', 'dots', 'leaders', 'strikes', 'fields']);
/** Little was read where the words' mean confidence is lower than this, or so much of the ink lost: it may have been no ink. */
const POOR = { confidence: 72, unread: 0.5 };

/**
 * Advises another try at a page, or none (undefined). `tries` are those already made, in order: at most three are ever
 * made, and one more of a page with a stamp, with pale letters, or with light strokes, or of one that was lost after its ink was
 * changed, as it came. An empty page gets no second try.
 */
export function retry(prepared: Facts, tries: Try[]): Advice | undefined {
	const last = tries.at(-1);
	// a page with a stamp is read with and without it in any case, and one with pale letters
	const negative = tries.some((one) => one.negative);
	const asCame = tries.some((one) => one.asItCame);
	const most = MOST_TRIES + Number(prepared.stamped) + Number(prepared.pale) + Number(negative) + Number(asCame);
	if (!last || tries.length >= most || prepared.nothing) return undefined;
	const limit = prepared.unsureTurn ? ON_ITS_HEAD_UNSURE : ON_ITS_HEAD;
	if (prepared.textual && tries.length === 1 && last.words.length && meanConfidence(last) < limit)
		return { turn: ((prepared.turn + 180) % 360) as Turn };
	const best = tries.reduce((one, other) => (better(other, one) ? other : one));
	if (prepared.light && !negative && isPoor(best)) return { negative: true };
	const plain = prepared.textual && !asCame && best.unread > POOR.unread && asItCame(prepared);
	if (plain) return { steps: plain, asItCame: true };
	// sparse mode finds words in every picture
	if (!prepared.textual || meanConfidence(best) < LIKELY) return undefined;
	const isDoubtful = best.words.length > 0 && meanConfidence(best) < DOUBTFUL;
	const isSmall = prepared.xHeight > 0 && prepared.xHeight <= SMALL && !has(prepared, 'scale');
	const cures: NonNullable<Settings['steps']>[] = [
		...(prepared.stamped ? [{ stamps: 'on' as const }] : []),
		...(prepared.pale ? [{ pale: 'on' as const }] : []),
		...(isDoubtful && isSmall ? [{ scale: 'on' as const }] : []),
		...(isDoubtful && isToFit(prepared) ? [{ scale: 'off' as const }] : []),
		// faint print that was lost altogether leaves no doubtful words
		...((isDoubtful || best.unread > LOST) && prepared.faint ? [{ faint: 'on' as const }] : []),
	];
	const steps = cures[tries.length - 1 - Number(negative) - Number(asCame)];
	if (steps) return { steps };
	if (tries.some((one) => one.unread <= LOST)) return undefined;
	// evening out finds text on shaded ground; sparse mode finds text that page segmentation took for a picture
	const even = has(prepared, 'background');
	if (tries.length === 1 && !even) return { steps: { background: 'on' } };
	return tries.some(({ sparse }) => sparse) ? undefined : { psm: '11' };
}

/** Whether so little of a page was read, or so unsurely, that its ink may have been none, or its letters light. */
export const isPoor = (one: Try): boolean =>
	!one.words.length || meanConfidence(one) < POOR.confidence || one.unread > POOR.unread;

/** The steps by which nothing is done to a page's ink; undefined where nothing was done by measurement. */
function asItCame({ steps }: Facts): Settings['steps'] {
	const taken = steps.filter(({ step, asked }) => CHANGES.has(step) && !asked);
	return taken.length ? Object.fromEntries(taken.map(({ step }) => [step, 'off' as const])) : undefined;
}

/** Clean print was made smaller, as it needs no more pixels; what is doubtful then was not so clean. */
const isToFit = ({ steps }: Facts) =>
	steps.some(({ step, values: { factor = 1 } }) => step === 'scale' && factor > 0.5 && factor < 1);

const has = ({ steps }: Facts, name: StepName) => steps.some(({ step }) => step === name);

const meanConfidence = ({ words }: Try) =>
	words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);
