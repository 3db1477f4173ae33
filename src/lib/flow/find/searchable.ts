import { isBroken, meetUnspaced } from '#lib/exports/flowing/join-lines.ts';
import { joinWords, spaceBetween } from '#lib/exports/flowing/join-words.ts';
import type { EditedReading, EditedWord } from '#lib/model/edit/edited.ts';
import { isText } from '#lib/model/text/is-text.ts';

/** A word and where it stands in the searchable text. */
export interface Piece {
	word: EditedWord;
	start: number;
	/** just behind it; a hyphen made by the line's end is left out */
	end: number;
}

/** A page as one running text, in which a word that was broken at a line's end is whole. */
export interface Searchable {
	text: string;
	pieces: Piece[];
}

export function searchable(reading: Pick<EditedReading, 'blocks'>): Searchable {
	const parts: string[] = [];
	const pieces: Piece[] = [];
	let at = 0;
	const put = (text: string) => {
		parts.push(text);
		at += text.length;
	};
	for (const { lines } of reading.blocks.filter(isText)) {
		if (at) put('\n\n');
		lines.forEach((line, l) => {
			const next = lines[l + 1];
			const [here, below] = [joinWords(line.words), joinWords(next?.words ?? [])];
			const broken = next !== undefined && isBroken(line, here, below);
			const runsOn = next === undefined || broken || meetUnspaced(here, below);
			line.words.forEach((word, w) => {
				const after = line.words[w + 1];
				const text = !after && broken ? word.text.slice(0, -1) : word.text;
				pieces.push({ word, start: at, end: at + text.length });
				put(text);
				if (after ? spaceBetween(word, after) : !runsOn) put(' ');
			});
		});
	}
	return { text: parts.join(''), pieces };
}
