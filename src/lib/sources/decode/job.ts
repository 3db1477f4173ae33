import type { MediaType } from '#lib/model/document.ts';
import type { Fault } from '#lib/model/fault.ts';

/** What the decoding worker is asked: one picture of one file. */
export interface Job {
	blob: Blob;
	mediaType: MediaType;
	/** of a TIFF: where the directory of the wanted picture lies, in bytes */
	offset: number;
	/** a larger picture is scaled down to this */
	maxPixels: number;
	/** it may be transparent and has to be put on white */
	alpha: boolean;
	/** absolute address of the libraries' own files */
	vendor: string;
}

/** What it answers. `scale`: sides of the bitmap ÷ sides of the stored picture. `library`: the browser could not decode it itself. */
export type Answer = { bitmap: ImageBitmap; scale: number; library: boolean } | { fault: Fault };
