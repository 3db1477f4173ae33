import { phrased } from '../say/phrased.ts';
import { sayKnown } from '../say/say-known.ts';

const PATTERNS = [
	phrased('This is {type}. Legible reads pictures and PDFs; print or save it as a PDF first.'),
	phrased('This archive holds {files} files, and {most} is the most. Unpack it first.'),
	phrased('This TIFF is packed in a way ({way}) that Legible does not know.'),
	phrased('This TIFF has a kind of pixels ({bits} bit) that Legible cannot show.'),
	phrased('The cloud takes no {type} for {operation}.'),
];

/** Why a file is not taken: whoever looked into it has a sentence of its own for it, in English. */
export const refusalInWords = (sentence: string): string => sayKnown(sentence, PATTERNS);
