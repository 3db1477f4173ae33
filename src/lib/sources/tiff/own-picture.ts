import type { PageData } from '#lib/model/page-data.ts';
import { Bytes } from '../bytes.ts';
import { readDirectory, TAG, type Directory } from './directory.ts';
import type { TiffFrame } from './frames.ts';
import { jpegPiece } from './jpeg-piece.ts';
import { layoutOf, type Layout } from './layout.ts';

const WANTED = new Set<number>(Object.values(TAG));

/**
 * The coded picture of a page as it lies in the file, for whoever can show it without unpacking: a JPEG, or fax coding of
 * group 4, when it is one piece, upright, with square pixels. Undefined for everything else.
 */
export async function ownPicture(blob: Blob, { offset, dpi }: TiffFrame): Promise<PageData | undefined> {
	const bytes = new Bytes(blob);
	const little = (await bytes.at(0, 1))[0] === 0x49;
	const directory = await readDirectory(bytes, offset, little, WANTED);
	if (!directory || directory.one(TAG.orientation, 1) > 1 || !isSquare(directory)) return undefined;
	const layout = layoutOf(directory, little);
	const { across, down, tiled, offsets, lengths, width, height } = layout;
	if (across * down !== 1 || tiled || !offsets[0] || !lengths[0]) return undefined;
	const data = new Uint8Array(await blob.slice(offsets[0], offsets[0] + lengths[0]).arrayBuffer());
	if (data.length !== lengths[0]) return undefined;
	const size = { width, height, dpi };
	if (isFax(layout)) {
		if (layout.lowFirst) for (let at = 0; at < data.length; at++) data[at] = MIRRORED[data[at]!]!;
		return { ...size, bytes: data, mediaType: 'image/g4', inverted: layout.photometric === 1 };
	}
	if (!isJpeg(layout)) return undefined;
	const whole = jpegPiece(data, directory.all(TAG.jpegTables), layout.photometric);
	return { ...size, bytes: new Uint8Array(await whole.arrayBuffer()), mediaType: 'image/jpeg' };
}

const isSquare = (directory: Directory) => {
	const [x, y] = [directory.one(TAG.xResolution, 1), directory.one(TAG.yResolution, 1)];
	return Math.abs(x - y) <= 0.02 * Math.max(x, y);
};

const isFax = ({ compression, bits, samples, photometric }: Layout) =>
	compression === 4 && bits === 1 && samples === 1 && photometric <= 1;

/** Grey, or three channels, as every reader of JPEGs understands them. */
const isJpeg = ({ compression, bits, samples, photometric, planar }: Layout) =>
	compression === 7 &&
	bits === 8 &&
	!planar &&
	((samples === 1 && photometric === 1) || (samples === 3 && (photometric === 2 || photometric === 6)));

/** Each byte with its bits the other way round. */
const MIRRORED = Uint8Array.from({ length: 256 }, (_, byte) => {
	let mirrored = 0;
	for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) mirrored |= 0x80 >> bit;
	return mirrored;
});
