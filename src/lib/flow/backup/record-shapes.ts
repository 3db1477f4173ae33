import * as v from 'valibot';
import type { MediaType } from '#lib/model/document.ts';
import type { Operation } from '#lib/model/operation.ts';
import type { TaskStatus } from '#lib/model/task.ts';
import { limits } from '#lib/sources/limits.ts';
import { editShape } from './edit-shape.ts';
import { blockKind, box, count, engine, grid, id, languages, number, text, time, turn, word, words } from './shapes.ts';

const pageCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.pages.refuse));

export const documentShape = v.pipe(
	v.looseObject({
		id,
		name: words,
		mediaType: v.picklist([
			'image/png',
			'image/jpeg',
			'image/webp',
			'image/bmp',
			'image/gif',
			'image/avif',
			'image/tiff',
			'image/heic',
			'image/jp2',
			'image/jxl',
			'image/svg+xml',
			'image/x-portable-anymap',
			'image/x-tga',
			'image/vnd.djvu',
			'application/pdf',
		] satisfies MediaType[]),
		size: v.pipe(count, v.minValue(1)),
		sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
		pageCount,
		addedAt: time,
		removedAt: v.optional(time),
		paused: v.optional(v.boolean()),
		cameAs: v.optional(words),
		tags: v.optional(v.array(text)),
		order: v.optional(v.pipe(v.array(count), v.minLength(1))),
		turns: v.optional(v.record(v.string(), turn)),
	}),
	v.check(({ order = [], turns = {}, pageCount }) => {
		const isPage = (page: number) => Number.isInteger(page) && page >= 1 && page <= pageCount;
		return new Set(order).size === order.length && order.every(isPage) && Object.keys(turns).map(Number).every(isPage);
	}),
);

const fault = v.looseObject({
	code: text,
	message: words,
	detail: v.optional(v.record(v.string(), v.union([v.string(), number]))),
});

export const taskShape = v.looseObject({
	id: text,
	documentId: id,
	pages: v.pipe(v.array(count), v.minLength(1)),
	operation: v.picklist([
		'text',
		'table',
		'receipt',
		'label',
		'invoice',
		'regions',
		'find-regions',
		'font',
		'djvu-to-pdf',
		'binarise',
		'deskew',
		'dewarp',
		'upscale',
		'speech',
	] satisfies Operation[]),
	settings: v.looseObject({
		languages,
		steps: v.optional(v.record(v.string(), v.picklist(['auto', 'on', 'off']))),
		anew: v.optional(v.boolean()),
		region: v.optional(box),
		cloud: v.optional(v.record(v.string(), v.unknown())),
	}),
	engine,
	fallBack: v.optional(v.boolean()),
	status: v.picklist([
		'Queued',
		'Sending',
		'Pending',
		'Processing',
		'Completed',
		'Error',
		'Unconfirmed',
		'Expired',
		'Cancelling',
		'Cancelled',
	] satisfies TaskStatus[]),
	job: v.optional(
		v.looseObject({ engine, sentAt: time, ticket: v.optional(words), forgotten: v.optional(v.boolean()) }),
	),
	attempts: count,
	crashes: v.optional(count),
	fault: v.optional(fault),
	order: number,
	aside: v.optional(v.boolean()),
	superseded: v.optional(v.boolean()),
	changedAt: v.optional(time),
});

export const readingShape = v.looseObject({
	taskId: text,
	documentId: id,
	page: count,
	engine: v.picklist(['device', 'cloud', 'file', 'brought']),
	model: words,
	languages: v.array(text),
	width: v.pipe(number, v.minValue(0)),
	height: v.pipe(number, v.minValue(0)),
	dpi: v.nullish(number),
	blocks: v.array(
		v.looseObject({
			kind: blockKind,
			box,
			lines: v.array(
				v.looseObject({
					box,
					baseline: v.optional(box),
					words: v.array(word),
					hyphenated: v.optional(v.boolean()),
				}),
			),
			grid: v.optional(grid),
			level: v.optional(number),
		}),
	),
	turn: v.optional(turn),
	direction: v.optional(v.picklist(['ltr', 'rtl', 'vertical'])),
	steps: v.array(
		v.looseObject({ step: text, values: v.record(v.string(), v.unknown()), asked: v.optional(v.boolean()) }),
	),
	unread: v.optional(v.array(box)),
	otherScript: v.optional(text),
	aside: v.optional(v.boolean()),
	readAt: time,
	region: v.optional(box),
});

export const correctionShape = v.looseObject({
	sequence: number,
	documentId: id,
	page: count,
	taskId: text,
	edit: editShape,
	batch: v.optional(text),
	madeAt: v.optional(time),
	undone: v.optional(v.boolean()),
});

export const artifactShape = v.looseObject({ taskId: text, mediaType: text, name: words });

export const submissionShape = v.looseObject({
	taskId: text,
	attempt: count,
	documentId: text,
	documentName: words,
	operation: text,
	engine,
	pages: count,
	bytes: count,
	at: time,
	outcome: v.picklist(['sending', 'accepted', 'unknown', 'refused', 'not-sent']),
	ticket: v.optional(words),
	fault: v.optional(fault),
});
