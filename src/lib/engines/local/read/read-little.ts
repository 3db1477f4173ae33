import { wordsOf, type Block, type Word } from '#lib/model/reading.ts';
import { blocksOf } from '../blocks/blocks-of.ts';
import type { PictureOfLine } from '../prepare/prepare-message.ts';
import type { Read } from './read-page.ts';
import type { Picture } from '../pool/reader.ts';
import { wayBack } from '../blocks/way-back.ts';

/** A page whose words are surer than this on average (0–100) was read. */
const READ = 80;
/** A line in doubt is not believed; what is only a letter or two says less, and must be surer. */
const SURE = 62;
const SURE_ALONE = 74;
/** A letter, and its dots, may be several pieces; letters that touch are one. */
const [FEWER, MORE] = [0.5, 2.2];
const DPI = 150;

type Said = Pick<Word, 'text' | 'confidence'>;

/**
 * Reads the one line of a picture that has no other, as a line, as a word and, where it is one piece, as a letter; gives the surest, in
 * pixels of the prepared picture. Undefined where what was read before (`words`) is better, or nothing is sure:
 * a speck or a drawing gives no words. Rejects as `read` does.
 */
export async function readLittle(line: PictureOfLine, words: Said[], read: Read): Promise<Block[] | undefined> {
	const before = sureness(words);
	if (before > READ && !line.tight) return undefined;
	const ways: NonNullable<Picture['psm']>[] = ['7', '8', ...(line.letters <= 1 ? (['10'] as const) : [])];
	let best: { blocks: Block[]; sure: number } | undefined;
	for (const psm of ways) {
		const page = await read({ pgm: line.pgm.slice(), dpi: DPI, psm }, () => undefined);
		const blocks = blocksOf(page, wayBack(line.toPicture, line.width, line.height));
		const found = [...wordsOf({ blocks })];
		const sure = sureness(found);
		if (fits(found, line.letters) && sure > (best?.sure ?? 0)) best = { blocks, sure };
		if (best && best.sure > READ) break;
	}
	if (!best) return undefined;
	const found = [...wordsOf({ blocks: best.blocks })];
	const said = count(found);
	if (best.sure < (said <= 2 ? SURE_ALONE : SURE)) return undefined;
	// what was read well stays, unless this is more of it
	return before * count(words) >= best.sure * said ? undefined : best.blocks;
}

const count = (words: Pick<Said, 'text'>[]) =>
	words.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);

/** As many letters as there are pieces of ink, more or less. */
const fits = (words: Word[], pieces: number) =>
	count(words) > 0 && count(words) >= FEWER * pieces && count(words) <= MORE * pieces + 1;

/** Mean confidence of the letters, 0–100. */
const sureness = (words: Said[]) =>
	words.reduce((sum, word) => sum + word.confidence * count([word]), 0) / Math.max(1, count(words));
