import type { Layout } from './layout.ts';

/** Where the samples of a piece go in the picture. */
export interface Place {
	x: number;
	y: number;
	/** rows of the piece */
	rows: number;
	/** of a planar picture: which channel these are */
	channel: number;
}

/**
 * Turns the samples of a piece into RGBA pixels at their place. A planar picture is painted channel by channel: each
 * fills its own bytes, and `finish` makes colours of them.
 */
export function paint(rgba: Uint8ClampedArray, samples: Uint8Array, layout: Layout, palette: number[], place: Place) {
	if (layout.samples === 1 && layout.bits <= 8) return paintLevels(rgba, samples, layout, palette, place);
	const { width, height, pieceWidth, bits, planar } = layout;
	const channels = planar ? 1 : layout.samples;
	const stride = Math.ceil((pieceWidth * channels * bits) / 8);
	const columns = Math.min(pieceWidth, width - place.x);
	const rows = Math.min(place.rows, height - place.y);
	const scale = bits < 8 ? 255 / (2 ** bits - 1) : 1;
	const used = Math.min(channels, 5);
	const values = new Uint8ClampedArray(5);
	// A palette is looked up by the number itself, everything else by its share of full light.
	const raw = layout.photometric === 3;
	for (let row = 0; row < rows; row++) {
		let to = ((place.y + row) * width + place.x) * 4;
		for (let column = 0; column < columns; column++, to += 4) {
			for (let c = 0; c < used; c++) {
				const index = column * channels + c;
				const at = row * stride;
				let value: number;
				if (bits === 8) value = samples[at + index]!;
				else if (bits === 16) value = samples[at + index * 2 + 1]!;
				else {
					const bit = index * bits;
					value = (samples[at + (bit >> 3)]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
					if (!raw) value *= scale;
				}
				values[c] = value;
			}
			if (planar) rgba[to + Math.min(place.channel, 3)] = values[0]!;
			else colour(rgba, to, values, layout, palette);
		}
	}
}

/** The usual case, fax and grey and palette: a pixel is one small number, whose colour is looked up. */
function paintLevels(rgba: Uint8ClampedArray, samples: Uint8Array, layout: Layout, palette: number[], place: Place) {
	const { width, height, pieceWidth, bits, photometric } = layout;
	const levels = 2 ** bits;
	const colours = new Uint8ClampedArray(levels * 4);
	const values = new Uint8ClampedArray(5);
	for (let level = 0; level < levels; level++) {
		values[0] = photometric === 3 ? level : (level * 255) / (levels - 1);
		colour(colours, level * 4, values, layout, palette);
	}
	const words = new Uint32Array(colours.buffer);
	const out = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
	const stride = Math.ceil((pieceWidth * bits) / 8);
	const columns = Math.min(pieceWidth, width - place.x);
	const rows = Math.min(place.rows, height - place.y);
	for (let row = 0; row < rows; row++) {
		const at = row * stride;
		const to = (place.y + row) * width + place.x;
		for (let column = 0; column < columns; column++) {
			const bit = column * bits;
			out[to + column] = words[(samples[at + (bit >> 3)]! >> (8 - bits - (bit & 7))) & (levels - 1)]!;
		}
	}
}

/** The colours of a planar picture, once all its channels are painted. */
export function finish(rgba: Uint8ClampedArray, layout: Layout, palette: number[]) {
	const values = new Uint8ClampedArray(5);
	for (let at = 0; at < rgba.length; at += 4) {
		values.set(rgba.subarray(at, at + 4));
		colour(rgba, at, values, layout, palette);
	}
}

function colour(rgba: Uint8ClampedArray, at: number, v: Uint8ClampedArray, layout: Layout, palette: number[]) {
	const { photometric, samples, bits, alpha } = layout;
	let [r, g, b, a] = [v[0]!, v[0]!, v[0]!, 255];
	switch (photometric) {
		case 0:
			r = g = b = 255 - v[0]!;
			if (alpha && samples === 2) a = v[1]!;
			break;
		case 2:
			[g, b] = [v[1]!, v[2]!];
			if (alpha && samples >= 4) a = v[3]!;
			break;
		case 3: {
			const count = 2 ** bits;
			[r, g, b] = [palette[v[0]!]! >> 8, palette[count + v[0]!]! >> 8, palette[2 * count + v[0]!]! >> 8];
			break;
		}
		case 5: {
			const light = (255 - v[3]!) / 255;
			[r, g, b] = [(255 - v[0]!) * light, (255 - v[1]!) * light, (255 - v[2]!) * light];
			break;
		}
		case 6: {
			const [cb, cr] = [v[1]! - 128, v[2]! - 128];
			[r, g, b] = [v[0]! + 1.402 * cr, v[0]! - 0.344 * cb - 0.714 * cr, v[0]! + 1.772 * cb];
			break;
		}
		case 8:
			// Lightness alone; reading needs no colour.
			break;
		default:
			if (alpha && samples === 2) a = v[1]!;
	}
	rgba[at] = r;
	rgba[at + 1] = g;
	rgba[at + 2] = b;
	rgba[at + 3] = a;
}
