import { lettersIn } from './letters-in.ts';

/** Words among which misspellings are looked for, with what is known of each beforehand. */
export interface WordList {
	words: string[];
	/** see `lettersIn` */
	letters: Int32Array;
}

export const wordList = (words: string[]): WordList => ({ words, letters: Int32Array.from(words, lettersIn) });
