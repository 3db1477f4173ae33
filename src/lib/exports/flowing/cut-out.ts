import { isAbort } from '#lib/model/fault.ts';
import type { ExportSource, PagePicture, PicturePart } from '../export.ts';

/** A part of a page's picture; undefined where the page cannot be shown, which is no reason to lose its text. */
export async function cutOut(
	source: Pick<ExportSource, 'pagePicture'>,
	page: number,
	part: PicturePart,
): Promise<PagePicture | undefined> {
	try {
		return await source.pagePicture(page, part);
	} catch (error) {
		if (isAbort(error)) throw error;
		return undefined;
	}
}
