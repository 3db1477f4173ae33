import { around } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import type { WayBack } from './way-back.ts';

/**
 * Takes blocks from the pixels of the picture that was read to those of the page. What has no place there is left out.
 * `turned`: rows and columns of the picture are not those of the page, so tables lose their grid.
 */
export function placed(blocks: Block[], back: WayBack, turned: boolean): Block[] {
	return blocks.flatMap(({ grid, ...block }) => {
		const lines = block.lines.map((line) => placedLine(line, back)).filter((line) => line !== undefined);
		const box = lines.length ? around(lines.map((line) => line.box)) : back.box(block.box);
		if (!box || (block.lines.length && !lines.length)) return [];
		const ends = turned ? undefined : grid && placedGrid(grid, back);
		return [{ ...block, box, lines, ...(ends && { grid: ends }) }];
	});
}

function placedLine(line: Line, back: WayBack): Line | undefined {
	const words = line.words.flatMap((word) => {
		const box = back.box(word.box);
		return box ? [{ ...word, box }] : [];
	});
	if (!words.length) return undefined;
	const { baseline: drawn, ...rest } = line;
	const baseline = drawn && back.segment(drawn);
	return {
		...rest,
		box: back.box(line.box) ?? around(words.map(({ box }) => box)),
		words,
		...(baseline && { baseline }),
	};
}

/** A leaning table's lines are taken at its middle. */
function placedGrid({ columns, rows }: NonNullable<Block['grid']>, back: WayBack): Block['grid'] {
	const x = (columns[0]! + columns.at(-1)!) / 2;
	const y = (rows[0]! + rows.at(-1)!) / 2;
	const across = columns.map((at) => back.segment({ x0: at, y0: y, x1: at, y1: y })?.x0);
	const down = rows.map((at) => back.segment({ x0: x, y0: at, x1: x, y1: at })?.y0);
	const all = (values: (number | undefined)[]): values is number[] => values.every((value) => value !== undefined);
	return all(across) && all(down) ? { columns: across.map(Math.round), rows: down.map(Math.round) } : undefined;
}
