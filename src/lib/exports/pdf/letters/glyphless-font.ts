/** How wide the one glyph is, in thousandths of the font size. */
export const GLYPH_WIDTH = 500;
/** How far the font reaches over and under the baseline, in thousandths of the font size. */
export const ASCENT = 750;
export const DESCENT = -250;

const UNITS = 1000;

function table(write: (view: DataView) => void, length: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(length);
	write(new DataView(bytes.buffer));
	return bytes;
}

const sum = (bytes: Uint8Array) => {
	let total = 0;
	for (let at = 0; at < bytes.length; at++) total = (total + (bytes[at]! << (8 * (3 - (at % 4))))) >>> 0;
	return total;
};

/** The glyph of a letter, and that of an accent, which takes no width of its own. */
export const LETTER = 1;
export const ACCENT = 2;

/**
 * An outline of two single points, in the corners of the letter's box: nothing to be painted, and all the same a size. MuPDF
 * leaves text out whose glyphs have none.
 */
const outline = () =>
	table((view) => {
		view.setInt16(0, 2);
		view.setInt16(4, DESCENT);
		view.setInt16(6, GLYPH_WIDTH);
		view.setInt16(8, ASCENT);
		view.setUint16(12, 1);
		// No instructions; both points on the curve; steps of two bytes, along and then up.
		view.setUint16(16, 0x0101);
		view.setInt16(20, GLYPH_WIDTH);
		view.setInt16(22, DESCENT);
		view.setInt16(24, ASCENT - DESCENT);
	}, OUTLINE);

/** Bytes of an outline, even as its place is told in pairs. */
const OUTLINE = 26;

/**
 * A TrueType font of three glyphs that show nothing, `.notdef`, one of known width and one of none: all that text needs that
 * can be searched and is not seen. Built here, so that no font file has to be shipped or licensed. (OpenType 1.9: head, hhea,
 * maxp, hmtx, loca, glyf are what PDF asks of an embedded TrueType font, ISO 32000-1, 9.9.)
 */
export function glyphlessFont(): Uint8Array<ArrayBuffer> {
	const tables: [string, Uint8Array<ArrayBuffer>][] = [
		['glyf', outline()],
		[
			'head',
			table((view) => {
				view.setUint32(0, 0x00010000);
				view.setUint32(4, 0x00010000);
				view.setUint32(12, 0x5f0f3cf5);
				view.setUint16(16, 0b11);
				view.setUint16(18, UNITS);
				view.setInt16(38, DESCENT);
				view.setInt16(40, GLYPH_WIDTH);
				view.setInt16(42, ASCENT);
				view.setUint16(46, 8);
				view.setInt16(48, 2);
			}, 54),
		],
		[
			'hhea',
			table((view) => {
				view.setUint32(0, 0x00010000);
				view.setInt16(4, ASCENT);
				view.setInt16(6, DESCENT);
				view.setUint16(10, GLYPH_WIDTH);
				view.setInt16(16, GLYPH_WIDTH);
				view.setInt16(18, 1);
				view.setUint16(34, 3);
			}, 36),
		],
		[
			'hmtx',
			table((view) => {
				view.setUint16(0, GLYPH_WIDTH);
				view.setUint16(4 * LETTER, GLYPH_WIDTH);
			}, 12),
		],
		[
			'loca',
			table((view) => {
				view.setUint16(2 * (LETTER + 1), OUTLINE / 2);
				view.setUint16(2 * (ACCENT + 1), OUTLINE / 2);
			}, 8),
		],
		[
			'maxp',
			table((view) => {
				view.setUint32(0, 0x00010000);
				view.setUint16(4, 3);
				view.setUint16(6, 2);
				view.setUint16(8, 2);
				view.setUint16(14, 1);
			}, 32),
		],
	];
	let end = 12 + 16 * tables.length;
	const places = tables.map(([, bytes]) => {
		const at = end;
		end += (bytes.length + 3) & ~3;
		return at;
	});
	const out = new Uint8Array(end);
	const view = new DataView(out.buffer);
	view.setUint32(0, 0x00010000);
	view.setUint16(4, tables.length);
	view.setUint16(6, 64);
	view.setUint16(8, 2);
	view.setUint16(10, tables.length * 16 - 64);
	for (const [index, [tag, bytes]] of tables.entries()) {
		const entry = 12 + 16 * index;
		for (let letter = 0; letter < 4; letter++) out[entry + letter] = tag.charCodeAt(letter);
		view.setUint32(entry + 4, sum(bytes));
		view.setUint32(entry + 8, places[index]!);
		view.setUint32(entry + 12, bytes.length);
		out.set(bytes, places[index]);
	}
	const head = places[tables.findIndex(([tag]) => tag === 'head')]!;
	view.setUint32(head + 8, (0xb1b0afba - sum(out)) >>> 0);
	return out;
}
