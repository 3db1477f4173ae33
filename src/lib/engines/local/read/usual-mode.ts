import type { Picture } from '../pool/reader.ts';

/**
 * How pages in these languages are divided into lines, where not as all others are: syllables of Korean stand in columns that
 * tesseract's own analysis of the page takes for lines that run down, or for nothing (whole pages came back empty). Read as one column, their
 * lines are parted where there are several by the layout of ours.
 */
export const usualMode = (languages: readonly string[]): Picture['psm'] =>
	languages.includes('kor') ? '4' : undefined;
