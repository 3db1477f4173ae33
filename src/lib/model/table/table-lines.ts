import { around, height } from '../geometry.ts';
import type { Line } from '../reading.ts';

const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
/** Lines whose middles are nearer than so many words' heights stand side by side. */
const NEAR = 0.6;

const middle = ({ box }: Line) => (box.y0 + box.y1) / 2;
const tallOf = ({ words }: Line) => words.map(({ box }) => height(box)).sort((a, b) => a - b)[words.length >> 1] ?? 0;

/** The printed lines of a table from the top: what stands side by side is one line, wherever the recogniser cut it. */
export function tableLines<L extends Line>(lines: readonly L[]): L[] {
	const leftward = lines.filter(({ words }) => words.some(({ text }) => LEFTWARD.test(text))).length > lines.length / 2;
	const rows: { middle: number; tall: number; lines: L[] }[] = [];
	for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
		const tall = tallOf(line);
		const row = rows.at(-1);
		if (row && middle(line) - row.middle < NEAR * Math.min(tall, row.tall)) row.lines.push(line);
		else rows.push({ middle: middle(line), tall, lines: [line] });
	}
	return rows.map(({ lines: pieces }) =>
		pieces.length === 1
			? pieces[0]!
			: joined(pieces.sort((a, b) => (leftward ? b.box.x0 - a.box.x0 : a.box.x0 - b.box.x0))),
	);
}

function joined<L extends Line>(pieces: L[]): L {
	const [first, last] = [pieces[0]!, pieces.at(-1)!];
	const [from, to] = first.box.x0 <= last.box.x0 ? [first, last] : [last, first];
	const whole = {
		...first,
		box: around(pieces.map(({ box }) => box)),
		words: pieces.flatMap(({ words }) => words),
	};
	delete whole.hyphenated;
	if (from.baseline && to.baseline) whole.baseline = { ...to.baseline, x0: from.baseline.x0, y0: from.baseline.y0 };
	else delete whole.baseline;
	return whole;
}
