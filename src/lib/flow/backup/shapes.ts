import * as v from 'valibot';
import type { Box } from '#lib/model/geometry.ts';
import type { BlockKind, Word } from '#lib/model/reading.ts';

/** Pieces that the shapes of a backup's records are made of. */
const LONGEST = 1_000;
/** ms on either side of 1970 that a Date can tell */
const LAST_MS = 8.64e15;

export const text = v.pipe(v.string(), v.maxLength(LONGEST));
/** of any length: somebody's words */
export const words = v.string();
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));
export const number = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const time = v.pipe(v.number(), v.minValue(-LAST_MS), v.maxValue(LAST_MS));
export const turn = v.picklist([0, 90, 180, 270]);
export const engine = v.picklist(['device', 'cloud']);
export const languages = v.array(v.pipe(v.string(), v.regex(/^[\w-]{1,240}$/)));
/** What is no number any more in JSON was none when it was written either, and does no harm. */
const isMeasure = (data: unknown) => data === null || Number.isFinite(data);

const isBox = (data: unknown): data is Box => {
	const { x0, y0, x1, y1 } = (data ?? {}) as Record<string, unknown>;
	return [x0, y0, x1, y1].every(isMeasure);
};

export const box = v.custom<Box>(isBox);
export const grid = v.looseObject({
	columns: v.array(number),
	rows: v.array(number),
	degrees: v.optional(number),
	joined: v.optional(v.array(v.looseObject({ row: count, column: count, rows: count, columns: count }))),
});
export const blockKind = v.picklist([
	'paragraph',
	'heading',
	'list',
	'table',
	'picture',
	'caption',
	'header',
	'footer',
	'footnote',
	'ignore',
] satisfies BlockKind[]);

/** By hand, because a library has millions of them. */
export const word = v.custom<Word>((data) => {
	const {
		text,
		box,
		confidence,
		alternatives = [],
		bold,
		italic,
	} = (data ?? {}) as Partial<Record<keyof Word, unknown>>;
	return (
		typeof text === 'string' &&
		isBox(box) &&
		isMeasure(confidence) &&
		Array.isArray(alternatives) &&
		alternatives.every((one) => typeof one === 'string') &&
		[bold, italic].every((set) => set === undefined || set === true)
	);
});
