import { around, type Box } from '#lib/model/geometry.ts';
import { checkBoxes, isStraight, type CheckBox } from './check-boxes.ts';
import { combs, type Comb } from './combs.ts';
import type { Grey } from '../picture/grey.ts';
import { boxThrough } from '../picture/box-through.ts';
import type { Matrix } from '../picture/matrix.ts';
import type { Orientation } from '../straighten/orientation.ts';
import { rings } from './rings.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import { setTogether, type SetTogether } from './set-together.ts';
import type { Survey } from '../survey/survey.ts';

/** A check box, or a ring, in pixels of the prepared picture, from which it was taken out. */
export interface Mark {
	box: Box;
	state: CheckBox['state'];
	round?: true;
}

/** What preparation did to a form, so that the reading can be put back into its places. Pixels of the prepared picture. */
export interface Fields {
	combs: SetTogether[];
	marks: Mark[];
}

/** Boxes side by side, closer than this (in their sides) and so many, are places for letters. */
const CLOSE = 0.7;
const ROW = 3;
/** More are a pattern. */
const MOST = 400;

/** The copy of the page, as orientation gives it. */
type Stands = Pick<Orientation, 'survey' | 'lines' | 'skew'>;

interface Found {
	combs: Comb[];
	marks: CheckBox[];
}

/**
 * Finds the places for letters and the check boxes of a form. `image` is the picture that will be read, with its `rules`
 * and its resolution; `stands` an upright copy of the page with its lines,
 * `way` what takes a point of that to the picture.
 */
export function fields(
	image: Grey,
	dpi: number,
	rules: Rules,
	{ survey: seen, lines, skew }: Stands,
	way: Matrix,
): Found {
	const step = Math.hypot(way[0], way[3]);
	const boxes = checkBoxes(seen, lines.xHeight, dpi / Math.max(0.1, step), (frame) =>
		isStraight(image, boxThrough(way, frame), Math.round(step)),
	);
	const about = {
		xHeight: lines.xHeight,
		slope: Math.tan((skew.degrees * Math.PI) / 180),
		dpi: dpi / Math.max(0.1, step),
	};
	const round = rings(seen, about, image, (box) => boxThrough(way, box));
	if (boxes.length + round.length > MOST) return { combs: combs(image, rules, dpi), marks: [] };
	const rows = rowsOf(boxes);
	const apart = rows.filter((row) => row.length >= ROW && row.some(({ state }) => state !== 'empty'));
	const lone = new Set(apart.flat());
	return {
		combs: [...combs(image, rules, dpi), ...apart.map((row) => combOf(row, way))],
		marks: [...boxes.filter((box) => !lone.has(box)), ...round],
	};
}

/** The picture (a new one) with letters set together and without check boxes, and where all that was. `paper`: 0–255. */
export function withoutFrames(
	image: Grey,
	found: Found,
	seen: Survey,
	way: Matrix,
	paper: number,
): { image: Grey; fields: Fields } {
	const clear = { ...image, data: new Uint8ClampedArray(image.data) };
	for (const mark of found.marks) takeOut(clear, mark, seen, way, paper);
	return {
		image: clear,
		fields: {
			combs: found.combs.map((comb) => setTogether(clear, comb)),
			marks: found.marks.map(({ frame, state, round }) => ({
				box: boxThrough(way, frame),
				state,
				...(round && { round }),
			})),
		},
	};
}

/** Boxes of one size in a row, one close to the next. */
function rowsOf(boxes: CheckBox[]): CheckBox[][] {
	const rows: CheckBox[][] = [];
	for (const one of [...boxes].sort((a, b) => a.frame.x0 - b.frame.x0)) {
		const side = one.frame.x1 - one.frame.x0;
		const row = rows.find((members) => {
			const { frame } = members.at(-1)!;
			const gap = one.frame.x0 - frame.x1;
			return (
				gap < CLOSE * side &&
				gap > -2 &&
				Math.abs(frame.y0 - one.frame.y0) < 0.15 * side + 1 &&
				Math.abs(frame.x1 - frame.x0 - side) < 0.15 * side + 1
			);
		});
		if (row) row.push(one);
		else rows.push([one]);
	}
	return rows;
}

function combOf(row: CheckBox[], way: Matrix): Comb {
	const frames = row.map(({ frame }) => boxThrough(way, frame));
	const { y0, y1 } = around(frames);
	return {
		places: frames.map(({ x0, x1 }) => ({ x0, x1 })),
		top: y0,
		bottom: y1,
		pen: Math.max(2, Math.round(way[0] * 1.5)),
	};
}

/** Clears the frame with all that is in it, and what sticks out of it and hangs together with it. */
function takeOut(image: Grey, { box, frame }: CheckBox, { parts, small }: Survey, way: Matrix, paper: number) {
	const fill = (area: Box) => {
		const { x0, y0, x1, y1 } = boxThrough(way, area);
		const [left, right] = [Math.max(0, x0), Math.min(image.width, x1)];
		for (let y = Math.max(0, y0); y < Math.min(image.height, y1); y++)
			image.data.fill(paper, y * image.width + left, y * image.width + Math.max(left, right));
	};
	fill({ x0: frame.x0 - 1, y0: frame.y0 - 1, x1: frame.x1 + 1, y1: frame.y1 + 1 });
	const mine = parts.label[frame.y0 * small.width + Math.round((frame.x0 + frame.x1) / 2)];
	if (!mine) return;
	for (let y = box.y0; y < box.y1; y++)
		for (let x = box.x0; x < box.x1; x++)
			if (parts.label[y * small.width + x] === mine) fill({ x0: x - 0.5, y0: y - 0.5, x1: x + 1.5, y1: y + 1.5 });
}
