import type { Quad } from '#lib/model/quad.ts';

/** How a shot is to be made into a page. */
export interface ShotWishes {
	/** the corners of the paper in pixels of the picture; looked for when absent */
	quad?: Quad;
	turn: 0 | 90 | 180 | 270;
	/** take shadows off */
	shade: boolean;
	/** no sheet is looked for: the picture is the page */
	whole?: boolean;
}

/** What the worker is asked; the bitmap belongs to it from here on. */
export type ScanQuestion =
	| { id: number; kind: 'find'; bitmap: ImageBitmap }
	| ({ id: number; kind: 'shot'; picture: ImageBitmap | Blob } & ShotWishes);

/** A picture that was made into a page. */
export interface Shot extends ShotWishes {
	quad: Quad;
	/** whether paper was found, or the whole picture was taken */
	found: boolean;
	/** the picture as it was taken, as JPEG */
	original: Blob;
	/** px of `original` */
	width: number;
	height: number;
	/** the page, as JPEG */
	page: Blob;
}

export type ScanAnswer =
	| { id: number; kind: 'find'; quad: Quad | undefined; width: number; height: number }
	| { id: number; kind: 'shot'; shot: Shot }
	| { id: number; kind: 'failed'; message: string };
