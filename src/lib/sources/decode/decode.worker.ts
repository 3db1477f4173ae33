import type { MediaType } from '#lib/model/document.ts';
import { FaultError, faultOf } from '#lib/model/fault.ts';
// One file, without parts that are loaded later: a worker's parts are in no list of what is kept for offline use.
import { decodeTiff } from '../tiff/decode-tiff.ts';
import { decodeHeic } from './heic.ts';
import type { Answer, Job } from './job.ts';
import { decodeJxl } from './jxl.ts';
import { onWhite } from './on-white.ts';
import { decodePnm } from './pnm.ts';
import { decodeTga } from './tga.ts';

/**
 * Decodes pictures: bytes of strangers meet libraries here, in a worker that holds nothing else and can be killed.
 * One Job comes in, one Answer goes out.
 */
const scope = globalThis as unknown as {
	onmessage: (event: MessageEvent<Job>) => void;
	postMessage(answer: Answer, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) =>
	void decode(data).then(
		(answer) => scope.postMessage(answer, [answer.bitmap]),
		(thrown) => scope.postMessage({ fault: faultOf(thrown) }, []),
	);

type Decode = (job: Job) => Promise<ImageBitmap | ImageData>;

/** Formats that no browser, or only some, decode. What is large of the libraries is fetched when such a file comes. */
const LIBRARIES: Partial<Record<MediaType, Decode>> = {
	'image/tiff': ({ blob, offset }) => decodeTiff(blob, offset),
	'image/heic': async ({ blob, vendor }) => decodeHeic(await blob.arrayBuffer(), vendor),
	'image/jxl': async ({ blob, vendor }) => decodeJxl(await blob.arrayBuffer(), vendor),
	'image/x-tga': async ({ blob }) => decodeTga(new Uint8Array(await blob.arrayBuffer())),
	'image/x-portable-anymap': async ({ blob }) => decodePnm(new Uint8Array(await blob.arrayBuffer())),
};

/** Some browsers decode these, and faster than a library. */
const PERHAPS = new Set<MediaType>(['image/heic', 'image/jxl']);

async function decode(job: Job) {
	const library = LIBRARIES[job.mediaType];
	let decoded: ImageBitmap | ImageData | undefined;
	if (!library || PERHAPS.has(job.mediaType))
		decoded = await createImageBitmap(job.blob, { imageOrientation: 'from-image' }).catch((thrown: unknown) => {
			if (library) return undefined;
			throw new FaultError('damaged-file', String(thrown));
		});
	const asked = decoded === undefined;
	decoded ??= await library!(job);
	const bitmap = decoded instanceof ImageData ? await createImageBitmap(decoded) : decoded;
	return { ...onWhite(bitmap, job.maxPixels, job.alpha), library: asked };
}
