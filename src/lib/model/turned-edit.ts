import type { Edit } from './edit.ts';
import type { Turn } from './turn.ts';
import { turnedBox } from './turned-box.ts';

/** An edit to a page of `width` × `height` pixels (before the turn) that was turned since. */
export function turnedEdit(edit: Edit, by: Turn, page: { width: number; height: number }): Edit {
	if (edit.kind === 'insert') return { ...edit, box: turnedBox(edit.box, by, page) };
	if (edit.kind !== 'rewrite') return edit;
	const runs = edit.runs.map((run) =>
		run.boxes ? { ...run, boxes: run.boxes.map((box) => turnedBox(box, by, page)) } : run,
	);
	return { ...edit, runs };
}
