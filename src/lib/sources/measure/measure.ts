import type { MediaType } from '#lib/model/document.ts';
import type { Bytes } from '../bytes.ts';
import { measureBmp } from './bmp.ts';
import { measureGif } from './gif.ts';
import { measureIsobmff } from './isobmff.ts';
import { measureJp2 } from './jp2.ts';
import { measureJpeg } from './jpeg.ts';
import { measureJxl } from './jxl.ts';
import type { Measured } from './measured.ts';
import { measurePng } from './png.ts';
import { measurePnm } from './pnm.ts';
import { measureSvg } from './svg.ts';
import { measureTga } from './tga.ts';
import { tiffFrames } from '../tiff/frames.ts';
import { measureWebp } from './webp.ts';

type Measure = (bytes: Bytes) => Promise<Measured | undefined>;

const MEASURES: Partial<Record<MediaType, Measure>> = {
	'image/png': measurePng,
	'image/jpeg': measureJpeg,
	'image/webp': measureWebp,
	'image/bmp': measureBmp,
	'image/gif': measureGif,
	'image/avif': measureIsobmff,
	'image/heic': measureIsobmff,
	'image/jp2': measureJp2,
	'image/jxl': measureJxl,
	'image/svg+xml': measureSvg,
	'image/x-portable-anymap': measurePnm,
	'image/x-tga': measureTga,
	'image/tiff': measureTiff,
};

/** Size and kind of a picture from its header alone, nothing is decoded; undefined when the header is broken or cut. */
export async function measure(bytes: Bytes, mediaType: MediaType): Promise<Measured | undefined> {
	return MEASURES[mediaType]?.(bytes);
}

/** The largest picture of a TIFF stands for all of them. */
async function measureTiff(bytes: Bytes): Promise<Measured | undefined> {
	const frames = await tiffFrames(bytes);
	const [first, ...rest] = frames;
	if (!first) return undefined;
	const largest = rest.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a), first);
	return { ...largest, frames: frames.length };
}
