/** What a picture says of itself in its header. Sizes in stored pixels, before any turn by EXIF. */
export interface Measured {
	width: number;
	height: number;
	/** pictures in the file; where the header does not count them, 2 means "more than one" */
	frames: number;
	/** bits of one channel */
	bits: number;
	/** parts of the picture may be transparent */
	alpha: boolean;
	/** pixels per inch as stated, when believable; else 0 */
	dpi: number;
}

/** A picture of this size with nothing special about it. */
export const measured = (width: number, height: number, more: Partial<Measured> = {}): Measured => ({
	width,
	height,
	frames: 1,
	bits: 8,
	alpha: false,
	dpi: 0,
	...more,
});
