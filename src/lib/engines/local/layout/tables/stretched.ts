import { around } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { letterHeight } from '../letter-height.ts';

/** A gap wider than so many words' heights looks like one between cells; spaces of a stretched line differ by no more. */
const GAP = 0.9;
const EVEN = 0.4;
/** Edges are one where they differ by no more words' heights; so many lines, and such a share, reach from edge to edge of justified prose. */
const EDGE = 0.5;
const LINES = 3;
const FLUSH = 0.6;
/** It has so many words a line, and in so many of its lines no wide gap at all; or its gaps stand nowhere one below the other as those of columns do. */
const WORDS = 4.5;
const PLAIN = 1 / 3;
const BELOW = 0.6;

/**
 * The words of lines that were stretched to the width of their column: the spaces of justified prose in narrow columns are as wide as
 * some gaps between the cells of a table, but even, and most of its lines have none.
 */
export function stretched(blocks: Block[]): Set<Word> {
	return new Set(blocks.flatMap((block) => linesIn(block).flatMap(({ words }) => words)));
}

function linesIn({ kind, lines, box }: Block): Line[] {
	if (kind === 'table' || kind === 'picture' || lines.length < LINES) return [];
	const tall = letterHeight([{ kind, lines, box }]);
	const edges = around(lines.map((line) => line.box));
	const flush = lines.filter(
		(line) => line.box.x0 - edges.x0 < EDGE * tall && edges.x1 - line.box.x1 < EDGE * tall && line.words.length > 1,
	);
	const words = flush.reduce((sum, line) => sum + line.words.length, 0);
	// The last line ends anywhere.
	if (flush.length < LINES || flush.length < FLUSH * (lines.length - 1) || words < WORDS * flush.length) return [];
	const widest = (line: Line) => Math.max(...gapsIn(line));
	const plain = flush.filter((line) => widest(line) < GAP * tall);
	if (plain.length < PLAIN * flush.length && share(flush) > BELOW) return [];
	return flush.filter((line) => widest(line) >= GAP * tall && widest(line) - Math.min(...gapsIn(line)) < EVEN * tall);
}

const whites = ({ words }: Line) => words.slice(1).map(({ box }, at) => ({ from: words[at]!.box.x1, to: box.x0 }));
const gapsIn = (line: Line) => whites(line).map(({ from, to }) => to - from);

/** The share of gaps that have half of a gap of the next line under them. */
function share(lines: Line[]): number {
	const pairs = lines.slice(1).flatMap((next, at) => {
		const below = whites(next);
		return whites(lines[at]!).map((gap) =>
			below.some(
				({ from, to }) => Math.min(to, gap.to) - Math.max(from, gap.from) > Math.min(to - from, gap.to - gap.from) / 2,
			),
		);
	});
	return pairs.filter(Boolean).length / Math.max(1, pairs.length);
}
