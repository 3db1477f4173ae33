import type { Grey } from '../picture/grey.ts';
import { borders } from './borders.ts';
import { cleared } from '../picture/cleared.ts';
import { melted, piecesPerLetter } from './dots.ts';
import { flatten } from './flatten.ts';
import { darkened, faintness } from './faint.ts';
import { withGreysWhere } from '../picture/greys.ts';
import { leaders } from './leaders.ts';
import { lightOnDark } from './light-on-dark.ts';
import { marked, withoutMarker } from './marker.ts';
import { median } from './median.ts';
import { noise } from './noise.ts';
import { lightened, overprint } from './overprint.ts';
import { paleLetters } from './pale.ts';
import { resolution } from '../survey/resolution.ts';
import { tints } from './tints.ts';
import { turnDark } from './turn-dark.ts';
import { look, survey, type Survey } from '../survey/survey.ts';
import type { Take } from '../switched.ts';

/** Paper whose brightness varies by more than this share is evened out. */
const UNEVEN = 0.08;
/** From here on it is a shadow, and what is grey on it is no marker pen. */
const SHADED = 0.12;
/** Share of lone specks above which the median pays; it costs letters of clean pages their finest strokes. */
const NOISY = 0.002;
/** Letters that consist of more pieces than this were printed in dots: print of one piece has 1.0 to 1.7. */
const DOTTED = 2.4;
/** So many pieces as dark as this, as a share of where ink begins, are the middles of dots that touch: other print has up to 2.9, smeared print up to 5.2. */
const TOUCHING = 5.5;
const DARK = 0.7;
/** Middles of dots are all about as dark: of what is darker than this there are no more. Smeared strokes fall into more and more pieces. */
const DARKER = 0.5;
/** Print whose strokes reach no deeper than this, as a share of the paper's brightness, is faint. */
const FAINT = 0.2;
/** How much steeper than print the curve is that makes pale grey letters dark: 0.86 of the paper becomes 0.4. */
const PALE_POWER = 6;
/** How many times higher than the gaps between its dots a letter is. */
const LETTER_PER_GAP = 16;

/** A page as it was photographed, without what is no text. */
interface Cleaned {
	image: Grey;
	/** a look at `shown`, which may be the picture before the last steps: they change no shape */
	seen: Survey;
	shown: Grey;
	/** brightness of the paper, 0–255 */
	paper: number;
	/** it had so much grain that a median was taken */
	noisy: boolean;
	/** there is a stamp, pale letters or faint print that were left as they are: a further try may help */
	stamped: boolean;
	pale: boolean;
	faint: boolean;
}

/**
 * What is done to the greys of a page before anybody asks how it lies: dark places inverted, borders, grain, dots, leaders, marker
 * pen, uneven light, stamps, pale and faint print. `first` is a look at `page`; `dpi` as the source said.
 */
export function cleanedPage(page: Grey, first: Survey, dpi: number, take: Take, lap: (step: string) => void): Cleaned {
	let image = page;
	let seen = first;
	let shown = page;
	const lookAgain = () => {
		seen = survey(image);
		shown = image;
	};

	const dark = lightOnDark(seen.small);
	if (take('invert', dark.length > 0, { blocks: dark.length })) {
		image = turnDark(image, dark.length ? dark : wholeOf(seen.small), seen.factor);
		lookAgain();
	}

	lap('light on dark');
	const guess = resolution(page.width, page.height, dpi, 0);
	const found = borders(seen, guess / seen.factor);
	if (take('borders', found.bars + found.holes > 0, { bars: found.bars, holes: found.holes })) {
		image = cleared(image, found.mask, seen.factor, seen.paper.paper);
		lookAgain();
	}

	lap('borders');
	const specks = noise(image, seen);
	const noisy = take('noise', specks > NOISY, { specks });
	if (noisy) {
		image = median(image);
		lookAgain();
	}

	lap('noise');
	const led = leaders(seen, noisy ? undefined : () => look(image, 1));
	if (take('leaders', led.rows > 0, { rows: led.rows })) {
		image = cleared(image, led.mask, led.factor, seen.paper.paper);
		lookAgain();
	}

	lap('leaders');
	// leaders would be taken for needle print
	const pieces = noisy ? 1 : piecesPerLetter(image, seen);
	const middles = noisy ? 1 : piecesPerLetter(image, seen, DARK);
	const areMiddles = middles > TOUCHING && piecesPerLetter(image, seen, DARKER) <= middles;
	if (take('dots', pieces > DOTTED || areMiddles, { pieces })) {
		image = melted(image, Math.max(1, Math.round((seen.height * seen.factor) / LETTER_PER_GAP)));
		lookAgain();
	}

	lap('dots');
	// grain has greys of all kinds, and shadows are evened out below
	const pen = noisy || seen.paper.unevenness > SHADED ? undefined : marked(seen);
	if (take('marker', pen !== undefined, { places: pen?.places ?? 0 }) && pen) {
		image = withoutMarker(image, pen, seen.factor, seen.paper.paper);
		lookAgain();
	}

	lap('marker');
	const { unevenness } = seen.paper;
	let paper = seen.paper.paper;
	const isUneven = unevenness > UNEVEN;
	const tint = isUneven ? undefined : tints(image, seen, paper);
	if (take('background', isUneven || tint !== undefined, { unevenness })) {
		if (tint === undefined) {
			image = flatten(image, seen.paper, seen.factor);
			paper = 255;
		} else image = lightened(image, tint, paper);
	}

	lap('background');
	const light = isUneven ? undefined : paleLetters(image, seen);
	// read both ways: it may be what shines through from the back of the page
	const pale = light !== undefined && !take('pale', false, {});
	if (light && !pale) {
		image = withGreysWhere(image, light, seen.factor, (grey) => paper * Math.min(1, grey / paper) ** PALE_POWER);
		lookAgain();
	}

	lap('pale letters');
	const cut = overprint(image, seen, paper);
	// what is under a stamp is read both ways, as a stamp may be what is looked for
	const stamped = cut !== undefined && !take('stamps', false, { cut });
	if (cut !== undefined && !stamped) {
		image = lightened(image, cut, paper);
		lookAgain();
	}

	lap('stamps');
	const strokes = faintness(image, seen, paper);
	// only when a first reading was doubtful: print that is clear enough loses more than it gains
	const isDarkened = take('faint', false, { strokes });
	if (isDarkened) image = darkened(image, paper);
	const faint = !isDarkened && strokes > FAINT;

	lap('faint print');
	return { image, seen, shown, paper, noisy, stamped, pale, faint };
}

/** The whole page, for a user who says that it is dark. */
const wholeOf = ({ width, height }: Grey) => [
	{ box: { x0: 0, y0: 0, x1: width, y1: height }, ground: 0, letters: 255 },
];
