import { AnnotationMode, type RenderTask } from 'pdfjs-dist';
import { FaultError } from '#lib/model/fault.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { limits } from '../limits.ts';
import { frameCanvas } from './frame-canvas.ts';
import { nearlyBlank } from './nearly-blank.ts';
import type { PdfFile } from './pdf-file.ts';
import { pixelsOf } from './pixels-of.ts';

/**
 * A page as a picture, upright by its /Rotate, on white, at 300 dpi or what the limits leave of that. Notes and filled
 * form fields are drawn, as they would be on paper; nothing in them is run. Rejects with FaultError 'page-damaged' or
 * 'page-too-slow' (60 s), or AbortError. `own`: pixels per point to draw it at instead, within the limits.
 */
export function drawPage(
	file: PdfFile,
	number: number,
	{ maxPixels = limits.pagePixels, signal }: { maxPixels?: number; signal?: AbortSignal },
	own?: number,
): Promise<PageImage> {
	return file.run(
		async (document) => {
			file.missing = 0;
			const page = await document.getPage(number);
			const { width, height, scale } = await pixelsOf(page, maxPixels, own);
			const viewport = page.getViewport({ scale });
			// The library's types do not name it.
			const inWorker = () => Boolean((task as { isWorkerRendering?: boolean }).isWorkerRendering);
			const drawn = frameCanvas(width, height, inWorker);
			const task: RenderTask = page.render({
				// The library only asks it for its size and its context.
				canvas: drawn.canvas as unknown as HTMLCanvasElement,
				viewport,
				background: '#fff',
				// Drawing for the screen waits for animation frames, which never come in a tab behind another.
				intent: 'print',
				annotationMode: AnnotationMode.ENABLE,
			});
			const cancel = () => task.cancel();
			signal?.addEventListener('abort', cancel, { once: true });
			try {
				await task.promise;
			} catch (thrown) {
				drawn.drop();
				throw thrown;
			} finally {
				signal?.removeEventListener('abort', cancel);
				page.cleanup();
			}
			const bitmap = drawn.taken();
			if (file.missing && nearlyBlank(bitmap)) {
				bitmap.close();
				throw new FaultError('page-damaged', 'the picture on this page is broken');
			}
			return { bitmap, width: bitmap.width, height: bitmap.height, dpi: Math.round(scale * 72) };
		},
		{ signal },
	);
}
