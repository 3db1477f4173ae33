import { headed } from '#lib/engines/local/layout/headed.ts';
import { kinds } from '#lib/engines/local/layout/kinds.ts';
import { wordsOf, type Block, type Word } from '#lib/model/reading.ts';

/** A page of which more is bold has no headings by that. */
const MOST = 0.45;
const LETTER = /\p{L}/u;

/**
 * The blocks of a page whose text the file carries, each with its kind: the file says where words stand and how they are set, not
 * what is a list, a note, a running head or a heading in bold. `page`: its size in the blocks' pixels.
 */
export function ownKinds(blocks: Block[], page: { width: number; height: number }): Block[] {
	const said = [...wordsOf({ blocks })].filter(({ text }) => LETTER.test(text));
	const tells = said.filter(({ bold }) => bold).length < MOST * said.length;
	const isBold = (words: Word[]) => {
		const letters = words.filter(({ text }) => LETTER.test(text));
		return tells && letters.length > 0 && letters.every(({ bold }) => bold);
	};
	return kinds(headed(blocks, isBold), page, isBold);
}
