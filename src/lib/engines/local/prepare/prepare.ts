import type { StepTaken } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import { boxThrough } from './picture/box-through.ts';
import type { Bend } from './picture/bend.ts';
import { cleanedDrawing } from './form/cleaned-drawing.ts';
import { cleanedPage } from './clean/cleaned-page.ts';
import { crosswise } from './vertical/crosswise.ts';
import { convergence } from './straighten/convergence.ts';
import { curl } from './straighten/curl.ts';
import type { Grey } from './picture/grey.ts';
import { gutter } from './straighten/gutter.ts';
import { lettersApart } from './letters-apart.ts';
import { besideEachOther } from './straighten/beside.ts';
import { cleared } from './picture/cleared.ts';
import { apply, invert, multiply, type Matrix } from './picture/matrix.ts';
import { lying, mayRunDown } from './vertical/lying.ts';
import { onlyGrain } from './straighten/only-grain.ts';
import { orientation, type Orientation } from './straighten/orientation.ts';
import { place } from './picture/place.ts';
import type { Prepared } from './prepared.ts';
import { resolution } from './survey/resolution.ts';
import { busyGround } from './sheet/busy-ground.ts';
import { cutOut } from './sheet/cut-out.ts';
import { seam } from './seam.ts';
import { redraw } from './picture/redraw.ts';
import { runsDown } from './vertical/runs-down.ts';
import { outside, ruby } from './vertical/ruby.ts';
import { scale } from './survey/scale.ts';
import { sheet } from './sheet/sheet.ts';
import { strands } from './vertical/strands.ts';
import { moreSheets } from './sheet/more-sheets.ts';
import { lightStrokes } from './survey/light-strokes.ts';
import { survey } from './survey/survey.ts';
import { switched, type Take } from './switched.ts';
import type { Turn } from './picture/turned.ts';
import { unbend } from './picture/unbend.ts';
import { without } from './vertical/lifted.ts';
import { warp } from './picture/warp.ts';
import { withoutRim } from './sheet/without-rim.ts';

/** Lean in degrees below which turning costs more sharpness than it gains. */
const LEAN = 0.25;
/** So far in from its edge a sheet looks like itself, in pixels of the reduced copy. */
const RIM = 3;
/** Fewer pieces of ink do not tell which way they stand. */
const TELLING = 4;

/**
 * Makes a page easier to read: a pipeline of gated steps, each decided by a measurement of this page, each recorded.
 * `dpi` is what the source said (0: unknown). `turn` fixes the clockwise turn, for a second try, and `vertical` whether
 * its lines run down. `lap` is told after each part of the work, for measuring. Pure; runs in a worker.
 */
