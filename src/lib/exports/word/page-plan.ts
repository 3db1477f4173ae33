import { around } from '#lib/model/geometry.ts';
import type { Block, Reading } from '#lib/model/reading.ts';
import type { ExportOptions } from '../export.ts';
import { directionOf } from '../language-tag.ts';
import { type Placed, placedParts } from '../flowing/parts.ts';
import { trueDpi } from '../pdf/page-size.ts';
import { type Beside, besideIn } from './beside.ts';
import { bandsOf, type Column } from './columns.ts';
import { NOTE, type Note, noted, withoutNotes } from '../flowing/note-marks.ts';
import { levelled } from './levelled.ts';
import { isRunning } from './running.ts';
import { A4, isLike, type Margins, type Sheet, sheetOf } from './sheet.ts';
import type { Manner } from './survey.ts';

/** Parts of a page in the columns they stand in. */
export interface PlanBand {
	columns: Column[];
	parts: Placed[][];
	/** the columns end high above the foot of the page: each part of the text keeps to its own */
	breaks: boolean;
	/** what stands side by side, by the first block of it */
	beside: Map<Block, Beside>;
}

/** What stands on a page and where, before anything of it is written. Lengths in pixels of the page, text upright. */
export interface Plan {
	perInch: number;
	sheet: Sheet;
	margins: Margins;
	heads: Block[];
	feet: Block[];
	bands: PlanBand[];
	notes: Note[];
	/** the place of nothing is known, or text runs downwards: only the order counts */
	placeless: boolean;
	/** from where to where text reaches */
	edges: Column;
	rightToLeft: boolean;
	/** what is printed under pictures, by their blocks */
	captions: Map<Block, string>;
}

/** The share of a page that stays empty below a column which was ended on purpose. */
const EARLY = 0.15;
/** A block this wide, as a share of the room for text, shows where text begins and ends on its page. */
const WIDE = 0.8;

/** Where text begins and ends on this page: scans lie a little to the left or right of each other. */
function edgesOf(blocks: Block[], usual: Column): Column {
	const own = around(blocks.filter(({ box }) => box.x1 > box.x0).map(({ box }) => box));
	const isWide = blocks.some(({ box, lines }) => lines.length > 1 && box.x1 - box.x0 > WIDE * (usual.x1 - usual.x0));
	if (isWide) return { x0: own.x0, x1: own.x1 };
	return { x0: Math.min(own.x0, usual.x0), x1: Math.max(own.x1, usual.x1) };
}

/** Plans a page; undefined when there is nothing on it. `sheet`: that of the page before. */
export function planOf(
	reading: Reading,
	options: ExportOptions,
	manner: Manner,
	sheet: Sheet | undefined,
): Plan | undefined {
	const perInch = trueDpi(reading.width, reading.height, reading.dpi);
	const placeless = !reading.width || !reading.height || reading.direction === 'vertical';
	const rightToLeft = directionOf(reading) === 'rtl';
	const found = placeless || reading.turn ? { blocks: reading.blocks, notes: [] } : noted(reading.blocks);
	const [blocks, { notes }] = [withoutNotes(found), found];
	const said = placedParts({ ...reading, blocks }, options);
	if (!said.length && !notes.length) return undefined;

	const own = sheetOf(reading, perInch) ?? sheet ?? A4;
	const kept = sheet && isLike(own, sheet) ? sheet : own;
	const margins = manner.margins(kept);
	const lying = reading.turn === 90 || reading.turn === 270;
	const [wide, high] = lying ? [reading.height, reading.width] : [reading.width, reading.height];
	// What is said comes from the page as it is, so that it is what other formats say; how it lies, from the page laid straight.
	const lie = levelled(
		said.map(({ block }) => block),
		{ width: wide, height: high },
	);
	const parts = said.map(({ part }, at): Placed => ({ part, block: lie[at]! }));
	const running = placeless ? [] : parts.filter(({ block }) => isRunning(block, high));
	const body = parts.filter((part) => !running.includes(part));
	const pixels = (twips: number) => (twips / 1440) * perInch;
	const edges = edgesOf(
		body.map(({ block }) => block),
		{ x0: pixels(margins.left), x1: wide - pixels(margins.right) },
	);
	const set =
		placeless || !body.length
			? [{ columns: [edges], blocks: [body.map(({ block }) => block)] }]
			: bandsOf(
					body.map(({ block }) => block),
					edges,
					rightToLeft,
				);
	const partOf = new Map(body.map((part) => [part.block, part]));
	const noteTop = Math.min(...notes.flatMap(({ lines }) => lines.map(({ box }) => box.y0)));
	const foot = Math.min(high - pixels(margins.bottom), noteTop);
	const bands = set.map(({ columns, blocks }, at): PlanBand => {
		const early = blocks.slice(0, -1).some((group) => around(group.map(({ box }) => box)).y1 < foot - EARLY * high);
		const row = placeless || columns.length > 1 ? [] : besideIn(blocks[0]!, edges, rightToLeft);
		return {
			columns,
			beside: new Map(row),
			parts: blocks.map((group) => group.map((block) => partOf.get(block)!)),
			breaks: at === set.length - 1 && columns.length > 1 && early,
		};
	});
	const blocksOf = (kind: Block['kind']) => running.map(({ block }) => block).filter((block) => block.kind === kind);
	const captions = new Map(
		parts.flatMap(({ part, block }, at) => {
			const next = parts[at + 1]?.part;
			return part.kind === 'picture' && next?.kind === 'caption' ? [[block, next.text.replace(NOTE, '')] as const] : [];
		}),
	);
	const common = { captions, perInch, sheet: kept, margins, bands, notes, placeless, edges, rightToLeft };
	return { ...common, heads: blocksOf('header'), feet: blocksOf('footer') };
}
