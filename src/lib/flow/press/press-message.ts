import type { PagePicture, Pressed } from '#lib/exports/export.ts';

export interface PressQuestion {
	bitmap: ImageBitmap;
	/** 0: unknown */
	dpi: number;
	how: Pressed;
}

export type PressAnswer = { picture: PagePicture } | { failed: string };
