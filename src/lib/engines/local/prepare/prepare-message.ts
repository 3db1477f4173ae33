import type { Box } from '#lib/model/geometry.ts';
import type { StepTaken, TypeStyle } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { Little } from './again/little.ts';
import type { Prepared } from './prepared.ts';
import type { PlainWord } from './type/gauged.ts';
import type { Sign } from './again/strip.ts';
import type { Turn } from './picture/turned.ts';
import type { Crosswise } from './vertical/crosswise.ts';
import type { Unread } from './again/unread.ts';

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
	/** readers have nothing else to do: a page of one column may come in two halves */
	halves?: boolean;
}

/** What is done otherwise when a page is made ready once more. */
export interface Otherwise {
	/** clockwise; undefined: as measured */
	turn?: Turn | undefined;
	/** whether its lines run down; undefined: as measured */
	vertical?: boolean | undefined;
	/** light is taken for dark, and dark for light, all over the picture */
	negative?: boolean | undefined;
}

/** What the worker of preparation is asked. All but the first are about a page that it keeps. */
export type PreparerQuestion =
	| PrepareQuestion
	/** makes the page ready otherwise */
	| ({ ask: 'again'; page: number; settings: Settings } & Otherwise)
	/** makes the page ready otherwise, to be looked at; `most`: pixels of the picture at most */
	| { ask: 'preview'; page: number; settings: Settings; most: number }
	/** measures the ink of the picture made last that lies in none of these boxes, in pixels of that picture */
	| { ask: 'unread'; page: number; boxes: Box[] }
	/** cuts places out of the picture made last (its pixels); `soft` as in `closeUp` */
	| { ask: 'places'; page: number; places: Box[]; soft: boolean }
	/** asks which of these boxes hold no ink of the picture made last (its pixels) */
	| { ask: 'bare'; page: number; boxes: Box[] }
	/** asks how thick the strokes in each of these boxes are in the picture made last (its pixels) */
	| { ask: 'strokes'; page: number; boxes: Box[] }
	/** looks for lone signs in the picture made last that none of these words (its pixels) covers */
	| { ask: 'signs'; page: number; words: Box[] }
	/** draws signs of the picture made last side by side, as `strip` does */
	| { ask: 'strip'; page: number; signs: Sign[]; inLine: number }
	/** asks how the words of the picture made last (its pixels) are set: blocks of lines of words */
	| { ask: 'styles'; page: number; blocks: PlainWord[][][] }
	/** looks for pictures on the page, given the boxes of sure words (page pixels) */
	| { ask: 'figures'; page: number; words: Box[] }
	| { ask: 'drop'; page: number };

/** A part of a prepared picture that is read by itself. */
export interface Piece {
	/** a PGM file (P5) */
	pgm: Uint8Array<ArrayBuffer>;
	/** where it begins in the picture, and its size */
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A page made ready for reading: what `prepare` says, with the picture in pieces. */
export interface PreparedPage extends Omit<Prepared, 'image' | 'seen' | 'spread' | 'little' | 'vertical'> {
	/** the whole picture, the pages of a spread or sheets side by side, or the two halves of one column, in reading order */
	pieces: Piece[];
	/** pixels of the whole picture */
	width: number;
	height: number;
	/** where there is only one, and little of it */
	line?: PictureOfLine;
	/** its lines run down, and lie in the picture; what runs across them is not in the pieces, but in pictures of its own */
	vertical?: { across: PictureOfAcross[] };
}

/** The one line of a picture with next to no text, as a picture of its own; see `little`. */
export interface PictureOfLine extends Pick<Little, 'toPicture' | 'letters' | 'tight'> {
	/** a PGM file (P5) */
	pgm: Uint8Array<ArrayBuffer>;
	/** pixels of the prepared picture */
	width: number;
	height: number;
}

/** Lines that run across those of a vertical page, upright in a picture of their own. */
export interface PictureOfAcross extends Pick<Crosswise, 'single'> {
	/** a PGM file (P5) */
	pgm: Uint8Array<ArrayBuffer>;
	/** 3×3, row by row: takes a point of it to the prepared picture */
	toPicture: number[];
}

/** A place of a prepared picture as a picture of its own. */
export interface PictureOfPlace {
	/** a PGM file (P5) */
	pgm: Uint8Array<ArrayBuffer>;
	/** what is added to a point of it to get to the prepared picture */
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A sign that stands by itself in a prepared picture (its pixels). */
export interface LoneSign {
	box: Box;
	/** it has the shape of a tick */
	tick: boolean;
}

/** Signs of a prepared picture side by side in a picture of their own. */
export interface PictureOfSigns {
	/** a PGM file (P5) */
	pgm: Uint8Array<ArrayBuffer>;
	width: number;
	height: number;
	/** where each sign is in it */
	places: Box[];
}

/** A page made ready, to be looked at. */
export interface Preview {
	/** whoever gets it closes it */
	bitmap: ImageBitmap;
	/** page pixels that the picture is wide and high, whatever its own size is */
	width: number;
	height: number;
	steps: StepTaken[];
}

/** What it answers: nothing of what was asked for where the page is not kept, or was to be dropped. */
export type PrepareAnswer =
	| {
			prepared?: PreparedPage;
			unread?: Unread;
			places?: PictureOfPlace[];
			bare?: number[];
			strokes?: number[];
			signs?: LoneSign[];
			strip?: PictureOfSigns;
			styles?: TypeStyle[];
			figures?: Box[];
			preview?: Preview;
	  }
	| { failed: string };