export function prepare(
	photo: Grey,
	dpi: number,
	settings: Settings,
	turn?: Turn,
	lap: (step: string) => void = () => undefined,
	vertical?: boolean,
): Prepared {
	const steps: StepTaken[] = [];
	const take: Take = (step, measured, values) => {
		const { taken, asked } = switched(settings, step, measured);
		if (taken) steps.push(asked ? { step, values: rounded(values), asked } : { step, values: rounded(values) });
		return taken;
	};

	let page = photo;
	let seen = survey(page);
	// Who wants nothing inverted does not want the negative either.
	const light = settings.steps?.invert !== 'off' && lightStrokes(seen.small);
	lap('survey');

	const lies = sheet(seen.small, seen.factor);
	const others = lies && moreSheets(seen, lies);
	const isAlone = lies && !others && busyGround(seen, lies);
	const isCut = isAlone && take('sheet', !lies.isSmall, { share: lies.share });
	if (others && take('sheet', true, { share: others.share, count: others.count })) {
		page = cleared(page, others.beside, seen.factor, others.paper);
		seen = survey(page);
	}
	if (isCut) {
		page = lies.outline
			? cutOut(page, lies)
			: withoutRim(warp(page, lies.matrix, lies.width, lies.height, 255), RIM * seen.factor);
		seen = survey(page);
	}
	lap('sheet');

	const clean = cleanedPage(page, seen, dpi, take, lap);
	const { image, paper, noisy } = clean;
	({ seen } = clean);
	const wish = settings.steps?.orientation;
	const down = vertical ?? (turn === undefined && mayRunDown(settings.languages) && runsDown(strands(seen)));
	// a digit or two do not tell how they stand
	const fixed = wish === 'off' ? 0 : (turn ?? (down || seen.letters < TELLING ? 0 : undefined));
	const stands = orientation(seen, down ? lying(fixed ?? 0) : fixed);
	const upright = down ? (fixed ?? 0) : stands.turn;
	if (upright !== 0) take('orientation', true, { degrees: upright, evidence: Math.abs(stands.evidence) });
	const lines = down ? strands(stands.survey) : [];
	const rubies = ruby(lines);
	const across = crosswise(outside(lines, rubies));

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
	const textual = stands.textual || down;
	const xHeight = textual ? coreHeight(stands, settings) * seen.factor : 0;
	const pageDpi = resolution(page.width, page.height, dpi, xHeight);
	const apart = lettersApart(settings.languages);
	const isClean = apart && !noisy && !clean.faint && !clean.pale && !clean.stamped;
	const prose = () => isClean && seam(stands.survey, { across: [], down: [] }) !== undefined;
	const measured = scale(page.width, page.height, xHeight, { noisy, prose });
	const isAsked = settings.steps?.scale === 'on' && measured > 0.5 && measured <= 1;
	const factor = isAsked ? scale(page.width, page.height, xHeight, { asked: true }) : measured;
	const enlarged = factor !== 1 && take('scale', measured !== 1, { factor, xHeight }) ? factor : 1;

	let toPage = place(page, stands.turn, straight, enlarged);
	// the way from the upright copy to the new picture
	const fromCopy = multiply(invert(toPage.matrix), place(page, stands.turn, 0, 1 / seen.factor).matrix);
	const curled = isToLean ? undefined : curl(stands.survey, fromCopy, stands.lines.xHeight * seen.factor * enlarged);
	let bend: Bend | undefined;
	if (curled && take('curl', true, { height: curled.height, gain: curled.after / Math.max(0.01, curled.before) }))
		({ to: toPage, bend } = unbend(toPage, curled.bend));
	lap('curl');
	// Between tiers of vertical lines there is one, too.
	const fold = down ? undefined : gutter(stands.survey);
	const beside =
		down || !stands.textual ? [] : besideEachOther(stands.survey, stands.lines.xHeight, others !== undefined);
	const { small } = stands.survey;
	const folds = beside.length > 1 || others || fold === undefined ? beside : [fold];
	const gaps = (folds.length ? folds : [small.width / 2])
		.map((at) => Math.round(apply(fromCopy, at, small.height / 2).x))
		.filter((gap) => gap > 0 && gap < toPage.width);
	const spread = take('spread', folds.length > 0, { at: (gaps[0] ?? 0) / toPage.width });
	const nothing = seen.parts.count === 0 || (noisy && onlyGrain(stands));
	const places = rubies.map((box) => boxThrough(fromCopy, box));
	const pixels = without(redraw(image, toPage, paper, bend), places, 0);
	lap('drawing');
	const drawn = {
		image: pixels,
		...(pixels === clean.shown && { seen }),
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
		...(spread && gaps.length && { spread: gaps }),
		...made,
		dpi: drawn.dpi,
		steps,
		turn: upright,
		...(down && {
			vertical: { across: across.map(({ box, single }) => ({ box: boxThrough(fromCopy, box), single })) },
		}),
		toPage: isCut ? multiply(lies.matrix, toPage.matrix) : toPage.matrix,
		...(bend && { bend }),
		unsureTurn: !down && stands.unsure,
		stamped: clean.stamped,
		pale: clean.pale,
		faint: clean.faint,
		light,
		smallSheet: Boolean(isAlone && !isCut),
		xHeight: drawn.xHeight,
		textual: textual || together !== undefined || bend !== undefined,
		...(made.image === clean.shown && { seen }),
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

const rounded = (values: Record<string, number>) =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
