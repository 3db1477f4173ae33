import type { MediaType } from '#lib/model/document.ts';
import { FaultError, isAbort } from '#lib/model/fault.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { Decoder } from './decode/decoder.ts';
import { limits } from './limits.ts';
import type { Measured } from './measure/measured.ts';
import type { Opened } from './open.ts';
import { partOfJpeg } from './part-of-jpeg.ts';

/** A file with one picture. Of a moving picture it is the first frame. */
export function openPicture(blob: Blob, mediaType: MediaType, header: Measured, vendor: string): Opened {
	const decoder = new Decoder();
	return {
		mediaType,
		pageCount: 1,
		async page(number, { maxPixels = limits.pagePixels, signal } = {}): Promise<PageImage> {
			if (number !== 1) throw new FaultError('page-damaged', `there is no page ${number}`);
			const job = { blob, mediaType, offset: 0, maxPixels, alpha: header.alpha, vendor };
			let cutOff = false as boolean;
			const { bitmap, scale } = await decoder.decode(job, signal).catch((thrown: unknown) => {
				if (mediaType !== 'image/jpeg' || isAbort(thrown)) throw thrown;
				cutOff = true;
				return partOfJpeg(blob, maxPixels, thrown);
			});
			const { width, height } = bitmap;
			return { bitmap, width, height, dpi: Math.round(header.dpi * scale), ...(cutOff ? { cutOff } : {}) };
		},
		close: () => decoder.close(),
	};
}
