import * as v from 'valibot';
import type { RewriteReason } from '#lib/model/edit/edit.ts';
import { blockKind, box, grid, number, text, words } from './shapes.ts';

const KNOWN = {
	rewrite: v.looseObject({
		why: v.picklist(['typed', 'split', 'joined', 'deleted', 'replaced', 'taken'] satisfies RewriteReason[]),
		runs: v.array(
			v.looseObject({
				words: v.array(text),
				texts: v.array(words),
				boxes: v.optional(v.array(box)),
				confidences: v.optional(v.array(number)),
			}),
		),
	}),
	accept: v.looseObject({ words: v.array(text) }),
	insert: v.looseObject({
		box,
		texts: v.array(words),
		confidences: v.optional(v.array(number)),
		into: v.optional(text),
		before: v.optional(text),
	}),
	'break-line': v.looseObject({ word: text }),
	'join-line': v.looseObject({ line: text }),
	'move-block': v.looseObject({ block: text, before: v.optional(text) }),
	'set-block': v.looseObject({ block: text, as: blockKind, level: v.optional(number), grid: v.optional(grid) }),
	'set-grid': v.looseObject({ block: text, grid }),
	'make-table': v.looseObject({ box, grid }),
};

const isKnown = (kind: string): kind is keyof typeof KNOWN => Object.hasOwn(KNOWN, kind);

/** What was done to a reading. A kind that this version does not know changes nothing, and is kept as it is. */
export const editShape = v.pipe(
	v.looseObject({ kind: text }),
	v.check((edit) => !isKnown(edit.kind) || v.is(KNOWN[edit.kind], edit)),
);
