import type { TypeStyle } from '../reading.ts';

/** How letters are set, alone: to be spread into a word, which then has what is said and nothing else. */
export const typeStyle = ({
	bold,
	italic,
}: {
	bold?: boolean | undefined;
	italic?: boolean | undefined;
}): TypeStyle => ({
	...(bold && { bold }),
	...(italic && { italic }),
});

/** What all of these words share. */
export const sharedStyle = (words: readonly TypeStyle[]): TypeStyle =>
	words.length ? typeStyle({ bold: words.every(({ bold }) => bold), italic: words.every(({ italic }) => italic) }) : {};
