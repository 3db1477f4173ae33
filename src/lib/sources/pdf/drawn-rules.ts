import { OPS } from 'pdfjs-dist';
import { transformed, type Matrix } from '#lib/model/affine.ts';
import type { Rule, Rules } from '#lib/model/table/rules.ts';

/** All in points: the thickest and the shortest line; how near pieces of one line lie. */
const PEN = 3.2;
const LENGTH = 7;
const NEAR = 0.8;
/** A map has more lines than any table; a page with so many is looked at no further. */
const MOST = 2_000;

/** What a path is made of, as pdf.js says it, and how many numbers follow. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
const NUMBERS: Record<number, number> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, [QUADRATIC]: 4, [CLOSE]: 0 };

const STROKES = new Set([OPS.stroke, OPS.closeStroke]);
const FILLS = new Set([OPS.fill, OPS.eoFill]);
const BOTH = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

interface Operators {
	fnArray: number[];
	argsArray: unknown[];
}

type Point = [number, number];

/**
 * The straight lines that a page draws across and down: strokes, and filled rectangles as thin as a line. Pieces that
 * meet are one, as many programs draw the border of each cell. `view`: from points of the page to pixels; nothing at
 * all for a page of too many lines.
 */
export function drawnRules({ fnArray, argsArray }: Operators, view: Matrix): Rules {
	const scale = Math.hypot(view[0], view[1]);
	const found: Rules = { across: [], down: [] };
	let matrix: Matrix = view;
	let pen = 1;
	const kept: { matrix: Matrix; pen: number }[] = [];

	const add = ([x0, y0]: Point, [x1, y1]: Point, least: number) => {
		const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
		const [thick, long] = [Math.min(wide, high), Math.max(wide, high)];
		if (thick > PEN * scale || long < LENGTH * scale) return;
		const [a, b, c, d] = wide > high ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
		const rule: Rule = { at: (c + d) / 2, from: Math.min(a, b), to: Math.max(a, b), pen: Math.max(thick, least) };
		(wide > high ? found.across : found.down).push(rule);
	};

	fnArray.forEach((fn, i) => {
		const args = (argsArray[i] ?? []) as never[];
		if (fn === OPS.save) kept.push({ matrix, pen });
		else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) ({ matrix, pen } = kept.pop() ?? { matrix, pen });
		else if (fn === OPS.transform) matrix = transformed(matrix, args as unknown as Matrix);
		else if (fn === OPS.paintFormXObjectBegin) {
			kept.push({ matrix, pen });
			if (args[0]) matrix = transformed(matrix, [...(args[0] as Iterable<number>)] as unknown as Matrix);
		} else if (fn === OPS.setLineWidth) pen = Number(args[0]);
		else if (fn === OPS.constructPath) {
			const [paint, path] = [Number(args[0]), (args[1] as ArrayLike<number>[] | undefined)?.[0]];
			if (!path) return;
			const strokes = STROKES.has(paint) || BOTH.has(paint);
			const width = pen * Math.hypot(matrix[0], matrix[1]);
			for (const { points, curved } of pathsOf(path, matrix)) {
				if (strokes && width <= PEN * scale)
					points.slice(1).forEach((point, at) => add(points[at]!, point, Math.max(1, width)));
				if ((FILLS.has(paint) || BOTH.has(paint)) && !curved && points.length > 3) add(...ends(points), 1);
			}
		}
	});
	if (found.across.length + found.down.length > 10 * MOST) return { across: [], down: [] };
	const rules = { across: whole(found.across, NEAR * scale), down: whole(found.down, NEAR * scale) };
	return rules.across.length + rules.down.length > MOST ? { across: [], down: [] } : rules;
}

/** The pieces of a path between its moves, in pixels. */
function pathsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix) {
	const paths: { points: Point[]; curved: boolean }[] = [];
	for (let at = 0; at < path.length;) {
		const kind = path[at]!;
		const numbers = NUMBERS[kind];
		if (numbers === undefined) break;
		if (kind === MOVE) paths.push({ points: [], curved: false });
		const last = paths.at(-1);
		if (last) {
			const [x, y] = [path[at + numbers - 1]!, path[at + numbers]!];
			if (kind === CLOSE) last.points.push(...last.points.slice(0, 1));
			else last.points.push([a * x + c * y + e, b * x + d * y + f]);
			last.curved ||= kind === CURVE || kind === QUADRATIC;
		}
		at += 1 + numbers;
	}
	return paths;
}

function ends(points: Point[]): [Point, Point] {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [
		[Math.min(...xs), Math.min(...ys)],
		[Math.max(...xs), Math.max(...ys)],
	];
}

/** Pieces that lie on one line and meet, as one. */
function whole(rules: Rule[], near: number): Rule[] {
	const lines: Rule[] = [];
	/** of the lines so far, those that lie about where the present one does */
	let level: Rule[] = [];
	for (const rule of rules.toSorted((one, other) => one.at - other.at || one.from - other.from)) {
		level = level.filter(({ at }) => rule.at - at <= near);
		const met = level.find(({ from, to }) => rule.from <= to + near && rule.to >= from - near);
		if (met) {
			met.from = Math.min(met.from, rule.from);
			met.to = Math.max(met.to, rule.to);
			met.pen = Math.max(met.pen, rule.pen);
		} else {
			level.push({ ...rule });
			lines.push(level.at(-1)!);
		}
	}
	return lines;
}
