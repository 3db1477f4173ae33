import type { Scan } from '#lib/model/scan.ts';
import { readJpeg } from './jpeg.ts';
import { Malformed } from '../objects/parse.ts';
import { PdfFile } from '../objects/pdf-file.ts';
import { eachPdfPage, viewOf, type PdfPage } from '../objects/pages.ts';
import { paintedAlone } from './painted-alone.ts';
import { type Dict, isName, latin1, Ref, Stream, type Value } from '../objects/value.ts';

/** A page that paints one picture needs no more content than this, bytes. */
const CONTENT = 4096;
/** Across and down, the picture has the same resolution but for this share. */
const SQUARE = 0.01;
/** A smaller share of the page is a picture on a page. */
const FILLS = 0.5;
/** Pages looked at before others get their turn: a page tree may be long. */
const AT_ONCE = 50;

/**
 * Finds the pages of a PDF (numbered from 1) that are one JPEG: such a picture can be taken as it is, without drawing
 * the page. Whatever is not plainly so, or is damaged, is none. `password` as it was given for the file.
 */
export function scansOf(blob: Blob, password?: string): (number: number) => Promise<Scan | undefined> {
	const pages: PdfPage[] = [];
	const file = PdfFile.open(blob, password, false);
	// Asked for below, by whoever wants a page.
	file.catch(() => undefined);
	let walk: AsyncGenerator<PdfPage> | undefined;
	let last: Promise<unknown> = Promise.resolve();

	async function find(number: number): Promise<Scan | undefined> {
		try {
			const opened = await file;
			walk ??= eachPdfPage(opened);
			while (pages.length < number) {
				const next = await walk.next();
				if (next.done) return undefined;
				if (pages.push(next.value) % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
			}
			return await scanOf(opened, pages[number - 1]!);
		} catch {
			// The page is drawn instead, and whatever is wrong with it is said then.
			return undefined;
		}
	}
	// One after the other: they share the walk.
	return (number) => {
		const found = last.then(() => find(number));
		last = found;
		return found;
	};
}

async function scanOf(file: PdfFile, page: PdfPage): Promise<Scan | undefined> {
	const { dict } = page;
	if (dict.has('UserUnit')) return undefined;
	const notes = await file.resolve(dict.get('Annots'));
	if (notes !== null && (!Array.isArray(notes) || notes.length)) return undefined;
	const content = await contentOf(file, dict.get('Contents'));
	const { box, turn } = await viewOf(file, page);
	const painted = content ? paintedAlone(content, box) : undefined;
	if (!painted) return undefined;
	const resources = await file.resolve(dict.get('Resources'));
	const pictures = resources instanceof Map ? await file.resolve(resources.get('XObject')) : null;
	const ref = pictures instanceof Map ? pictures.get(painted.name) : undefined;
	if (!(ref instanceof Ref)) return undefined;
	const described = await file.peek(ref);
	const entries = described instanceof Stream ? described.dict : described;
	if (!(entries instanceof Map) || !(await isPlainJpeg(file, entries))) return undefined;
	const [width, height] = [await file.resolve(entries.get('Width')), await file.resolve(entries.get('Height'))];
	if (typeof width !== 'number' || typeof height !== 'number') return undefined;
	const { box: lies } = painted;
	const [across, down] = [width / (lies[2] - lies[0]), height / (lies[3] - lies[1])];
	if (Math.abs(across / down - 1) > SQUARE) return undefined;
	const [w, h] = [box[2] - box[0], box[3] - box[1]];
	const seenWidth = Math.min(box[2], lies[2]) - Math.max(box[0], lies[0]);
	const seenHeight = Math.min(box[3], lies[3]) - Math.max(box[1], lies[1]);
	if (seenWidth <= 0 || seenHeight <= 0 || seenWidth * seenHeight < FILLS * w * h) return undefined;
	return {
		width,
		height,
		page: {
			x: Math.round((box[0] - lies[0]) * across),
			y: Math.round((lies[3] - box[3]) * down),
			width: Math.max(1, Math.round(w * across)),
			height: Math.max(1, Math.round(h * down)),
		},
		dpi: 72 * Math.sqrt(across * down),
		turn,
		jpeg: () => jpegOf(file, ref, width, height),
	};
}

/** What a page paints, as text; undefined when it is more than one picture can need. */
async function contentOf(file: PdfFile, value: Value | undefined): Promise<string | undefined> {
	const listed = value instanceof Ref ? await file.peek(value) : (value ?? null);
	const parts = Array.isArray(listed) ? listed : [value ?? null];
	let text = '';
	for (const part of parts) {
		const described = part instanceof Ref ? await file.peek(part) : null;
		const entries = described instanceof Stream ? described.dict : described;
		const length = entries instanceof Map ? await file.resolve(entries.get('Length')) : undefined;
		if (typeof length !== 'number' || length > CONTENT) return undefined;
		const stream = await file.resolve(part);
		if (!(stream instanceof Stream)) return undefined;
		text += `${latin1(await file.unpack(stream))}\n`;
		if (text.length > CONTENT) return undefined;
	}
	return text;
}

/** A JPEG of one or three colours that is shown as it is: not masked, not inverted, in no colour of its own kind. */
async function isPlainJpeg(file: PdfFile, entries: Dict): Promise<boolean> {
	if (!isName(await file.resolve(entries.get('Subtype')), 'Image')) return false;
	if (['SMask', 'Mask', 'ImageMask', 'Decode', 'DecodeParms', 'OC', 'SMaskInData'].some((key) => entries.has(key)))
		return false;
	const filter = await file.resolve(entries.get('Filter'));
	const only = Array.isArray(filter) && filter.length === 1 ? await file.resolve(filter[0]) : filter;
	if (!isName(only, 'DCTDecode')) return false;
	const space = await file.resolve(entries.get('ColorSpace'));
	if (isName(space, 'DeviceGray') || isName(space, 'DeviceRGB')) return true;
	if (!Array.isArray(space) || !isName(space[0], 'ICCBased')) return false;
	const profile = space[1] instanceof Ref ? await file.peek(space[1]) : null;
	const of = profile instanceof Stream ? profile.dict : profile;
	const colours = of instanceof Map ? await file.resolve(of.get('N')) : undefined;
	return colours === 1 || colours === 3;
}

async function jpegOf(file: PdfFile, ref: Ref, width: number, height: number): Promise<Blob | undefined> {
	try {
		const stream = await file.get(ref);
		if (!(stream instanceof Stream)) throw new Malformed('no picture');
		const { data } = stream;
		const head = readJpeg(data);
		if (head?.width !== width || head.height !== height || head.components === 4 || head.orientation !== 1)
			return undefined;
		// One that was cut off would be grey from there on, without a word.
		const end = data.subarray(-32).lastIndexOf(0xd9);
		return end > 0 && data.subarray(-32)[end - 1] === 0xff ? new Blob([data], { type: 'image/jpeg' }) : undefined;
	} catch {
		return undefined;
	}
}
