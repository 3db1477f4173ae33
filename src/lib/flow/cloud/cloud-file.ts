import { turnOfPage, type Document } from '#lib/model/document.ts';
import type { LaidBytes } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { textOf } from '#lib/model/text/text.ts';
import type { Task } from '#lib/model/task.ts';
import { currentReading } from '../text/current-reading.ts';
import { bytesOf, laidBytes } from '#lib/store/bytes/chunks.ts';
import { exported } from '../export/export.ts';
import type { Pages } from '../pages/pages.ts';
import { passwordOf } from '../passwords.ts';
import { isUpright } from '../pages/upright.ts';

/** A file in a type that the cloud takes. */
export interface CloudFile {
	bytes: Blob | LaidBytes;
	mediaType: string;
	name: string;
}

/** Pictures that go out as they are. A TIFF goes only with one page; what a camera turned goes only upright. */
const AS_THEY_ARE = ['image/png', 'image/jpeg', 'image/bmp', 'image/gif', 'image/tiff'];

/**
 * What is sent for a task: the document as it is where the cloud takes it; else the pages asked for, cut out of the PDF or
 * made into pictures on this device. Rejects with FaultError.
 */
export async function cloudFile(task: Task, document: Document, pages: Pages, signal: AbortSignal): Promise<CloudFile> {
	if (task.operation === 'speech') return spoken(task, document);
	const turned = task.pages.some((page) => turnOfPage(document, page));
	const whole = task.pages.length === document.pageCount && !turned;
	if (document.mediaType === 'application/pdf' && task.operation === 'text' && !task.settings.cloud?.trial) {
		if (passwordOf(document.id))
			throw new FaultError('unsupported-type', 'A PDF with a password is read on this device only.');
		return {
			bytes: whole ? laidBytes(document) : await book(document, task.pages, pages, signal),
			mediaType: 'application/pdf',
			name: document.name,
		};
	}
	if (document.mediaType === 'image/vnd.djvu')
		return { bytes: laidBytes(document), mediaType: document.mediaType, name: document.name };
	const one = document.pageCount === 1;
	if (one && !turned && AS_THEY_ARE.includes(document.mediaType)) {
		const bytes = await bytesOf(document);
		if (await isUpright(bytes)) return { bytes, mediaType: document.mediaType, name: document.name };
	}
	if (task.pages.length === 1)
		return { ...(await picture(await pages.image(document, task.pages[0]!, { signal }))), name: document.name };
	const bytes = await book(document, task.pages, pages, signal);
	return { bytes, mediaType: 'application/pdf', name: document.name };
}

async function spoken(task: Task, document: Document): Promise<CloudFile> {
	const texts: string[] = [];
	for (const page of task.pages) {
		const reading = await currentReading(document.id, page);
		if (reading) texts.push(textOf(reading));
	}
	const text = texts.join('\n\n').trim();
	if (!text) throw new FaultError('cloud-refused', 'there is no text to speak; read the document first');
	return { bytes: new Blob([text], { type: 'text/plain' }), mediaType: 'text/plain', name: document.name };
}

/** A page as a PNG, or as a JPEG where a PNG would be large; the image is freed. */
async function picture(image: PageImage): Promise<{ bytes: Blob; mediaType: string }> {
	try {
		const canvas = new OffscreenCanvas(image.width, image.height);
		canvas.getContext('2d')!.drawImage(image.bitmap, 0, 0);
		const type = image.width * image.height > 8_000_000 ? 'image/jpeg' : 'image/png';
		return { bytes: await canvas.convertToBlob({ type, quality: 0.92 }), mediaType: type };
	} finally {
		image.bitmap.close();
	}
}

/** Some pages as a PDF of their own: cut out of a PDF, or made of pictures. One request instead of many. */
async function book(document: Document, numbers: number[], pages: Pages, signal: AbortSignal): Promise<Blob> {
	const { blob } = await exported(document, 'pdf', pages, { pages: numbers, textless: true, signal });
	return blob;
}
