import type { Block } from '#lib/model/reading.ts';
import type { Rules } from '../prepare/rules.ts';
import { clean } from './clean.ts';
import { hyphens } from './hyphens.ts';
import { kinds } from './kinds.ts';
import { order } from './order.ts';
import { rejoined } from './rejoined.ts';
import { ruleWords } from './rule-words.ts';
import { tables } from './tables.ts';

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
}

/**
 * Makes a page out of what the recogniser found: what is no text is left out, tables have their grid, blocks come in
 * reading order, torn paragraphs whole, each with its kind, and lines know whether their last word goes on. All in pixels of `page`.
 */
export function arrange(blocks: Block[], page: Read): Block[] {
	const { rules = { across: [], down: [] }, textual = false } = page;
	const ordered = order(tables(clean(ruleWords(blocks, rules), textual), rules, page.dpi), rules);
	return hyphens(kinds(rejoined(ordered), page));
}
