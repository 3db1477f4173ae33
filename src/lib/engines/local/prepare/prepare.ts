import type { StepTaken } from '#lib/model/reading.ts';
import type { Settings, StepName } from '#lib/model/settings.ts';
import type { Bend } from './bend.ts';
import { borders } from './borders.ts';
import { cleanedDrawing } from './cleaned-drawing.ts';
import { cleared } from './cleared.ts';
import { convergence } from './convergence.ts';
import { curl } from './curl.ts';
import { melted, piecesPerLetter } from './dots.ts';
import { flatten } from './flatten.ts';
import { darkened, faintness } from './faint.ts';
import type { Grey } from './grey.ts';
import { withGreysWhere } from './greys.ts';
import { gutter } from './gutter.ts';
import { leaders } from './leaders.ts';
import { lettersApart } from './letters-apart.ts';
import { lightOnDark } from './light-on-dark.ts';
import { marked, withoutMarker } from './marker.ts';
import { apply, invert, multiply, type Matrix } from './matrix.ts';
import { median } from './median.ts';
import { noise } from './noise.ts';
import { onlyGrain } from './only-grain.ts';
import { orientation, type Orientation } from './orientation.ts';
import { paleLetters } from './pale.ts';
import { lightened, overprint } from './overprint.ts';
import { place } from './place.ts';
import type { Prepared } from './prepared.ts';
import { resolution } from './resolution.ts';
import { redraw } from './redraw.ts';
import { scale } from './scale.ts';
import { sheet } from './sheet/sheet.ts';
import { survey } from './survey.ts';
import { switched } from './switched.ts';
import { tints } from './tints.ts';
import { turnDark } from './turn-dark.ts';
import type { Turn } from './turned.ts';
import { unbend } from './unbend.ts';
import { warp } from './warp.ts';

/** Paper whose brightness varies by more than this share is evened out. */
const UNEVEN = 0.08;
/** From here on it is a shadow, and what is grey on it is no marker pen. */
const SHADED = 0.12;
/** Share of lone specks above which the median pays; it costs letters of clean pages their finest strokes. */
const NOISY = 0.002;
/** Letters that consist of more pieces than this were printed in dots: print of one piece has 1.0 to 1.7. */
const DOTTED = 2.4;
/** Print whose strokes reach no deeper than this, as a share of the paper's brightness, is faint. */
const FAINT = 0.2;
/** How much steeper than print the curve is that makes pale grey letters dark: 0.86 of the paper becomes 0.4. */
const PALE_POWER = 6;
/** How many times higher than the gaps between its dots a letter is. */
const LETTER_PER_GAP = 16;
/** Lean in degrees below which turning costs more sharpness than it gains. */
const LEAN = 0.25;
/** Fewer pieces of ink do not tell which way they stand. */
const TELLING = 4;

/**
 * Makes a page easier to read: a pipeline of gated steps, each decided by a measurement of this page, each recorded.
 * `dpi` is what the source said (0: unknown). `turn` fixes the clockwise turn, for a second try. `lap` is told after each
 * part of the work, for measuring. Pure; runs in a worker.
 */
