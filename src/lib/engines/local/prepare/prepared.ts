import type { StepTaken } from '#lib/model/reading.ts';
import type { Bend } from './picture/bend.ts';
import type { Crosswise } from './vertical/crosswise.ts';
import type { Fields } from './form/fields.ts';
import type { Grey } from './picture/grey.ts';
import type { Little } from './again/little.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import type { Survey } from './survey/survey.ts';
import type { Turn } from './picture/turned.ts';

/** What preparation made of a page. */
export interface Prepared {
	image: Grey;
	/** pixels per inch of `image`; never 0: tesseract loses whole tables without it */
	dpi: number;
	steps: StepTaken[];
	/** clockwise turn after which the text stands upright */
	turn: Turn;
	/** 3×3 projective matrix, row by row: takes a point of `image` back to page pixels */
	toPage: number[];
	/** lines were bent: a point of `image` is moved by its rise before `toPage` takes it to the page */
	bend?: Bend;
	/**
	 * its lines run down, and lie in `image`, which is turned a quarter further; `across`: where in it (pixels) lines run the other
	 * way, as a headline does
	 */
	vertical?: { across: Crosswise[] };
	/** text was found, but its ink does not tell whether it stands on its head: a doubtful reading deserves a second try */
	unsureTurn: boolean;
	/** the ink lies in lines, as text does */
	textual: boolean;
	/** height of a small letter in pixels of `image`; 0 where there are no lines of text */
	xHeight: number;
	/** there is no ink, or only noise: reading it would take long and invent words */
	nothing: boolean;
	/** what a look at `image` shows, where that was taken already */
	seen?: Survey;
	/** the ruling lines of `image` */
	rules: Rules;
	/** the form's frames, which were taken out of `image` */
	fields?: Fields;
	/** the one line of text, where there is no more */
	little?: Little;
	/** something was stamped over the text; without it, there may be more to read */
	stamped: boolean;
	/** there are letters lighter than the ink; with them dark, there may be more to read */
	pale: boolean;
	/** the print is faint; if its reading is doubtful, darker it may be read better */
	faint: boolean;
	/** light strokes are no rarity; if little was read, there may be more in the page's negative */
	light: boolean;
	/** a small sheet lies on a busy ground; if little was read, the sheet by itself may be all that was meant */
	smallSheet: boolean;
	/** x of each gutter in pixels of `image`, when pages or sheets lie side by side and are to be read one after the other */
	spread?: number[];
}
