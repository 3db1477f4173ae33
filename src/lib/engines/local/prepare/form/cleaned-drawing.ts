import { fields, withoutFrames } from './fields.ts';
import type { Grey } from '../picture/grey.ts';
import { little } from '../again/little.ts';
import type { Matrix } from '../picture/matrix.ts';
import type { Orientation } from '../straighten/orientation.ts';
import type { Prepared } from '../prepared.ts';
import { rules } from './rules.ts';
import { strikesIn, withoutStrikes } from './strikes.ts';
import { survey, type Survey } from '../survey/survey.ts';
import type { Take } from '../switched.ts';

/** A page as it was drawn upright and straight. */
interface Drawn {
	image: Grey;
	/** what a look at it shows, where that was taken already */
	seen?: Survey;
	dpi: number;
	/** height of a small letter, pixels; 0: no lines of text */
	xHeight: number;
	/** brightness of its paper, 0–255 */
	paper: number;
	/** lines through words may be looked for */
	mayBeStruck: boolean;
	/** boxes for letters and for ticks may be looked for */
	mayBeForm: boolean;
}

/** More pieces of ink are more than one line. */
const MOST_LETTERS = 120;

/**
 * What is done to the picture when it stands straight: lines through words and the frames of a form are taken out, ruling lines are
 * measured, and a line that is alone is drawn by itself. `stands` is the upright copy, `way` takes a point of that to the picture.
 */
export function cleanedDrawing(
	{ image: drawn, seen, dpi, xHeight, paper, mayBeStruck, mayBeForm }: Drawn,
	stands: Pick<Orientation, 'survey' | 'lines' | 'skew'>,
	way: Matrix,
	take: Take,
	lap: (step: string) => void,
): Pick<Prepared, 'image' | 'rules' | 'fields' | 'little'> {
	let image = drawn;
	const struck = mayBeStruck ? strikesIn(stands.survey, stands.lines.xHeight) : 0;
	if (take('strikes', struck > 0, { lines: struck }) && xHeight)
		image = withoutStrikes(image, xHeight, stands.survey.cut * paper, paper);
	lap('strikes');
	let lines = rules(image, dpi);
	lap('rules');
	const frames = mayBeForm ? fields(image, dpi, lines, stands, way) : { combs: [], marks: [] };
	const [combs, marks] = [frames.combs.length, frames.marks.length];
	const isForm = take('fields', combs + marks > 0, { combs, marks }) && combs + marks > 0;
	const form = isForm ? withoutFrames(image, frames, stands.survey, way, paper) : undefined;
	if (form) image = form.image;
	if (combs && form) lines = rules(image, dpi);
	lap('fields');
	const isFew = stands.survey.letters <= MOST_LETTERS;
	const line = isFew ? little(image, image === drawn && seen ? seen : survey(image)) : undefined;
	return { image, rules: lines, ...(form && { fields: form.fields }), ...(line && { little: line }) };
}
