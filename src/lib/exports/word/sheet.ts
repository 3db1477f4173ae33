import type { Reading } from '#lib/model/reading.ts';

/** A sheet in twentieths of a point. */
export interface Sheet {
	width: number;
	height: number;
}

/** Room round the text, in twentieths of a point. */
export interface Margins {
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** The room round what stands on a page of this size; `set`: text fills it from one side to the other. */
export interface Edges extends Sheet, Margins {
	set: boolean;
}

/** What a page of unknown size is taken for. */
export const A4: Sheet = { width: 11_906, height: 16_838 };

/**
 * A page's sheet as its text stands upright; undefined when nobody knows the size of the page. Word's pages are between 1 and 22
 * inches long.
 */
export function sheetOf({ width, height, turn }: Reading, perInch: number): Sheet | undefined {
	if (!width || !height) return undefined;
	const twips = (pixels: number) => Math.max(1_440, Math.min(31_680, Math.round((pixels / perInch) * 1440)));
	const [wide, high] = turn === 90 || turn === 270 ? [height, width] : [width, height];
	return { width: twips(wide), height: twips(high) };
}

/** Scans of one book differ by a few pixels: up to half an inch is the same sheet. */
export const isLike = (a: Sheet, b: Sheet) => Math.abs(a.width - b.width) < 720 && Math.abs(a.height - b.height) < 720;

/** Printers reach no nearer to the edge of the paper. */
const LEAST = 284;
/** Where text begins far down or ends early, it is the text that leaves room, not the page. */
const MOST = 1440;
const FOOT = 1080;
/** Letters of another font take more room: a page that is full is given some more. */
const SPARE = 0.65;

const quarter = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 2] ?? 0;

/** The margins of pages of this size, from the room that was measured round the text of each page. */
export function marginsOf(sheet: Sheet, pages: Edges[]): Margins {
	const like = pages.filter((page) => isLike(page, sheet));
	if (!like.length) {
		const margin = Math.round(Math.min(1440, sheet.width / 8));
		return { top: margin, right: margin, bottom: margin, left: margin };
	}
	const side = (name: keyof Margins) => quarter(like.map((page) => page[name]));
	const [left, right] = [side('left'), side('right')];
	const isSet = like.filter(({ set }) => set).length * 2 > like.length;
	const widest = (other: number) => (isSet ? sheet.width * 0.7 : Math.min(sheet.width / 4, Math.max(other, MOST)));
	const within = (value: number, most: number) => Math.round(Math.max(LEAST, Math.min(value, most)));
	return {
		top: within(side('top'), MOST),
		right: within(right, widest(left)),
		bottom: within(side('bottom') * SPARE, FOOT),
		left: within(left, widest(right)),
	};
}
