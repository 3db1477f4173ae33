import type { Box } from '#lib/model/geometry.ts';
import type { StepTaken, TypeStyle } from '#lib/model/reading.ts';
import type { Settings, StepName } from '#lib/model/settings.ts';
import { pageWay } from './picture/page-way.ts';
import { pgm } from './picture/pgm.ts';
import { piecesOf } from './pieces-of.ts';
import type {
	Otherwise,
	PictureOfAcross,
	PictureOfLine,
	PictureOfPlace,
	PictureOfSigns,
	PreparedPage,
	LoneSign,
} from './prepare-message.ts';
import { closeUp } from './again/close-up.ts';
import { figures } from './again/figures.ts';
import type { Grey } from './picture/grey.ts';
import type { Little } from './again/little.ts';
import { lookout, type Lookout } from './again/lookout.ts';
import { negated } from './picture/negated.ts';
import { prepare } from './prepare.ts';
import { seam } from './seam.ts';
import { strip, type Sign } from './again/strip.ts';
import { strokesOf } from './type/strokes.ts';
import { survey } from './survey/survey.ts';
import { turned } from './picture/turned.ts';
import type { Crosswise } from './vertical/crosswise.ts';
import { lifted, without } from './vertical/lifted.ts';
import { isTick } from './again/tick.ts';
import type { PlainWord } from './type/gauged.ts';
import { typeStyles } from './type/type-styles.ts';
import type { Unread } from './again/unread.ts';

/** What was photographed may be curved still: half a page tells the recogniser less of its lines than the whole. */
const CURVED = new Set<StepName>(['sheet', 'perspective', 'curl']);

/** What is inverted as a whole is not inverted here and there; where little else was read, a dark card may be all of it. */
const withInverted = (settings: Settings): Settings => ({
	...settings,
	steps: { sheet: 'on', ...settings.steps, invert: 'off' },
});

const pictureOf = ({ image, ...line }: Little, { width, height }: Grey): PictureOfLine => ({
	...line,
	pgm: pgm(image),
	width,
	height,
});

const picturesOf = (image: Grey, across: Crosswise[]): PictureOfAcross[] =>
	across.map(({ box, single }) => {
		const { image: upright, toPicture } = lifted(image, box);
		return { pgm: pgm(upright), toPicture, single };
	});

interface How extends Otherwise {
	halves?: boolean | undefined;
	lap?: ((step: string) => void) | undefined;
}

/** A page in grey, kept until it is read, and the picture that was made of it last. */
export class KeptPage {
	#grey: Grey;
	#dpi: number;
	#box: Box;
	#scale: number;
	#last: { image: Grey; look: Lookout } | undefined;

	/** `grey` shows `box` of the page (page pixels), `scale` times as large. `dpi` is that of the page; 0: unknown. */
	constructor(grey: Grey, dpi: number, box: Box, scale: number) {
		this.#grey = grey;
		this.#dpi = dpi * scale;
		this.#box = box;
		this.#scale = scale;
	}

