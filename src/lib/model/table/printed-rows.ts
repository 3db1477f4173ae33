import type { Line, Word } from '../reading.ts';

/** Neighbouring words of a printed row without a wide gap between them. Pixels of the rows' own frame. */
export interface RowPiece {
	x0: number;
	x1: number;
	words: Word[];
}

/** One printed row, wherever its lines were cut: a price often is a line, or a block, of its own. */
export interface PrintedRow {
	top: number;
	bottom: number;
	middle: number;
	pieces: RowPiece[];
}

/** Printed rows in a frame that is turned by `degrees` clockwise round (`cx`, `cy`) of the page. */
export interface PrintedRows {
	rows: PrintedRow[];
	degrees: number;
	cx: number;
	cy: number;
	/** the usual height of a word, pixels */
	tall: number;
}

type SomeLine = Pick<Line, 'words' | 'baseline'>;

/** A gap wider than so many words' heights is never a space. */
const GAP = 0.9;
/** Lines whose middles are nearer than so many words' heights are one row. */
const NEAR = 0.6;
/** Lines that lean less (degrees) are straight: the feet of a few letters say no more. */
const LEAN = 0.15;

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The printed rows of these lines from the top, each cut into pieces at its wide gaps. */
export function printedRows(lines: readonly SomeLine[]): PrintedRows {
	const boxes = lines.flatMap(({ words }) => words.map(({ box }) => box));
	const telling = lines.flatMap(({ words }) => words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));
	const tall = Math.max(1, median((telling.length ? telling.map(({ box }) => box) : boxes).map((b) => b.y1 - b.y0)));
	const slope = median(
		lines.flatMap(({ baseline: b }) => (b && b.x1 - b.x0 > tall * 3 ? [(b.y1 - b.y0) / (b.x1 - b.x0)] : [])),
	);
	const lean = (Math.atan(slope) * 180) / Math.PI;
	const degrees = Math.abs(lean) < LEAN ? 0 : Math.round(lean * 100) / 100;
	const cx = (Math.min(...boxes.map(({ x0 }) => x0)) + Math.max(...boxes.map(({ x1 }) => x1))) / 2;
	const cy = (Math.min(...boxes.map(({ y0 }) => y0)) + Math.max(...boxes.map(({ y1 }) => y1))) / 2;
	const [c, s] = [Math.cos((-degrees * Math.PI) / 180), Math.sin((-degrees * Math.PI) / 180)];
	const placed = (word: Word) => {
		const [x, y] = [(word.box.x0 + word.box.x1) / 2 - cx, (word.box.y0 + word.box.y1) / 2 - cy];
		const [wide, high] = [word.box.x1 - word.box.x0, word.box.y1 - word.box.y0];
		const [mx, my] = degrees ? [cx + x * c - y * s, cy + x * s + y * c] : [x + cx, y + cy];
		return { word, x0: mx - wide / 2, x1: mx + wide / 2, y: my, high };
	};
	const parts = lines
		.filter(({ words }) => words.length)
		.map(({ words }) => words.map(placed))
		.map((words) => ({ words, y: median(words.map(({ y }) => y)) }))
		.sort((a, b) => a.y - b.y);
	const groups: { y: number; words: ReturnType<typeof placed>[] }[] = [];
	for (const part of parts) {
		const last = groups.at(-1);
		if (last && part.y - last.y < tall * NEAR) last.words.push(...part.words);
		else groups.push({ y: part.y, words: [...part.words] });
	}
	const rows = groups.map(({ words }): PrintedRow => {
		const pieces: RowPiece[] = [];
		for (const { word, x0, x1 } of words.sort((a, b) => a.x0 - b.x0)) {
			const last = pieces.at(-1);
			if (last && x0 - last.x1 < tall * GAP) {
				last.words.push(word);
				last.x1 = Math.max(last.x1, x1);
			} else pieces.push({ x0, x1, words: [word] });
		}
		return {
			top: median(words.map(({ y, high }) => y - high / 2)),
			bottom: median(words.map(({ y, high }) => y + high / 2)),
			middle: median(words.map(({ y }) => y)),
			pieces,
		};
	});
	return { rows, degrees, cx, cy, tall };
}
