/**
 * The picture of one page, upright, made when wanted and freed after use (`bitmap.close()`); never stored. Its pixels are
 * the page pixels that readings speak of.
 */
export interface PageImage {
	bitmap: ImageBitmap;
	width: number;
	height: number;
	/** pixels per inch as the source states it; 0 when it does not */
	dpi: number;
	/** the file breaks off, and this is the part that is there */
	cutOff?: boolean;
}
