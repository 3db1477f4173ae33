import { around, type Box } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { tableLines } from '#lib/model/table/table-lines.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import { footUnder } from '../foot-under.ts';
import { countedColumns } from './counted.ts';
import { ended } from './ended.ts';
import { framed } from './frames.ts';
import { labelled } from './labelled.ts';
import { listedColumns } from './listed.ts';
import { markedAcross } from './marked-across.ts';
import { bandsOf, measureOf, piecesOf, type Measure, type Piece } from './pieces.ts';
import { sidesOf, type Sides } from './sides.ts';
import { titleBeside } from './title-beside.ts';
import { twins } from './twins.ts';

/** Blocks, of which some stand for others: each with what it stands for, side by side from the left. */
export interface SideBySide {
	blocks: Block[];
	sides: Map<Block, Block[][]>;
}

/** A sheet has so many labels one below the other at least. */
const LABELS = 3;

/** A title stands no more words' heights above what it is of. */
const FAR = 4;

const isText = ({ kind, lines }: Block) => kind !== 'table' && kind !== 'picture' && lines.length > 0;

/**
 * Finds what stands side by side on a page without belonging together. All of a band is one block then, which looks like a table
 * to whoever looks for others. `rules`: of the page, for what stands in frames.
 */
export function sideBySide(blocks: Block[], rules?: Rules): SideBySide {
	const lines = blocks.filter(isText).flatMap((block) => block.lines);
	const measure = measureOf(lines);
	const all = piecesOf(lines, measure);
	const frames = rules ? framed(all, rules, measure) : [];
	const inFrames = new Set(frames.flat(2));
	const bands = bandsOf(
		all.filter((piece) => !inFrames.has(piece)),
		measure,
		rules?.across,
	);
	const sides = new Map<Block, Block[][]>();
	let rest = blocks;
	const slides = frames.map((parts): Sides => ({ parts, flowing: false, listed: false }));
	const found: Sides[] = [];
	for (let at = 0; at < bands.length; at++) {
		const counted = countedFrom(bands, at, measure);
		if (counted) {
			found.push(counted.sides);
			at = counted.to - 1;
		} else found.push(...sidesIn(bands[at]!, bands[at - 1], measure));
	}
	for (const { parts, flowing, listed } of [...slides, ...sheets(found, measure.tall)]) {
		const whose = new Map<Word, number>();
		parts.forEach((part, at) => part.forEach(({ words }) => words.forEach((word) => whose.set(word, at))));
		rest = flowing
			? rest.flatMap((block) => (crosses(block, whose) ? takenApart([block], whose, parts.length) : [block]))
			: takenApart(rest, whose, parts.length, sides, listed);
	}
	return { blocks: rest, sides };
}

/** Columns that count on, or are lists that show it, in as many bands from this one as they go on. */
function countedFrom(bands: Piece[][], from: number, measure: Measure): { sides: Sides; to: number } | undefined {
	let to = from;
	while (bands[to] && bands[to]!.length > 1) to++;
	for (; to > from; to--) {
		const pieces = bands.slice(from, to).flat();
		const parts = countedColumns(pieces, measure) ?? listedColumns(pieces, measure);
		if (parts) return { sides: { parts, flowing: false, listed: false }, to };
	}
	return undefined;
}

/** What stands side by side in a band; where nothing does, under its first row if that is a title with something beside it. */
function sidesIn(band: Piece[], above: Piece[] | undefined, measure: Measure): Sides[] {
	if (band.length < 2) return [];
	const two = twins(band, measure);
	if (two) return [{ parts: two, flowing: false, listed: false }];
	const across = markedAcross(band, measure);
	if (across.length) return across.map((part) => ({ parts: [part], flowing: false, listed: true }));
	const parts = labelled(band, measure) ?? [{ rest: band }];
	const found = parts.flatMap(({ pairs, rest }) => {
		if (pairs) return [{ parts: pairs, flowing: false, listed: false }];
		const sides = rest && sidesOf(rest, measure);
		return sides ? [headed(ended(sides, measure), above, measure.tall)] : [];
	});
	const title = found.length ? undefined : titleBeside(band, measure.tall);
	if (!title) return found;
	const apart = { parts: title.map((piece) => [piece]), flowing: false, listed: false };
	const rest = band.filter((piece) => !title.includes(piece));
	return [apart, ...sidesIn(rest, undefined, measure)];
}