export function prepare(
	photo: Grey,
	dpi: number,
	settings: Settings,
	turn?: Turn,
	lap: (step: string) => void = () => undefined,
): Prepared {
	const steps: StepTaken[] = [];
	const take = (step: StepName, measured: boolean, values: Record<string, number>) => {
		const { taken, asked } = switched(settings, step, measured);
		if (taken) steps.push(asked ? { step, values: rounded(values), asked } : { step, values: rounded(values) });
		return taken;
	};

	let image = photo;
	let seen = survey(image);
	/** the picture that `seen` shows */
	let shown = image;
	const lookAgain = () => {
		seen = survey(image);
		shown = image;
	};
	lap('survey');

	const lies = sheet(seen.small, seen.factor);
	const isCut = lies && take('sheet', true, { share: lies.share });
	if (isCut) {
		image = warp(image, lies.matrix, lies.width, lies.height, 255);
		lookAgain();
	}
	const page = image;
	lap('sheet');

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
	const pieces = noisy ? 1 : piecesPerLetter(image, seen);
	if (take('dots', pieces > DOTTED, { pieces })) {
		image = melted(image, Math.max(1, Math.round((seen.height * seen.factor) / LETTER_PER_GAP)));
		lookAgain();
	}

	lap('dots');
	const led = leaders(seen);
	if (take('leaders', led.rows > 0, { rows: led.rows })) {
		image = cleared(image, led.mask, seen.factor, seen.paper.paper);
		lookAgain();
	}

	lap('leaders');
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
	const wish = settings.steps?.orientation;
	// a digit or two do not tell how they stand
	const stands = orientation(seen, wish === 'off' ? 0 : (turn ?? (seen.letters < TELLING ? 0 : undefined)));
	if (stands.turn !== 0) take('orientation', true, { degrees: stands.turn, evidence: Math.abs(stands.evidence) });

	lap('orientation and skew');
	const { degrees, gain } = stands.skew;
	// not gated by `textual`: lines that converge steeply are only seen band by band
	const together = convergence(stands.feet, degrees);
	let straight: number | Matrix = 0;
	// the user says so: a bend, which makes lines level, would do it all the same
	let isToLean = false;
	if (together && take('perspective', true, { degrees: together.degrees }))
		straight = enlarge(together.matrix, seen.factor);
	else {
		const leans = stands.textual && Math.abs(degrees) >= LEAN && gain >= 1.1;
		if (take('deskew', leans, { degrees, gain: Math.min(100, gain) })) straight = degrees;
		isToLean = together !== undefined || (leans && straight === 0);
	}

	lap('perspective');
	const xHeight = stands.textual ? coreHeight(stands, settings) * seen.factor : 0;
	const pageDpi = resolution(page.width, page.height, dpi, xHeight);
	const measured = scale(page.width, page.height, xHeight, noisy);
	const isAsked = measured === 1 && settings.steps?.scale === 'on';
	const factor = isAsked ? scale(page.width, page.height, xHeight, noisy, true) : measured;
	const enlarged = factor !== 1 && take('scale', measured !== 1, { factor, xHeight }) ? factor : 1;

	let toPage = place(page, stands.turn, straight, enlarged);
	// the way from the upright copy to the new picture
	const fromCopy = multiply(invert(toPage.matrix), place(page, stands.turn, 0, 1 / seen.factor).matrix);
	const curled = isToLean ? undefined : curl(stands.survey, fromCopy, stands.lines.xHeight * seen.factor * enlarged);
	let bend: Bend | undefined;
	if (curled && take('curl', true, { height: curled.height, gain: curled.after / Math.max(0.01, curled.before) }))
		({ to: toPage, bend } = unbend(toPage, curled.bend));
	lap('curl');
	const fold = gutter(stands.survey);
	const { small } = stands.survey;
	const gap = Math.round(apply(fromCopy, fold ?? small.width / 2, small.height / 2).x);
	const spread = take('spread', fold !== undefined, { at: gap / toPage.width });
	const nothing = seen.parts.count === 0 || (noisy && onlyGrain(stands));
	const pixels = redraw(image, toPage, paper, bend);
	lap('drawing');
	const apart = lettersApart(settings.languages);
	const drawn = {
		image: pixels,
		...(pixels === shown && { seen }),
		dpi: Math.round(pageDpi * enlarged),
		xHeight: xHeight * enlarged,
		paper,
		mayBeStruck: apart,
		// what is bent has boxes of other kinds
		mayBeForm: !bend && stands.textual && apart,
	};
	const made = nothing
		? { image: pixels, rules: { across: [], down: [] } }
		: cleanedDrawing(drawn, stands, fromCopy, take, lap);
	return {
		...(spread && gap > 0 && gap < toPage.width && { spread: gap }),
		...made,
		dpi: drawn.dpi,
		steps,
		turn: stands.turn,
		toPage: isCut ? multiply(lies.matrix, toPage.matrix) : toPage.matrix,
		...(bend && { bend }),
		unsureTurn: stands.unsure,
		stamped,
		pale,
		faint,
		xHeight: drawn.xHeight,
		textual: stands.textual || together !== undefined || bend !== undefined,
		...(made.image === shown && { seen }),
		nothing,
	};
}

/** Scripts whose letters fill a square: most of a letter is its core, though the densest rows are fewer. */
const SQUARE_LETTERS = /^(chi|jpn|kor)/;
const CORE = 0.75;

/** The x-height of the lines, reduced pixels; of square letters what tells as much about their size. */
function coreHeight({ lines, survey: { height } }: Orientation, { languages }: Settings): number {
	return SQUARE_LETTERS.test(languages[0] ?? '') ? Math.max(lines.xHeight, CORE * height) : lines.xHeight;
}

/** The same map for a picture that is `factor` times larger. */
const enlarge = ([a, b, c, d, e, f, g, h, i]: Matrix, factor: number): Matrix => [
	...([a, b, c * factor, d, e, f * factor] as const),
	...([g / factor, h / factor, i] as const),
];

/** The whole page, for a user who says that it is dark. */
const wholeOf = ({ width, height }: Grey) => [
	{ box: { x0: 0, y0: 0, x1: width, y1: height }, ground: 0, letters: 255 },
];

const rounded = (values: Record<string, number>) =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
