/**
 * Where a pointer is on a page (page pixels), on an element that shows the whole page turned by `turn` degrees clockwise.
 * Not by offsetX: browsers do not agree on what it means under a transform.
 */
export function pointOnPage(
	pointer: { clientX: number; clientY: number },
	element: HTMLElement,
	turn: number,
	page: { width: number; height: number },
): { x: number; y: number } {
	const { left, top, width, height } = element.getBoundingClientRect();
	// From the middle, in parts of what is seen: -0.5 to 0.5.
	const u = (pointer.clientX - left) / width - 0.5;
	const v = (pointer.clientY - top) / height - 0.5;
	const [x, y] = turn === 90 ? [v, -u] : turn === 180 ? [-u, -v] : turn === 270 ? [-v, u] : [u, v];
	return { x: (x + 0.5) * page.width, y: (y + 0.5) * page.height };
}
