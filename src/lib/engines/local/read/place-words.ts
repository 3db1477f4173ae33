import { overlap } from '#lib/model/geometry.ts';
import { wordsOf, type Word } from '#lib/model/reading.ts';
import { blocksOf } from '../blocks/blocks-of.ts';
import { moved } from '../blocks/moved.ts';
import { AS_IT_IS, wayBack } from '../blocks/way-back.ts';
import type { PictureOfPlace } from '../prepare/prepare-message.ts';
import type { Read } from './read-page.ts';

/**
 * What other data says of one line's place, in pixels of the picture that the place was cut from: those words that lie on
 * `before`, for a close-up shows a little of what is beside them.
 */
export async function placeWords(
	{ pgm, x, y, width, height }: PictureOfPlace,
	dpi: number,
	read: Read,
	instead: string[],
	before: Word[],
): Promise<Word[]> {
	const page = await read({ pgm, dpi, psm: '7', instead }, () => undefined);
	const said = [...wordsOf({ blocks: moved(blocksOf(page, wayBack(AS_IT_IS, width, height)), x, y) })];
	return said.filter(({ box }) => before.some((word) => overlap(word.box, box) > 0));
}
