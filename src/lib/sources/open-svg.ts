import { FaultError } from '#lib/model/fault.ts';
import { Lane } from './lane.ts';
import { limits } from './limits.ts';
import type { Measured } from './measure/measured.ts';
import type { Opened } from './open.ts';
import { svgWeight } from './svg-weight.ts';

const CSS_DPI = 96;
const READING_DPI = 300;
const MOST_ELEMENTS = 100_000;
const MOST_BYTES = 20e6;

/**
 * A drawing, made into pixels at 300 dpi (a CSS px is 1/96 inch) as far as the limits allow. It is shown through an image
 * element, where no script runs and nothing is fetched. Rejects with FaultError when it is too heavy to be drawn at all.
 */
export async function openSvg(file: Blob, header: Measured): Promise<Opened> {
	if (file.size > MOST_BYTES) throw new FaultError('too-large', 'SVG', { bytes: file.size, limit: MOST_BYTES });
	const weight = svgWeight(await file.text());
	if (weight > MOST_ELEMENTS)
		throw new FaultError('unsupported-type', 'This drawing repeats its parts so often that it cannot be drawn safely.');
	const lane = new Lane();
	return {
		mediaType: 'image/svg+xml',
		pageCount: 1,
		page(number, { maxPixels = limits.pagePixels, signal } = {}) {
			if (number !== 1) return Promise.reject(new FaultError('page-damaged', `there is no page ${number}`));
			const scale = Math.min(
				READING_DPI / CSS_DPI,
				Math.sqrt(maxPixels / (header.width * header.height)),
				limits.side.refuse / Math.max(header.width, header.height),
			);
			const width = Math.max(1, Math.round(header.width * scale));
			const height = Math.max(1, Math.round(header.height * scale));
			return lane.run(() => draw(file, width, height, Math.round(scale * CSS_DPI)), {
				signal,
				limitMs: limits.decodeMs,
				stop: () => undefined,
				late: () => new FaultError('page-too-slow', 'the drawing took too long', { seconds: limits.decodeMs / 1_000 }),
			});
		},
		close: () => undefined,
	};
}

async function draw(file: Blob, width: number, height: number, dpi: number) {
	// The type must be said, or the image element does not take it for a drawing.
	const address = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width, height);
		await new Promise<void>((resolve, reject) => {
			image.onload = () => resolve();
			image.onerror = () => reject(new FaultError('damaged-file', 'the drawing cannot be shown'));
			image.src = address;
		});
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
		context.fillStyle = '#fff';
		context.fillRect(0, 0, width, height);
		context.drawImage(image, 0, 0, width, height);
		const bitmap = canvas.transferToImageBitmap();
		return { bitmap, width, height, dpi };
	} finally {
		URL.revokeObjectURL(address);
	}
}
