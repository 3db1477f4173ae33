import type { Block } from '#lib/model/reading.ts';
import { blocksOf } from '../blocks/blocks-of.ts';
import { moved } from '../blocks/moved.ts';
import type { PictureOfPlace } from '../prepare/prepare-message.ts';
import type { Read } from './read-page.ts';
import { AS_IT_IS, wayBack } from '../blocks/way-back.ts';

/** Reads a place of a prepared picture by itself, as one block of lines; in pixels of that picture. Rejects as `read` does. */
export async function readPlace(
	{ pgm, x, y, width, height }: PictureOfPlace,
	dpi: number,
	read: Read,
): Promise<Block[]> {
	const page = await read({ pgm, dpi, psm: '6' }, () => undefined);
	return moved(blocksOf(page, wayBack(AS_IT_IS, width, height)), x, y);
}
