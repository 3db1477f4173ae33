import type { Box, Segment } from './geometry.ts';
import type { Grid } from './table/grid.ts';
import type { EngineName } from './task.ts';
import type { StepName } from './settings.ts';
import type { Turn } from './turn/turn.ts';

/** How letters are set, where that is not plain; old readings say nothing. */
export interface TypeStyle {
	bold?: true;
	italic?: true;
}

/** One word as it was found. */
export interface Word extends TypeStyle {
	text: string;
	/** page pixels */
	box: Box;
	/** 0–100; the engine's own measure */
	confidence: number;
	/** what else the engine thought of, best first; without `text` itself */
	alternatives?: string[];
	/** of the font, in page pixels, where a file says it: the boxes of its words are as tall as its fonts' lines */
	size?: number;
}

export interface Line {
	box: Box;
	/** from the first word's foot to the last one's; absent when the engine did not say */
	baseline?: Segment;
	words: Word[];
	/** the last word goes on in the next line (its hyphen was made by the line's end) */
	hyphenated?: boolean;
}

export type BlockKind =
	'paragraph' | 'heading' | 'list' | 'table' | 'picture' | 'caption' | 'header' | 'footer' | 'footnote' | 'ignore';

/** Lines that belong together, one paragraph as a rule, in reading order. */
export interface Block {
	kind: BlockKind;
	box: Box;
	lines: Line[];
	/** for tables */
	grid?: Grid;
	/** for headings: 1 is the highest */
	level?: number;
}

/** A step of preparation that was taken on a page, with the measurement that decided it, for people to read. */
export interface StepTaken {
	step: StepName;
	/** what was measured and done, e.g. { degrees: 2.0 } */
	values: Record<string, number>;
	/** the user asked for it, no measurement did */
	asked?: boolean;
}

/** What a page in a script that was not read may be: tesseract's code of a language, where its look tells. */
export type OtherScript = 'rus' | 'ukr' | 'heb' | 'unknown';

/** What an engine found on one page. Everything in the pixels of the upright page image (`width` × `height`). */
export interface Reading {
	taskId: string;
	documentId: string;
	page: number;
	/** 'file': the file's own text; 'brought': a file of words that came with it */
	engine: EngineName | 'file' | 'brought';
	/** which software and data made it, e.g. "tesseract 5, eng" */
	model: string;
	languages: string[];
	width: number;
	height: number;
	/** pixels per inch of the page image; 0 when unknown */
	dpi: number;
	blocks: Block[];
	/** clockwise turn in degrees (0, 90, 180, 270) after which the text stands upright */
	turn?: Turn;
	direction?: 'ltr' | 'rtl' | 'vertical';
	/** what preparation did before the page was read */
	steps: StepTaken[];
	/** places with ink that no word covers: text may have been lost there */
	unread?: Box[];
	/** lines of text are there, and none of them made sense in the languages that were read */
	otherScript?: OtherScript;
	/** seconds from page image to reading */
	seconds: number;
	/** ms since 1970, for display */
	readAt: number;
	/** only this part of the page was read; such a reading never counts by being the newest */
	region?: Box;
	/** says something about the page (its fonts, where text stands) instead of what is written there; counts only by choice */
	aside?: boolean;
}

/** A file that an engine made, as it came. */
export interface Artifact {
	taskId: string;
	documentId: string;
	/** 'application/pdf', 'text/csv' … told from its bytes */
	mediaType: string;
	name: string;
	bytes: ArrayBuffer;
}

/** The words of a reading in reading order. */
export function* wordsOf(reading: Pick<Reading, 'blocks'>): Generator<Word> {
	for (const block of reading.blocks) for (const line of block.lines) yield* line.words;
}

/** Words of a reading with a confidence below this (0–100), where there is text that counts. */
export function doubtsIn(reading: Pick<Reading, 'blocks'>, below: number): number {
	let doubts = 0;
	for (const { kind, lines } of reading.blocks) {
		if (kind === 'ignore' || kind === 'picture') continue;
		for (const { words } of lines) for (const word of words) if (word.confidence < below) doubts++;
	}
	return doubts;
}