/** Sides of labels and values with the titles that stand in the band above them, one over each. */
function headed(sides: Sides, above: Piece[] | undefined, tall: number): Sides {
	if (!sides.listed || above?.length !== sides.parts.length) return sides;
	const titles = [...above].sort((a, b) => a.box.x0 - b.box.x0);
	const near = boxOf(sides.parts.flat()).y0 - boxOf(above).y1 < FAR * tall;
	const over = titles.every(({ box }, at) => Math.abs(box.x0 - boxOf(sides.parts[at]!).x0) < tall / 2);
	return near && over ? { ...sides, parts: sides.parts.map((part, at) => [titles[at]!, ...part]) } : sides;
}

/** Whether a line of the block goes from side to side. */
const crosses = ({ lines }: Block, whose: Map<Word, number>) =>
	lines.some(({ words }) => new Set(words.map((word) => whose.get(word)).filter((at) => at !== undefined)).size > 1);

/** With those bands as one that are a sheet of labels, of the same columns at even distances: each column is read down. */
function sheets(bands: Sides[], tall: number): Sides[] {
	const goOn = (a: Sides, b: Sides) =>
		a.parts.length === b.parts.length &&
		a.parts.every((part, at) => Math.abs(boxOf(part).x0 - boxOf(b.parts[at]!).x0) < tall / 2);
	const step = (at: number) => topOf(bands[at + 1]!) - topOf(bands[at]!);
	const result: Sides[] = [];
	for (let from = 0; from < bands.length;) {
		let to = from + 1;
		while (bands[to] && goOn(bands[to - 1]!, bands[to]!) && Math.abs(step(to - 1) - step(from)) < tall / 2) to++;
		const small = bands[from]!.parts.every(({ length }) => length <= 2);
		if (to - from < LABELS || bands[from]!.flowing || bands[from]!.parts.length < 2 || small) to = from + 1;
		const parts = bands[from]!.parts.map((_, at) => bands.slice(from, to).flatMap((band) => band.parts[at]!));
		result.push({ ...bands[from]!, parts });
		from = to;
	}
	return result;
}

const topOf = ({ parts }: Sides) => boxOf(parts.flat()).y0;
const boxOf = (pieces: Piece[]): Box => around(pieces.map(({ box }) => box));

function takenApart(
	blocks: Block[],
	whose: Map<Word, number>,
	count: number,
	sides?: SideBySide['sides'],
	listed = false,
): Block[] {
	const parts: Block[][] = Array.from({ length: count }, () => []);
	const result: Block[] = [];
	let place: number | undefined;
	for (const block of blocks) {
		const mine = block.lines.map(({ words }) => words.some((word) => whose.has(word)));
		if (!mine.includes(true)) {
			result.push(block);
			continue;
		}
		parts.forEach((part, at) => {
			const lines = block.lines.flatMap((line) => within(line, (word) => whose.get(word) === at));
			if (lines.length) part.push(made(block, lines));
		});
		const other = (lines: Line[]) => lines.flatMap((line) => within(line, (word) => !whose.has(word)));
		const [before, behind] = [
			other(block.lines.slice(0, mine.indexOf(true))),
			other(block.lines.slice(mine.indexOf(true))),
		];
		if (before.length) result.push(made(block, before));
		place ??= result.length;
		if (behind.length) result.push(made(block, behind));
	}
	const at = place ?? result.length;
	if (count === 1) return result.toSpliced(at, 0, rowsOf(parts[0]!));
	if (!sides) return result.toSpliced(at, 0, ...parts.flat());
	const whole: Block = {
		...made(
			parts.flat()[0]!,
			parts.flat().flatMap(({ lines }) => lines),
		),
		kind: 'table',
	};
	// A value may have come long after its label.
	sides.set(whole, listed ? parts.map((part) => [rowsOf(part)]) : parts);
	return result.toSpliced(at, 0, whole);
}

function rowsOf(blocks: Block[]): Block {
	const lines = tableLines(blocks.flatMap((block) => block.lines));
	return { kind: 'paragraph', box: around(lines.map(({ box }) => box)), lines };
}

const made = (block: Block, lines: Line[]): Block => ({ ...block, lines, box: around(lines.map(({ box }) => box)) });

function within(line: Line, is: (word: Word) => boolean): Line[] {
	const words = line.words.filter(is);
	if (words.length === line.words.length) return [line];
	if (!words.length) return [];
	const { baseline, ...rest } = line;
	const box = around(words.map((word) => word.box));
	return [{ ...rest, words, box, ...(baseline && { baseline: footUnder(baseline, box) }) }];
}
