import { FaultError } from '#lib/model/fault.ts';
import { ccitt } from './ccitt.ts';
import { TAG, type Directory } from './directory.ts';
import { inflate } from './inflate.ts';
import type { Layout } from './layout.ts';
import { lzw } from './lzw.ts';
import { packBits } from './pack-bits.ts';

/**
 * The samples of one strip or tile as they lie in memory: `channels` of them to the pixel, rows filled up to a byte,
 * 16-bit samples with the low byte first. Throws FaultError for a compression that is not known.
 */
export async function unpack(
	data: Uint8Array<ArrayBuffer>,
	layout: Layout,
	directory: Directory,
	rows: number,
): Promise<Uint8Array> {
	const { pieceWidth, bits, planar, samples, lowFirst, little } = layout;
	const channels = planar ? 1 : samples;
	const stride = Math.ceil((pieceWidth * channels * bits) / 8);
	const size = stride * rows;
	if (lowFirst) data = data.map((byte) => REVERSED[byte]!);
	const fax = { width: pieceWidth, height: rows };
	let out: Uint8Array;
	switch (layout.compression) {
		case 1:
			out = new Uint8Array(size);
			out.set(data.subarray(0, size));
			break;
		case 2:
			return ccitt(data, { ...fax, kind: 'rows' });
		case 3:
			return ccitt(data, { ...fax, kind: 'g3', tagged: Boolean(directory.one(TAG.g3Options, 0) & 1) });
		case 4:
			return ccitt(data, { ...fax, kind: 'g4' });
		case 5:
			out = lzw(data, size);
			break;
		case 8:
		case 32_946:
			out = await inflate(data, size);
			break;
		case 32_773:
			out = packBits(data, size);
			break;
		default:
			throw new FaultError(
				'unsupported-type',
				`This TIFF is packed in a way (${layout.compression}) that Legible does not know.`,
			);
	}
	if (bits === 16 && !little) swap(out);
	if (layout.predictor === 2 && bits >= 8) addUp(out, stride, channels, bits);
	else if (layout.predictor > 2)
		throw new FaultError('unsupported-type', 'This TIFF holds measurements, not a picture.');
	return out;
}

/** Bits in the other order, for each byte. */
const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) =>
	[1, 2, 4, 8, 16, 32, 64, 128].reduce((sum, bit, i) => sum + (byte & bit ? 128 >> i : 0), 0),
);

function swap(out: Uint8Array) {
	for (let i = 0; i + 1 < out.length; i += 2) [out[i], out[i + 1]] = [out[i + 1]!, out[i]!];
}

/** Undoes the predictor: each sample was stored as its difference from the one to its left. */
function addUp(out: Uint8Array, stride: number, channels: number, bits: number) {
	if (bits === 8) {
		for (let row = 0; row < out.length; row += stride)
			for (let i = row + channels; i < row + stride; i++) out[i] = out[i]! + out[i - channels]!;
		return;
	}
	const wide = new Uint16Array(out.buffer, out.byteOffset, out.length >> 1);
	for (let row = 0; row < wide.length; row += stride >> 1)
		for (let i = row + channels; i < row + (stride >> 1); i++) wide[i] = wide[i]! + wide[i - channels]!;
}
