import { around } from '#lib/model/geometry.ts';
import type { Grid } from '#lib/model/grid.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { lineHeight } from './letter-height.ts';

const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/** A table of these lines: what stands side by side becomes one line, wherever the recogniser cut it. */
export function tableBlock(lines: Line[], grid: Grid): Block {
	const leftward = lines.filter(({ words }) => words.some(({ text }) => LEFTWARD.test(text))).length > lines.length / 2;
	const rows: { middle: number; tall: number; lines: Line[] }[] = [];
	const middle = ({ box }: Line) => (box.y0 + box.y1) / 2;
	for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
		const tall = lineHeight(line);
		const row = rows.at(-1);
		if (row && middle(line) - row.middle < 0.6 * Math.min(tall, row.tall)) row.lines.push(line);
		else rows.push({ middle: middle(line), tall, lines: [line] });
	}
	const made = rows.map(({ lines: pieces }) =>
		pieces.length === 1
			? pieces[0]!
			: joined(pieces.sort((a, b) => (leftward ? b.box.x0 - a.box.x0 : a.box.x0 - b.box.x0))),
	);
	return { kind: 'table', box: around(made.map(({ box }) => box)), lines: made, grid };
}

function joined(pieces: Line[]): Line {
	const [first, last] = [pieces[0]!, pieces.at(-1)!];
	const [from, to] = first.box.x0 <= last.box.x0 ? [first, last] : [last, first];
	const baseline = from.baseline &&
		to.baseline && {
			x0: from.baseline.x0,
			y0: from.baseline.y0,
			x1: to.baseline.x1,
			y1: to.baseline.y1,
		};
	return {
		box: around(pieces.map(({ box }) => box)),
		words: pieces.flatMap(({ words }) => words),
		...(baseline && { baseline }),
	};
}
