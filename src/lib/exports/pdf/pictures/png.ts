import { zlibSync } from 'fflate';
import { inflate } from '../objects/inflate.ts';
import { unpredict } from '../objects/unpredict.ts';

/** A PNG taken apart for a PDF: its head, palette and packed rows. */
export interface Png {
	width: number;
	height: number;
	/** bits per sample */
	bits: number;
	/** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha */
	kind: number;
	interlaced: boolean;
	/** pixels per inch; 0 when the file does not say */
	dpi: number;
	palette?: Uint8Array<ArrayBuffer>;
	/** some of it is not opaque */
	transparency?: Uint8Array<ArrayBuffer>;
	/** where the packed rows lie in the file */
	rows: { start: number; end: number }[];
}

/** Takes a PNG apart (PNG 3rd edition, 5 and 11). Undefined when it is none, or is cut off. */
export function readPng(bytes: Uint8Array<ArrayBuffer>): Png | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
	const png: Png = {
		width: view.getUint32(16),
		height: view.getUint32(20),
		bits: bytes[24]!,
		kind: bytes[25]!,
		interlaced: bytes[28] !== 0,
		dpi: 0,
		rows: [],
	};
	for (let at = 8; at + 12 <= bytes.length;) {
		const length = view.getUint32(at);
		const [start, end] = [at + 8, at + 8 + length];
		if (end + 4 > bytes.length) return undefined;
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (type === 'PLTE') png.palette = bytes.slice(start, end);
		else if (type === 'tRNS') png.transparency = bytes.slice(start, end);
		else if (type === 'pHYs' && bytes[start + 8] === 1) png.dpi = Math.round(view.getUint32(start) * 0.0254);
		else if (type === 'IDAT') png.rows.push({ start, end });
		else if (type === 'IEND') return png.rows.length && png.width && png.height ? png : undefined;
		at = end + 4;
	}
	return undefined;
}

/** Can its packed rows stand in a PDF as they are? Not with transparency, nor interlaced. */
export const isPlain = (png: Png): boolean => !png.interlaced && !png.transparency && [0, 2, 3].includes(png.kind);

const joined = (bytes: Uint8Array<ArrayBuffer>, { rows }: Png) => {
	const out = new Uint8Array(rows.reduce((sum, { start, end }) => sum + end - start, 0));
	let at = 0;
	for (const { start, end } of rows) {
		out.set(bytes.subarray(start, end), at);
		at += end - start;
	}
	return out;
};

const LARGEST = 1 << 28;

/**
 * A PNG with transparency laid on white: packed 8-bit samples without row filters, `colours` of them per pixel. Undefined
 * for kinds that pictures made by a browser never are (interlaced, palettes, transparent colours) or that are huge.
 */
export function onWhite(
	bytes: Uint8Array<ArrayBuffer>,
	png: Png,
): { data: Uint8Array<ArrayBuffer>; colours: 1 | 3 } | undefined {
	const { width, height, bits, kind, interlaced } = png;
	if (interlaced || (kind !== 4 && kind !== 6) || (bits !== 8 && bits !== 16)) return undefined;
	const [colours, sample] = [kind === 6 ? 3 : 1, bits / 8] as [1 | 3, number];
	const pixel = (colours + 1) * sample;
	if (width * height * pixel > LARGEST) return undefined;
	const rows = unpredict(inflate(joined(bytes, png)), width * pixel, pixel);
	if (rows.length < width * height * pixel) return undefined;
	const out = new Uint8Array(width * height * colours);
	for (let from = 0, to = 0; to < out.length; from += pixel) {
		const alpha = rows[from + colours * sample]! / 255;
		for (let colour = 0; colour < colours; colour++)
			out[to++] = Math.round(rows[from + colour * sample]! * alpha + 255 * (1 - alpha));
	}
	return { data: zlibSync(out) as Uint8Array<ArrayBuffer>, colours };
}
