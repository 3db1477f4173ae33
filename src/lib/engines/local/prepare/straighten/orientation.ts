import { edgePoints } from './edge-points.ts';
import { letterGaps } from '../survey/letter-gaps.ts';
import { look, type Survey } from '../survey/survey.ts';
import { skew, type Points, type Skew } from './skew.ts';
import { textLines, type TextLines } from '../survey/text-lines.ts';
import { turned, type Turn } from '../picture/turned.ts';

/** Which way the text stands. */
export interface Orientation {
	/** clockwise turn after which it stands upright */
	turn: Turn;
	/** evidence for this turn against the same page on its head; 0 is none, above 1 is plain */
	evidence: number;
	/** text is there, but whether it stands on its head cannot be told (capitals and digits only) */
	unsure: boolean;
	/** the ink lies in lines, as text does; noise and pictures do not */
	textual: boolean;
	/** the page as it looks after the turn */
	survey: Survey;
	skew: Skew;
	/** the letters' feet, as `edgePoints` gives them */
	feet: Points;
	lines: TextLines;
}

/** Letters are so many times closer to each other along the lines than across them, in scripts that have words. */
const CLOSER = 1.8;
/** Without that, lines must be so much sharper along the columns than along the rows before a page is turned by a quarter. */
const QUARTER = 1.1;
/** Sharpness of lines of text; noise has 1.0 to 1.1, pictures up to 1.3, pages of text 1.9 and more. */
const TEXTUAL = 1.3;
/** Less evidence than this leaves a page as it came. */
const PLAIN = 0.4;

/**
 * Tells which way the text stands, from its ink alone. Letters are closest to each other along the lines, and their feet
 * fall into sharp rows there: that tells quarter turns. Baselines are sharper than the letters' tops, and ascenders are more
 * frequent than descenders in the Latin script: together they tell which side is up. `given` fixes the turn.
 */
export function orientation(page: Survey, given?: Turn): Orientation {
	if (given !== undefined) return { ...stand(sides(turnedSurvey(page, given))), turn: given, unsure: false };
	const here = sides(page);
	const quarter = isQuarter(here);
	const upright = stand(quarter ? sides(turnedSurvey(page, 90)) : here);
	const { textual } = upright;
	const turn: Turn = quarter ? (upright.evidence < 0 ? 270 : 90) : textual && upright.evidence < -PLAIN ? 180 : 0;
	const unsure = textual && Math.abs(upright.evidence) < PLAIN;
	if (turn === 0 || turn === 90) return { ...upright, turn, unsure };
	return { ...stand(sides(turnedSurvey(page, turn))), turn, unsure };
}

type Side = 'bottom' | 'top' | 'left' | 'right';

/** A page and where its letters end on each side, measured when first asked for. */
function sides(survey: Survey) {
	const points = new Map<Side, Points>();
	const skews = new Map<Side, Skew>();
	const pointsOf = (side: Side) => {
		const known = points.get(side) ?? edgePoints(survey, side);
		points.set(side, known);
		return known;
	};
	const skewOf = (side: Side) => {
		const known = skews.get(side) ?? skew(pointsOf(side));
		skews.set(side, known);
		return known;
	};
	return { survey, pointsOf, skewOf };
}

/** Whether the lines run down the page. */
function isQuarter({ survey, skewOf }: ReturnType<typeof sides>): boolean {
	const { right, below } = letterGaps(survey);
	if (below > CLOSER * right) return false;
	const sharpness = (side: Side) => skewOf(side).sharpness;
	// the left ends are the baselines of text that was turned clockwise, the right ends of text turned the other way
	const columns = Math.max(sharpness('left'), sharpness('right'));
	if (columns < TEXTUAL) return false;
	// A list's columns are sharper than its rows of two words: the closer letters are along the rows, the more it takes.
	const most = QUARTER * Math.max(1, below / Math.max(1, right));
	return right > CLOSER * below || columns > most * Math.max(sharpness('bottom'), sharpness('top'));
}

function turnedSurvey(page: Survey, turn: Turn) {
	return turn === 0 ? page : look(turned(page.small, turn), page.factor);
}

function stand({ survey, pointsOf, skewOf }: ReturnType<typeof sides>) {
	const feet = skewOf('bottom');
	const tops = skewOf('top');
	const lines = textLines(survey, feet.degrees);
	const evidence = 4 * lines.upright * lines.sure + 8 * Math.log(feet.sharpness / tops.sharpness);
	const textual = feet.sharpness > TEXTUAL && lines.count >= 3;
	return { survey, skew: feet, feet: pointsOf('bottom'), lines, evidence, textual };
}
