import type { Box } from '#lib/model/geometry.ts';
import type { StepTaken } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { Rules } from './prepare/rules.ts';
import type { Turn } from './prepare/turned.ts';
import type { Unread } from './prepare/unread.ts';

/** A page to make ready. The bitmap is transferred; the worker keeps the page in grey under `page` until it is dropped. */
export interface PrepareQuestion {
	ask: 'prepare';
	/** the name under which it is kept */
	page: number;
	bitmap: ImageBitmap;
	/** pixels per inch as the source says; 0: unknown */
	dpi: number;
	settings: Settings;
	/** only this part, in page pixels */
	region?: Box;
}

/** What the worker of preparation is asked. All but the first are about a page that it keeps. */
export type PreparerQuestion =
	| PrepareQuestion
	/** makes the page ready otherwise */
	| { ask: 'again'; page: number; settings: Settings; turn: Turn }
	/** measures the ink of the picture made last that lies in none of these boxes, in pixels of that picture */
	| { ask: 'unread'; page: number; boxes: Box[] }
	| { ask: 'drop'; page: number };

/** A page made ready for reading. */
export interface PreparedPage {
	/** a PGM file (P5) */
	pgm: Uint8Array<ArrayBuffer>;
	/** pixels of that picture */
	width: number;
	height: number;
	/** pixels per inch of that picture */
	dpi: number;
	steps: StepTaken[];
	/** clockwise turn after which the text stands upright */
	turn: Turn;
	/** 3×3 projective matrix, row by row: takes a point of the picture to page pixels */
	toPage: number[];
	/** as `prepare` says */
	unsureTurn: boolean;
	textual: boolean;
	nothing: boolean;
	/** the ruling lines of that picture */
	rules: Rules;
}

/** What it answers: nothing of what was asked for where the page is not kept, or was to be dropped. */
export type PrepareAnswer = { prepared?: PreparedPage; unread?: Unread } | { failed: string };
