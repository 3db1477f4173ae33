import { FaultError } from '#lib/model/fault.ts';
import type { HocrPage } from '#lib/model/text/hocr.ts';
import { Lane } from '../lane.ts';
import { limits } from '../limits.ts';
import type { WordsAnswer } from './words.worker.ts';

/**
 * The pages of a file of words (hOCR, ALTO, PAGE XML), in the pixels or the unit that it says. Read in a worker that is
 * ended with it. Rejects with FaultError 'too-large', 'unknown-type', 'damaged-file' or 'page-too-slow'.
 */
export function readWords(file: Blob): Promise<HocrPage[]> {
	if (file.size > limits.words.bytes)
		return Promise.reject(
			new FaultError('too-large', `${file.size} bytes`, { bytes: file.size, limit: limits.words.bytes }),
		);
	const worker = new Worker(new URL('./words.worker.ts', import.meta.url), { type: 'module' });
	const read = () =>
		new Promise<HocrPage[]>((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<WordsAnswer>) => {
				if ('fault' in data) reject(new FaultError(data.fault.code, data.fault.message, data.fault.detail));
				else resolve(data.pages);
			};
			worker.onerror = (event) => {
				event.preventDefault();
				reject(new FaultError('damaged-file', `the words broke off: ${event.message}`));
			};
			worker.postMessage(file);
		});
	return new Lane()
		.run(read, {
			limitMs: limits.decodeMs,
			stop: () => worker.terminate(),
			late: () => new FaultError('page-too-slow', 'the words took too long', { seconds: limits.decodeMs / 1_000 }),
		})
		.finally(() => worker.terminate());
}
