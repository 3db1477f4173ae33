import type { Block } from '#lib/model/reading.ts';
import { letterHeight } from './letter-height.ts';

/** A table has at least so many rows, and gaps between its columns in most of them. */
const ROWS = 3;
const MOST = 0.6;

/**
 * The grid of a block whose lines are a table's rows: the gaps wider than two letters' heights fall into the same places
 * in most lines. Undefined when it is no table. Pixels of the block's boxes.
 */
export function tableGrid(block: Block): { columns: number[]; rows: number[] } | undefined {
	const { lines, box } = block;
	const tall = letterHeight([block]);
	if (lines.length < ROWS || !tall) return undefined;
	const gapped = lines.filter((line) => line.words.some((word, i) => i > 0 && gapBefore(line.words, i) > 1.6 * tall));
	if (gapped.length < ROWS || gapped.length < MOST * lines.length) return undefined;
	// how many lines leave each place between their words free, in steps of a quarter letter
	const step = Math.max(1, tall / 4);
	const free = new Float64Array(Math.ceil((box.x1 - box.x0) / step) + 1);
	for (const line of gapped)
		for (let i = 1; i < line.words.length; i++) {
			if (gapBefore(line.words, i) <= 0.6 * tall) continue;
			const from = Math.ceil((line.words[i - 1]!.box.x1 - box.x0) / step);
			const to = Math.floor((line.words[i]!.box.x0 - box.x0) / step);
			for (let at = Math.max(0, from); at <= to && at < free.length; at++) free[at]!++;
		}
	const columns: number[] = [box.x0];
	for (let at = 0; at < free.length; at++) {
		const start = at;
		while (at < free.length && free[at]! >= MOST * gapped.length) at++;
		if ((at - start) * step > 0.8 * tall) columns.push(Math.round(box.x0 + ((start + at) / 2) * step));
	}
	if (columns.length < 2) return undefined;
	const rows = lines.slice(1).map((line, i) => Math.round((lines[i]!.box.y1 + line.box.y0) / 2));
	return { columns: [...columns, box.x1], rows: [box.y0, ...rows, box.y1] };
}

const gapBefore = (words: Block['lines'][number]['words'], i: number) => words[i]!.box.x0 - words[i - 1]!.box.x1;
