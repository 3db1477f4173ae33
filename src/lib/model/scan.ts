/** A page of a PDF that is one JPEG and nothing else. Everything in pixels of the JPEG, before the page's own turn. */
export interface Scan {
	width: number;
	height: number;
	/** where the page, as it is shown, begins in the JPEG (below 0: it has a margin), and its size */
	page: { x: number; y: number; width: number; height: number };
	/** pixels per inch on the page */
	dpi: number;
	/** the page's own turn for showing, clockwise */
	turn: 0 | 90 | 180 | 270;
	/** the JPEG as it lies in the file; undefined when it is not what its description says */
	jpeg(): Promise<Blob | undefined>;
}
