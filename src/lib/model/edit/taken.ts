import type { Pair } from './aligned.ts';
import type { Edit, Rewriting } from './edit.ts';
import type { EditedReading, EditedWord } from './edited.ts';
import { around, type Box } from '../geometry.ts';
import { placeOf } from './place-of.ts';

/**
 * The edits of `mine` that take the other side of some of its pairs with another reading (`pairs`: all, in order). `unseen`:
 * nobody looked at each of them, so words stay as doubtful as they are there.
 */
export function taken(mine: EditedReading, pairs: Pair[], wanted: ReadonlySet<Pair>, unseen = false): Edit[] {
	const runs: (Rewriting & { confidences: number[] })[] = [];
	/** lines that `mine` does not have at all */
	const lines: { box: Box; texts: string[]; confidences: number[] }[] = [];
	let beside: EditedWord | undefined;
	/** the run that also carries what only the other reading has, behind the same word */
	let open: (typeof runs)[number] | undefined;
	for (const pair of pairs) {
		const texts = pair.theirs.map(({ text }) => text);
		const confidences = pair.theirs.map(({ confidence }) => confidence);
		if (pair.mine.length) {
			beside = pair.mine.at(-1);
			open = undefined;
			if (!wanted.has(pair)) continue;
			open = { words: pair.mine.map(({ id }) => id), texts, confidences };
			runs.push(open);
			continue;
		}
		if (!wanted.has(pair)) continue;
		const box = around(pair.theirs.map((word) => word.box));
		const middle = (box.y0 + box.y1) / 2;
		if (beside && middle > beside.box.y0 && middle < beside.box.y1) {
			const boxes = pair.theirs.map((word) => word.box);
			if (open) {
				open.boxes = [...(open.boxes ?? open.texts.map(() => beside!.box)), ...boxes];
				open.texts = [...open.texts, ...texts];
				open.confidences = [...open.confidences, ...confidences];
			} else {
				open = {
					words: [beside.id],
					texts: [beside.text, ...texts],
					confidences: [beside.confidence, ...confidences],
					boxes: [beside.box, ...boxes],
				};
				runs.push(open);
			}
		} else {
			const line = lines.at(-1);
			if (line && middle > line.box.y0 && middle < line.box.y1) {
				line.box = around([line.box, box]);
				line.texts.push(...texts);
				line.confidences.push(...confidences);
			} else lines.push({ box, texts, confidences });
		}
	}
	const known = <T extends { confidences: number[] }>({ confidences, ...rest }: T) =>
		unseen ? { ...rest, confidences } : rest;
	const inserts = lines.map((line): Edit => ({ kind: 'insert', ...known(line), ...placeOf(mine.blocks, line.box) }));
	return [
		...(runs.length ? [{ kind: 'rewrite' as const, why: 'taken' as const, runs: runs.map(known) }] : []),
		...inserts,
	];
}
