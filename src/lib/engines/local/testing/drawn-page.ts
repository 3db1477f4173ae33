import type { PageImage } from '#lib/model/page-image.ts';

/** What stands where: the baseline of each text starts at (x, y), in pixels. */
export interface Drawn {
	text: string;
	x: number;
	y: number;
}

/** A page for tests: black text on white paper. `size` is the height of the font in pixels; `dpi` is only said. */
export function drawnPage(
	width: number,
	height: number,
	drawn: Drawn[],
	{ size = 48, dpi = 300 }: { size?: number; dpi?: number } = {},
): PageImage {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.fillStyle = '#000';
	context.font = `${size}px serif`;
	for (const { text, x, y } of drawn) context.fillText(text, x, y);
	return { bitmap: canvas.transferToImageBitmap(), width, height, dpi };
}
