import type { Opened } from '#lib/sources/open.ts';

/** The size of a page's picture in px at its full resolution, without drawing it where that can be told. */
export async function sizeOfPage(opened: Opened, page: number): Promise<{ width: number; height: number }> {
	if (opened.size) return opened.size(page);
	const { bitmap, width, height } = await opened.page(page);
	bitmap.close();
	return { width, height };
}
