/**
 * Where a pointer is on a page (page pixels), on an element that shows the whole page. Not by offsetX: browsers do not
 * agree on what it means under a transform.
 */
export function pointOnPage(
	pointer: { clientX: number; clientY: number },
	element: HTMLElement,
	page: { width: number; height: number },
): { x: number; y: number } {
	const { left, top, width, height } = element.getBoundingClientRect();
	return {
		x: ((pointer.clientX - left) / width) * page.width,
		y: ((pointer.clientY - top) / height) * page.height,
	};
}
