import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Stretch } from '../flowing/stretches.ts';
import type { Part } from '../flowing/parts.ts';
import { runsLeft } from '../flowing/direction.ts';
import type { CellSide } from '../table/cell-sides.ts';
import type { Column } from './columns.ts';
import { ownSize } from './lay.ts';
import type { Plan } from './page-plan.ts';
import { type Format, paragraphXml } from './paragraph.ts';
import type { Relations } from './relations.ts';
import { KEPT } from './room.ts';
import { runsOf } from './runs.ts';
import type { Manner } from './survey.ts';
import { tableWidths } from './table-widths.ts';
import { tableXml } from './table.ts';

/** Where a table stands: its column, and how much room there is, in twentieths of a point. */
interface Place {
	plan: Pick<Plan, 'perInch' | 'placeless' | 'rightToLeft'>;
	column: Column;
	room: number;
	language: string;
}

/** The XML of a table that lies as it does on its page: as wide, as far in, its rows as high. */
export function tableInPlace(
	part: Part & { kind: 'table' },
	block: Block,
	{ plan, column, room, language }: Place,
	manner: Manner,
	relations: Relations,
): string {
	const twips = (pixels: number) => Math.round((pixels / plan.perInch) * 1440);
	const grid = plan.placeless ? undefined : block.grid;
	const box = grid ? { ...block.box, x0: grid.columns[0]!, x1: grid.columns.at(-1)! } : block.box;
	const own = grid && !grid.degrees && box.x1 > box.x0 ? tableWidths(block, grid, plan.perInch, room) : undefined;
	const all = own?.reduce((sum, one) => sum + one, 0) ?? twips(box.x1 - box.x0);
	const wide = plan.placeless || box.x1 <= box.x0 ? room : Math.min(room, Math.round(all));
	const shares = own?.map((one) => one / all);
	const leftward = linesRunLeft(block.lines);
	if (leftward) shares?.reverse();
	const aside = plan.rightToLeft ? column.x1 - box.x1 : box.x0 - column.x0;
	const indent = plan.placeless ? 0 : Math.max(0, Math.min(room - wide, twips(aside)));
	const size = plan.placeless ? undefined : ownSize(block, plan.perInch, manner, 1.3);
	const cell = (text: string, head: boolean, side: CellSide = 'start', set?: readonly Stretch[]) => {
		const rightToLeft = runsLeft(text);
		// A number begins at the left, also in a table that begins at the right.
		const atEnd = (side === 'end') !== (rightToLeft !== leftward);
		const format: Format = {
			style: `Table${atEnd && side !== 'center' ? 'Number' : ''}${head ? 'Head' : 'Text'}`,
			...(side === 'center' && { side }),
			...(rightToLeft && { rightToLeft }),
			// The height of its row says how much room there is.
			...(grid && { before: 0, after: 0 }),
		};
		const letters = { language, rightToLeft, ...(size && { size }) };
		return paragraphXml(format, runsOf(text, letters, relations, undefined, set));
	};
	const heights = grid?.rows.slice(1).map((line, at) => Math.round(twips(line - grid.rows[at]!) * KEPT));
	return tableXml({ ...part, ...(shares && { shares }) }, wide, plan.rightToLeft, cell, {
		indent,
		pitch: manner.pitch,
		...(heights && { heights }),
	});
}
