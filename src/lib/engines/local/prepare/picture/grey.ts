/** A grey picture: one byte a pixel, row by row, 0 black to 255 white. */
export interface Grey {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}
