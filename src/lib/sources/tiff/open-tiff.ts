import { FaultError } from '#lib/model/fault.ts';
import { Bytes } from '../bytes.ts';
import { Decoder } from '../decode/decoder.ts';
import { limits } from '../limits.ts';
import type { Opened } from '../open.ts';
import { tiffFrames } from './frames.ts';

/** A TIFF: each of its pictures is a page. Rejects with FaultError 'damaged-file' when it has none. */
export async function openTiff(blob: Blob, vendor: string): Promise<Opened> {
	const frames = await tiffFrames(new Bytes(blob));
	const decoder = new Decoder();
	return {
		mediaType: 'image/tiff',
		pageCount: frames.length,
		async page(number, { maxPixels = limits.pagePixels, signal } = {}) {
			const frame = frames[number - 1];
			if (!frame) throw new FaultError('page-damaged', `there is no page ${number}`);
			const { alpha, offset, dpi } = frame;
			const job = { blob, mediaType: 'image/tiff' as const, offset, maxPixels, alpha, vendor };
			const { bitmap, scale } = await decoder.decode(job, signal);
			return { bitmap, width: bitmap.width, height: bitmap.height, dpi: Math.round(dpi * scale) };
		},
		ownPicture: async (number) => {
			const { ownPicture } = await import('./own-picture.ts');
			const frame = frames[number - 1];
			return frame && ownPicture(blob, frame);
		},
		close: () => decoder.close(),
	};
}
