import { FaultError } from '#lib/model/fault.ts';
import { TAG, type Directory } from './directory.ts';

/** How the pixels of one picture lie in the file, from its directory. */
export interface Layout {
	width: number;
	height: number;
	/** size of one piece: a tile, or a strip over the whole width */
	pieceWidth: number;
	pieceHeight: number;
	across: number;
	down: number;
	tiled: boolean;
	offsets: number[];
	lengths: number[];
	compression: number;
	photometric: number;
	bits: number;
	samples: number;
	/** one channel after the other, each in pieces of its own */
	planar: boolean;
	predictor: number;
	/** the lowest bit of each byte comes first */
	lowFirst: boolean;
	little: boolean;
	/** the last used sample is transparency */
	alpha: boolean;
}

/** Reads the layout; throws FaultError 'unsupported-type' for pixels that nobody shows, 'damaged-file' for nonsense. */
export function layoutOf(directory: Directory, little: boolean): Layout {
	const { one, all } = directory;
	const width = one(TAG.width, 0);
	const height = one(TAG.height, 0);
	const tiled = all(TAG.tileOffsets).length > 0;
	const pieceWidth = tiled ? one(TAG.tileWidth, 0) : width;
	const pieceHeight = tiled ? one(TAG.tileHeight, 0) : Math.min(one(TAG.rowsPerStrip, height), height) || height;
	if (!(width > 0 && height > 0 && pieceWidth > 0 && pieceHeight > 0 && pieceWidth * pieceHeight <= 2 ** 28))
		throw new FaultError('damaged-file', 'a TIFF without a size');
	const photometric = one(TAG.photometric, 0);
	const samples = one(TAG.samples, photometric === 2 || photometric === 6 ? 3 : photometric === 5 ? 4 : 1);
	const bits = one(TAG.bits, 1);
	if (![1, 2, 4, 8, 16].includes(bits) || samples < 1 || samples > 8 || one(TAG.sampleFormat, 1) !== 1)
		throw new FaultError('unsupported-type', `This TIFF has a kind of pixels (${bits} bit) that Legible cannot show.`);
	return {
		width,
		height,
		pieceWidth,
		pieceHeight,
		across: Math.ceil(width / pieceWidth),
		down: Math.ceil(height / pieceHeight),
		tiled,
		offsets: all(tiled ? TAG.tileOffsets : TAG.stripOffsets),
		lengths: all(tiled ? TAG.tileBytes : TAG.stripBytes),
		compression: one(TAG.compression, 1),
		photometric,
		bits,
		samples,
		planar: one(TAG.planar, 1) === 2 && samples > 1,
		predictor: one(TAG.predictor, 1),
		lowFirst: one(TAG.fillOrder, 1) === 2,
		little,
		alpha: all(TAG.extraSamples).length > 0,
	};
}
