import type { PagePicture, Pressed } from '#lib/exports/export.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import type { PressAnswer, PressQuestion } from './press-message.ts';

/** A page as a picture that takes less room, made in a worker. Its bitmap goes there and is closed. */
export function pressed({ bitmap, dpi }: PageImage, how: Pressed): Promise<PagePicture> {
	const worker = new Worker(new URL('./press.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<PagePicture>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<PressAnswer>) =>
			'picture' in data ? resolve(data.picture) : reject(new Error(data.failed));
		worker.onerror = (event) => {
			event.preventDefault();
			reject(new Error(event.message || 'the worker that makes pictures smaller did not start'));
		};
		const question: PressQuestion = { bitmap, dpi, how };
		worker.postMessage(question, [bitmap]);
	}).finally(() => worker.terminate());
}
