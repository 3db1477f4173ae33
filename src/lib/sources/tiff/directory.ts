import type { Bytes } from '../bytes.ts';

/** Tags that are used here, by their numbers in TIFF 6.0. */
export const TAG = {
	kind: 254,
	width: 256,
	height: 257,
	bits: 258,
	compression: 259,
	photometric: 262,
	fillOrder: 266,
	stripOffsets: 273,
	orientation: 274,
	samples: 277,
	rowsPerStrip: 278,
	stripBytes: 279,
	xResolution: 282,
	yResolution: 283,
	planar: 284,
	g3Options: 292,
	resolutionUnit: 296,
	predictor: 317,
	palette: 320,
	tileWidth: 322,
	tileHeight: 323,
	tileOffsets: 324,
	tileBytes: 325,
	inkSet: 332,
	extraSamples: 338,
	sampleFormat: 339,
	jpegTables: 347,
	oldJpegStart: 513,
	oldJpegLength: 514,
	ycbcrSubsampling: 530,
} as const;

export type Tag = (typeof TAG)[keyof typeof TAG];

/** One directory of a TIFF: its values as numbers (fractions divided out), and where the next one lies (0: nowhere). */
export interface Directory {
	/** the values of a tag; empty when it is not there */
	all(tag: Tag): number[];
	/** the first value of a tag */
	one(tag: Tag, otherwise: number): number;
	next: number;
}

const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const MOST_VALUES = 500_000;
const MOST_ENTRIES = 4_096;

/** Reads the directory at `offset`; undefined when it is cut or absurd. Only the values of `wanted` tags are fetched. */
export async function readDirectory(
	bytes: Bytes,
	offset: number,
	little: boolean,
	wanted: ReadonlySet<number>,
): Promise<Directory | undefined> {
	const count = (await bytes.view(offset, 2))?.getUint16(0, little);
	if (!count || count > MOST_ENTRIES) return undefined;
	const raw = await bytes.at(offset + 2, count * 12 + 4);
	if (raw.length < count * 12) return undefined;
	// A copy: reading values moves the window on.
	const entries = new DataView(raw.slice().buffer);
	const tags = new Map<number, number[]>();
	for (let at = 0; at < count * 12; at += 12) {
		const tag = entries.getUint16(at, little);
		const type = entries.getUint16(at + 2, little);
		const several = entries.getUint32(at + 4, little);
		const size = (TYPE_BYTES[type] ?? 0) * several;
		if (!wanted.has(tag) || !size || several > MOST_VALUES) continue;
		const view =
			size <= 4 ? new DataView(entries.buffer, at + 8, 4) : await bytes.view(entries.getUint32(at + 8, little), size);
		if (view) tags.set(tag, values(view, type, several, little));
	}
	return {
		all: (tag) => tags.get(tag) ?? [],
		one: (tag, otherwise) => tags.get(tag)?.[0] ?? otherwise,
		next: raw.length === count * 12 + 4 ? entries.getUint32(count * 12, little) : 0,
	};
}

function values(view: DataView, type: number, count: number, little: boolean): number[] {
	const size = TYPE_BYTES[type]!;
	return Array.from({ length: count }, (_, i) => {
		const at = i * size;
		switch (type) {
			case 3:
				return view.getUint16(at, little);
			case 4:
				return view.getUint32(at, little);
			case 5:
				return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1);
			case 8:
				return view.getInt16(at, little);
			case 9:
				return view.getInt32(at, little);
			case 11:
				return view.getFloat32(at, little);
			case 12:
				return view.getFloat64(at, little);
			default:
				return view.getUint8(at);
		}
	});
}
