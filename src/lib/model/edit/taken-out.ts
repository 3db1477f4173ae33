import { around, type Box } from '../geometry.ts';
import type { Block, Line } from '../reading.ts';

type Of<B extends Block> = B['lines'][number];

/** What lies in a part of a page, and the rest of it around something else. */
export interface TakenOut<B extends Block> {
	/** `cut`: a part of the line stayed where it was */
	lines: { line: Of<B>; cut: boolean }[];
	/** the page with `block` in the place of what was taken out; `behind` makes the second half of a block that it parts */
	around(block: B, behind?: (half: B) => B): B[];
}

/**
 * Takes the words whose middle lies in a box out of their blocks; lines and blocks that go on beyond it
 * are cut. Of `fixed` blocks nothing is taken.
 */
export function takenOut<B extends Block>(
	blocks: readonly B[],
	box: Box,
	fixed: (block: B) => boolean = () => false,
): TakenOut<B> | undefined {
	const taken: TakenOut<B>['lines'] = [];
	const rest: { block: B; half: boolean }[] = [];
	let place: number | undefined;
	for (const block of blocks) {
		if (block.kind === 'picture' || block.kind === 'ignore' || !block.lines.length || fixed(block)) {
			rest.push({ block, half: false });
			continue;
		}
		const before: Line[] = [];
		const behind: Line[] = [];
		let some = false;
		for (const line of block.lines) {
			const inside = line.words.filter((word) => isInside(word.box, box));
			const outside = line.words.filter((word) => !inside.includes(word));
			if (inside.length) {
				taken.push({ line: cut(line, inside), cut: outside.length > 0 });
				some = true;
			}
			const [first] = outside;
			if (!first) continue;
			// What stands at the right of it is read behind it.
			const later = some && (!inside.length || first.box.x0 > box.x0);
			(later ? behind : before).push(cut(line, outside));
		}
		if (!some) {
			rest.push({ block, half: false });
			continue;
		}
		const part = (lines: Line[]) => ({ ...block, lines, box: around(lines.map((line) => line.box)) });
		if (before.length) rest.push({ block: part(before), half: false });
		place ??= rest.length;
		if (behind.length) rest.push({ block: part(behind), half: before.length > 0 });
	}
	if (!taken.length) return undefined;
	return {
		lines: taken,
		around: (block, behind = (half) => half) =>
			rest.map(({ block: other, half }) => (half ? behind(other) : other)).toSpliced(place ?? rest.length, 0, block),
	};
}

const isInside = (word: Box, box: Box) => {
	const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
	return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
};

function cut<L extends Line>(line: L, words: L['words']): L {
	if (words.length === line.words.length) return line;
	const rest = { ...line, words, box: around(words.map((word) => word.box)) };
	const { baseline } = line;
	// The foot of what is left; a hyphen at the line's end may be gone.
	if (baseline && baseline.x1 > baseline.x0) {
		const at = (x: number) =>
			baseline.y0 + ((x - baseline.x0) / (baseline.x1 - baseline.x0)) * (baseline.y1 - baseline.y0);
		rest.baseline = { x0: rest.box.x0, y0: at(rest.box.x0), x1: rest.box.x1, y1: at(rest.box.x1) };
	}
	if (words.at(-1) !== line.words.at(-1)) delete rest.hyphenated;
	return rest;
}