	/**
	 * Makes the page ready for reading, or its negative. `turn` and `lap` as in `prepare`. `halves`: a page of one column comes in two pieces,
	 * one above the other.
	 */
	prepared(
		settings: Settings,
		{ turn, vertical: down, negative = false, halves = false, lap = () => undefined }: How = {},
	): PreparedPage {
		const photo = negative ? negated(this.#grey) : this.#grey;
		const asked = negative ? withInverted(settings) : settings;
		const made = prepare(photo, this.#dpi, asked, turn, lap, down);
		const { image, toPage, spread, seen, little: line, vertical, ...rest } = made;
		if (negative) rest.steps.unshift({ step: 'invert', values: { blocks: 0 } });
		this.#last = { image, look: lookout(image, seen) };
		lap('copy for lost text');
		const flat = rest.textual && spread === undefined && !rest.steps.some(({ step }) => CURVED.has(step));
		const fold = halves && flat ? seam(seen ?? survey(image), rest.rules) : undefined;
		lap('seam');
		return {
			...rest,
			pieces: piecesOf(without(image, vertical?.across.map(({ box }) => box) ?? []), { spread, fold }),
			...(vertical && { vertical: { across: picturesOf(image, vertical.across) } }),
			...(line && { line: pictureOf(line, image) }),
			width: image.width,
			height: image.height,
			toPage: pageWay(toPage, this.#box, this.#scale),
		};
	}

	/** The page as it would be made ready, to look at; `width` and `height` in page pixels. Changes nothing. */
	looked(settings: Settings): { image: Grey; width: number; height: number; steps: StepTaken[] } {
		const { image: made, toPage, steps, vertical } = prepare(this.#grey, this.#dpi, settings);
		// Whoever looks at it wants it upright.
		const image = vertical ? turned(made, 90) : made;
		// How many page pixels a pixel of the picture is, at its upper left corner.
		const step = Math.hypot(toPage[0]!, toPage[3]!) / Math.abs(toPage[8]!) / this.#scale;
		return { image, width: image.width * step, height: image.height * step, steps };
	}

	/** Lost text in the picture made last, given the words' boxes, in pixels of that picture. */
	unread(boxes: Box[]): Unread | undefined {
		return this.#last?.look.unread(boxes);
	}

	/** Lone signs in the picture made last that none of the words' boxes covers, in pixels of that picture. */
	signs(words: Box[]): LoneSign[] | undefined {
		const last = this.#last;
		return last?.look.signs(words).map((box) => ({ box, tick: isTick(last.image, box) }));
	}

	/** Which of these boxes hold no ink of the picture made last, in pixels of that picture. */
	bare(boxes: Box[]): number[] | undefined {
		return this.#last?.look.bare(boxes);
	}

	/** How the words of the picture made last (its pixels) are set, as `typeStyles`. */
	styles(blocks: PlainWord[][][]): TypeStyle[] | undefined {
		return this.#last && typeStyles(this.#last.image, blocks);
	}

	/** The pictures on the page, given the boxes of sure words, as `figures`; all in pixels of the page. */
	figures(words: Box[]): Box[] {
		const [{ x0, y0 }, scale] = [this.#box, this.#scale];
		const inGrey = (box: Box): Box => ({
			x0: (box.x0 - x0) * scale,
			y0: (box.y0 - y0) * scale,
			x1: (box.x1 - x0) * scale,
			y1: (box.y1 - y0) * scale,
		});
		return figures(this.#grey, words.map(inGrey)).map((box) => ({
			x0: Math.round(box.x0 / scale + x0),
			y0: Math.round(box.y0 / scale + y0),
			x1: Math.round(box.x1 / scale + x0),
			y1: Math.round(box.y1 / scale + y0),
		}));
	}

	/** How thick the strokes of what stands in each box are, in pixels of the picture made last, as the boxes; 0 where that cannot be told. */
	strokes(boxes: Box[]): number[] | undefined {
		const image = this.#last?.image;
		return image && boxes.map((box) => strokesOf(image, box)?.thick ?? 0);
	}

	/** Signs of the picture made last (its pixels) in one picture, so many in a line. */
	strip(signs: Sign[], inLine: number): PictureOfSigns | undefined {
		if (!this.#last || !signs.length) return undefined;
		const { image, places } = strip(this.#last.image, signs, inLine);
		return { pgm: pgm(image), width: image.width, height: image.height, places };
	}

	/** Places of the picture made last, each as a picture of its own. */
	places(places: Box[], soft: boolean): PictureOfPlace[] | undefined {
		const from = this.#last?.image;
		return (
			from &&
			places.map((place) => {
				const { image, x, y } = closeUp(from, place, soft);
				return { pgm: pgm(image), x, y, width: image.width, height: image.height };
			})
		);
	}
}
