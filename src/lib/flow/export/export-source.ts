import type { ExportSource, PagePicture, PicturePart } from '#lib/exports/export.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Document } from '#lib/model/document.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import type { Pages } from '../pages/pages.ts';
import { turnedBitmap } from '../pages/turned-bitmap.ts';

/** What exporters ask for, answered from the store page by page. */
export const exportSource = (document: Document, pages: Pages): ExportSource => ({
	document,
	// Loaded with the first export: the library shows the menu and needs nothing of this for its first paint.
	reading: async (page) => (await import('../text/current-reading.ts')).currentReading(document.id, page),
	file: () => bytesOf(document),
	typeface: async () => {
		const answer = await fetch(`${pages.vendor}pdfjs/standard_fonts/LiberationSans-Regular.ttf`);
		if (!answer.ok) throw new FaultError('export-broke-off', `the font could not be had: ${answer.status}`);
		return answer.blob();
	},
	pagePicture: async (page, part, how) => {
		const own = part ? undefined : await pages.use(document, async (opened) => opened.ownPicture?.(page));
		if (own && !how) return { ...own, asStored: true };
		const image = await pages.image(document, page);
		if (how) {
			const { pressed } = await import('../press/pressed.ts');
			const small = await pressed(image, how);
			return own && how === 'smaller' && own.bytes.length <= small.bytes.length ? { ...own, asStored: true } : small;
		}
		try {
			return await drawn(image, part);
		} finally {
			image.bitmap.close();
		}
	},
});

/** A part that lies on its side, as its text is read. */
async function upright(canvas: OffscreenCanvas, turn: Turn, dpi: number): Promise<PagePicture> {
	const bitmap = turnedBitmap(canvas.transferToImageBitmap(), turn);
	try {
		return await drawn({ bitmap, width: bitmap.width, height: bitmap.height, dpi });
	} finally {
		bitmap.close();
	}
}

async function drawn({ bitmap, width, height, dpi }: PageImage, part?: PicturePart): Promise<PagePicture> {
	const [sx, sy] = part ? [width / part.width, height / part.height] : [1, 1];
	const x = part ? Math.max(0, Math.floor(part.box.x0 * sx)) : 0;
	const y = part ? Math.max(0, Math.floor(part.box.y0 * sy)) : 0;
	const wide = Math.max(1, part ? Math.min(width, Math.ceil(part.box.x1 * sx)) - x : width);
	const high = Math.max(1, part ? Math.min(height, Math.ceil(part.box.y1 * sy)) - y : height);
	const canvas = new OffscreenCanvas(wide, high);
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.drawImage(bitmap, -x, -y);
	if (part?.turn) return upright(canvas, part.turn, dpi);
	const size = { width: wide, height: high, dpi };
	const { blackAndWhite } = await import('./black-and-white.ts');
	const plain = await blackAndWhite(context.getImageData(0, 0, wide, high), dpi);
	if (plain) return { ...size, bytes: plain, mediaType: 'image/png' };
	const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
	return { ...size, bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: 'image/jpeg' };
}
