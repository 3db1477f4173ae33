/** A box as tesseract gives it: pixels of the picture it read. */
export interface TesseractBox {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

export interface TesseractWord {
	text: string;
	/** 0–100 */
	confidence: number;
	bbox: TesseractBox;
	choices?: { text: string; confidence: number }[];
	/** its letters, from left to right but in scripts that run left */
	symbols?: { text: string; bbox: TesseractBox }[];
}

export interface TesseractLine {
	/** with the spaces that tesseract sees, which in Korean its words do not tell */
	text?: string;
	bbox: TesseractBox;
	baseline?: TesseractBox;
	words: TesseractWord[];
}

export interface TesseractParagraph {
	/** 1 or 0 */
	is_ltr?: number;
	lines: TesseractLine[];
}

export interface TesseractBlock {
	/** PolyBlockType: 1 flowing text, 6 table, 9 picture … */
	blocktype?: number;
	bbox: TesseractBox;
	paragraphs: TesseractParagraph[];
}

/** What tesseract.js answers for one picture, as far as we use it (its output `blocks`). */
export interface TesseractPage {
	blocks: TesseractBlock[] | null;
	version: string;
}
