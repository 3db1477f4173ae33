/** The data of one page's picture as an encoded file, or as fax coding (ITU-T T.6) without a file round it. */
export interface PageData {
	bytes: Uint8Array<ArrayBuffer>;
	mediaType: 'image/jpeg' | 'image/png' | 'image/g4';
	/** pixels, as encoded */
	width: number;
	height: number;
	/** pixels per inch; 0 when nobody knows */
	dpi: number;
	/** of fax coding: what it calls black is white */
	inverted?: boolean;
}
