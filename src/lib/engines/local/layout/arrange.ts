import type { Block } from '#lib/model/reading.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import { alignedTables } from './tables/aligned-tables.ts';
import { boldOf, type Strokes } from './bold.ts';
import { bullets } from './bullets.ts';
import { clean } from './clean.ts';
import { headed } from './headed.ts';
import { hyphens } from './hyphens.ts';
import { kinds } from './kinds.ts';
import { letterCase } from './letter-case.ts';
import { noteMarks } from './note-marks.ts';
import { order } from './order.ts';
import { rejoined } from './rejoined.ts';
import { ruleWords } from './rule-words.ts';
import { sideBySide } from './columns/side-by-side.ts';
import { ruledTables } from './tables/tables.ts';

/** The picture that was read. */
interface Read {
	width: number;
	height: number;
	/** pixels per inch */
	dpi: number;
	/** preparation saw lines of text on it */
	textual?: boolean;
	/** its ruling lines */
	rules?: Rules;
	/** of its words' letters */
	strokes?: Strokes;
}

/**
 * Makes a page out of what the recogniser found: what is no text is left out, tables have their grid, blocks come in
 * reading order, torn paragraphs whole, each with its kind, and lines know whether their last word goes on. All in pixels of `page`.
 */
export function arrange(blocks: Block[], page: Read): Block[] {
	const { rules = { across: [], down: [] }, textual = false } = page;
	const ruled = ruledTables(clean(ruleWords(blocks, rules), textual), rules, page.dpi);
	const isBold = boldOf(ruled, page.strokes);
	const whole = rejoined(letterCase(laid(ruled, rules)));
	return hyphens(noteMarks(kinds(bullets(headed(whole, isBold)), page, isBold)));
}

/** In reading order, with the tables that no lines show; what stands side by side, each by itself. */
function laid(blocks: Block[], rules?: Rules): Block[] {
	const { blocks: whole, sides } = sideBySide(blocks, rules);
	return order(alignedTables(whole, rules), rules).flatMap(
		(block) => sides.get(block)?.flatMap((side) => laid(side)) ?? [block],
	);
}
