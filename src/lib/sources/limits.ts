/**
 * What is taken and what is not, in one place. Beyond `ask` the user is asked first, beyond `refuse` the file is refused.
 * The numbers were measured in Chromium: a 20,000 × 20,000 PNG of 48 kB took 7 s and 1.6 GB to decode, and a canvas with a
 * side over 16,384 px stays blank without an error.
 */
export const limits = {
	/** of one file */
	bytes: { ask: 50e6, refuse: 200e6 },
	/** files in one drop */
	files: { ask: 200, refuse: 2_000 },
	/** of all files in one drop */
	totalBytes: { ask: 500e6, refuse: 2e9 },
	/** width × height of a picture */
	pixels: { ask: 40e6, refuse: 100e6 },
	/** the longer side in px */
	side: { ask: 10_000, refuse: 16_384 },
	/** decoded bytes for each byte of the file; only asked above `fromPixels`, for a blank fax page has such a ratio too */
	ratio: { ask: 5_000, fromPixels: 25e6 },
	/** pictures in one TIFF */
	frames: { ask: 50, refuse: 500 },
	/** pages of a PDF */
	pages: { ask: 300, refuse: 2_000 },
	/** a page image that is made larger is scaled down to this */
	pagePixels: 40e6,
	/** of a picture inside a PDF; the PDF library leaves a larger one out without a word */
	pdfImagePixels: 100e6,
	/** of the scratch canvases inside the PDF library */
	pdfCanvasBytes: 268_435_456,
	/** of a file of words, and words on one page */
	words: { bytes: 50e6, page: 100_000 },
	openMs: 60_000,
	decodeMs: 30_000,
	renderMs: 60_000,
	/** what may come out of one archive */
	archive: { entries: 2_000, bytes: 2e9, ratio: 1_000, ratioFromBytes: 10e6 },
} as const;
