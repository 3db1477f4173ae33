import type { Block } from '#lib/model/reading.ts';
import { AS_IT_IS, wayBack } from '../blocks/way-back.ts';
import { blocksOf } from '../blocks/blocks-of.ts';
import { moved } from '../blocks/moved.ts';
import { arrangeDown } from '../layout/arrange-down.ts';
import { seamed } from '../layout/seamed.ts';
import type { PreparedPage } from '../prepare/prepare-message.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Found, Read } from './read-page.ts';
import { wordsOf } from '#lib/model/reading.ts';

/**
 * Reads a page whose lines run down: those lines with the data for them, as they lie in the picture that was made, and what
 * runs across them upright, each with the data of its language. Blocks in pixels of that picture. Rejects as `read` does.
 */
export async function readDown(
	held: HeldPage,
	made: PreparedPage,
	progress: (part: number) => void,
	read: Read,
): Promise<Found> {
	const { pieces, ...prepared } = made;
	const { width, height, dpi, vertical } = prepared;
	const pictures = [
		...pieces.map(({ pgm }) => ({ pgm, dpi, vertical: true as const })),
		...(vertical?.across ?? []).map(({ pgm, single }) => ({ pgm, dpi, psm: single ? ('7' as const) : ('6' as const) })),
	];
	const come = pictures.map(() => 0);
	const pages = await Promise.all(
		pictures.map((picture, at) =>
			read(picture, (part) => {
				come[at] = part;
				progress(come.reduce((sum, one) => sum + one, 0) / pictures.length);
			}),
		),
	);
	const lines = pieces.reduce<Block[]>((above, { x, y, width, height }, at) => {
		const raw = moved(blocksOf(pages[at]!, wayBack(AS_IT_IS, width, height)), x, y);
		return at ? seamed(above, raw) : raw;
	}, []);
	const across = (vertical?.across ?? []).map(({ toPicture }, at) =>
		blocksOf(pages[pieces.length + at]!, wayBack(toPicture, width, height)),
	);
	const blocks = arrangeDown(lines, across, width);
	const lost = await held.unread([...wordsOf({ blocks })].map(({ box }) => box)).catch(() => undefined);
	return { prepared, blocks, unread: lost?.places ?? [], version: pages[0]!.version };
}
