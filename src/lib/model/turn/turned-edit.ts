import type { Edit } from '../edit/edit.ts';
import type { Turn } from './turn.ts';
import { turnedGrid } from './turned-grid.ts';
import { turnedBox } from './turned-box.ts';

/** An edit to a page of `width` × `height` pixels (before the turn) that was turned since. */
export function turnedEdit(edit: Edit, by: Turn, page: { width: number; height: number }): Edit {
	if (edit.kind === 'insert') return { ...edit, box: turnedBox(edit.box, by, page) };
	if (edit.kind === 'make-table')
		return { ...edit, box: turnedBox(edit.box, by, page), grid: turnedGrid(edit.grid, by, page) };
	if (edit.kind === 'set-grid' || edit.kind === 'set-block')
		return edit.grid ? { ...edit, grid: turnedGrid(edit.grid, by, page) } : edit;
	if (edit.kind !== 'rewrite') return edit;
	const runs = edit.runs.map((run) =>
		run.boxes ? { ...run, boxes: run.boxes.map((box) => turnedBox(box, by, page)) } : run,
	);
	return { ...edit, runs };
}
