import { around, type Box } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';

/** What lies in a part of a page, and the rest of it around something else. */
export interface TakenOut {
	lines: Line[];
	/** the page with `block` in the place of what was taken out */
	around(block: Block): Block[];
}

/** Takes the words whose middle lies in a box out of their blocks; lines and blocks that go on beyond it are cut. */
export function takenOut(blocks: Block[], box: Box): TakenOut | undefined {
	const taken: Line[] = [];
	const rest: Block[] = [];
	let place: number | undefined;
	for (const block of blocks) {
		if (block.kind === 'picture' || !block.lines.length) {
			rest.push(block);
			continue;
		}
		const before: Line[] = [];
		const behind: Line[] = [];
		let some = false;
		for (const line of block.lines) {
			const inside = line.words.filter((word) => isInside(word.box, box));
			const outside = line.words.filter((word) => !inside.includes(word));
			if (inside.length) {
				taken.push(cut(line, inside));
				some = true;
			}
			if (outside.length) (some && !inside.length ? behind : before).push(cut(line, outside));
		}
		if (!some) {
			rest.push(block);
			continue;
		}
		if (before.length) rest.push({ ...block, lines: before, box: around(before.map((line) => line.box)) });
		place ??= rest.length;
		if (behind.length) rest.push({ ...block, lines: behind, box: around(behind.map((line) => line.box)) });
	}
	if (!taken.length) return undefined;
	return { lines: taken, around: (block) => rest.toSpliced(place ?? rest.length, 0, block) };
}

const isInside = (word: Box, box: Box) => {
	const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
	return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
};

function cut(line: Line, words: Line['words']): Line {
	if (words.length === line.words.length) return line;
	const rest: Line = { ...line, words, box: around(words.map((word) => word.box)) };
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
