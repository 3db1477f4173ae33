import type { Box } from '../geometry.ts';
import type { Grid } from '../table/grid.ts';
import type { BlockKind } from '../reading.ts';

/** Neighbouring words (ids, in reading order) and what stands there instead: one text for each word, or any number. */
export interface Rewriting {
	words: string[];
	/** none: the words go */
	texts: string[];
	/** page pixels, one for each text; found from the words' own boxes when absent */
	boxes?: Box[];
	/** 0–100, one for each text: nobody has looked at them; 100 when absent, as written by hand */
	confidences?: number[];
}

/** Why words were written anew; only told in the history. */
export type RewriteReason = 'typed' | 'split' | 'joined' | 'deleted' | 'replaced' | 'taken';

/** What can be done to a reading. Words, lines and blocks are named by the ids of `named`; an id that is gone is no error. */
export type Edit =
	| { kind: 'rewrite'; why: RewriteReason; runs: Rewriting[] }
	/** the words are right as they stand */
	| { kind: 'accept'; words: string[] }
	/** a line that was missed: into a block before one of its lines, or as a new block before another; at the end without */
	| { kind: 'insert'; box: Box; texts: string[]; confidences?: number[]; into?: string; before?: string }
	/** a new line begins with this word */
	| { kind: 'break-line'; word: string }
	/** the line goes on in the next one of its block */
	| { kind: 'join-line'; line: string }
	/** before another block in reading order; at the end without */
	| { kind: 'move-block'; block: string; before?: string }
	/** `grid`: where its cells are, for a block that becomes a table */
	| { kind: 'set-block'; block: string; as: BlockKind; level?: number; grid?: Grid }
	/** the lines of a table were moved, added or taken away */
	| { kind: 'set-grid'; block: string; grid: Grid }
	/** the words in a box leave their blocks and are a table (page pixels) */
	| { kind: 'make-table'; box: Box; grid: Grid }
	/** this reading counts for the page */
	| { kind: 'use' }
	/** everything before this entry no longer counts */
	| { kind: 'original' };
