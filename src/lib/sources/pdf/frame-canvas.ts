/** What the PDF library is given to draw on, and the picture that comes of it. */
export interface FrameCanvas {
	canvas: OffscreenCanvas;
	/** the picture; whoever gets it closes it. To be asked once, when drawing is done. */
	taken(): ImageBitmap;
	/** lets go of what was drawn so far */
	drop(): void;
}

/**
 * A canvas for a library that draws in a worker and paints the finished picture (an ImageBitmap of the canvas's size) onto
 * it: that picture is kept instead of painted, as painting a page costs the main thread 45 ms and 35 MB. Where the library
 * draws by itself (`inWorker` is false), it is a canvas like any other.
 */
export function frameCanvas(width: number, height: number, inWorker: () => boolean): FrameCanvas {
	const canvas = new OffscreenCanvas(width, height);
	const getContext = canvas.getContext.bind(canvas) as (kind: string, options?: unknown) => unknown;
	let frame: ImageBitmap | undefined;
	let close: (() => void) | undefined;
	const keep = (bitmap: ImageBitmap) => {
		close?.();
		frame = bitmap;
		close = bitmap.close.bind(bitmap);
		// The library closes what it has painted.
		bitmap.close = () => undefined;
	};
	canvas.getContext = ((kind: string, options?: unknown) => {
		const context = getContext(kind, options) as OffscreenCanvasRenderingContext2D | null;
		if (!context || Object.hasOwn(context, 'drawImage')) return context;
		const draw = context.drawImage.bind(context) as (...args: unknown[]) => void;
		const drawImage = (...args: unknown[]) => {
			const [image, x, y] = args;
			const isFrame = image instanceof ImageBitmap && image.width === width && image.height === height;
			if (inWorker() && isFrame && args.length === 3 && x === 0 && y === 0) keep(image);
			else draw(...args);
		};
		Object.assign(context, { drawImage });
		return context;
	}) as typeof canvas.getContext;
	return {
		canvas,
		taken() {
			if (!frame) return canvas.transferToImageBitmap();
			// Its own method again.
			delete (frame as { close?: unknown }).close;
			return frame;
		},
		drop: () => close?.(),
	};
}
