import type { PagePicture } from '#lib/exports/export.ts';
import { readJpeg } from './jpeg.ts';
import type { Data, PdfWriter } from '../objects/pdf-writer.ts';
import { isPlain, onWhite, type Png, readPng } from './png.ts';
import { Bytes, type Dict, dict, Name, type Ref, type Value } from '../objects/value.ts';

/** A picture ready to be written: its dictionary, its data, and how it lies. */
export interface Embeddable {
	entries: Dict;
	data: Data;
	/** pixels as they are shown, that is after turning */
	width: number;
	height: number;
	/** EXIF orientation, 1–8 */
	orientation: number;
	/** 0 when the file does not say */
	dpi: number;
	/** four inks: not for PDF/A with an sRGB intent */
	cmyk: boolean;
}

const HEAD = 1 << 18;

const image = (width: number, height: number, bits: number, colours: Value, more: Record<string, Value>): Dict =>
	dict({
		Type: new Name('XObject'),
		Subtype: new Name('Image'),
		Width: width,
		Height: height,
		ColorSpace: colours,
		BitsPerComponent: bits,
		...more,
	});

async function jpeg(file: Blob): Promise<Embeddable | undefined> {
	const head = readJpeg(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
	if (!head) return undefined;
	const { width, height, components, orientation, dpi, inverted } = head;
	const colours = new Name({ 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[components]);
	const lying = orientation >= 5;
	return {
		entries: image(width, height, 8, colours, {
			Filter: new Name('DCTDecode'),
			...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
		}),
		data: file,
		width: lying ? height : width,
		height: lying ? width : height,
		orientation,
		dpi,
		cmyk: components === 4,
	};
}

function plainPng(file: Blob, png: Png): Embeddable {
	const { width, height, bits, kind, palette, dpi } = png;
	const colours =
		kind === 3 && palette
			? [new Name('Indexed'), new Name('DeviceRGB'), palette.length / 3 - 1, new Bytes(palette)]
			: new Name(kind === 2 ? 'DeviceRGB' : 'DeviceGray');
	return {
		entries: image(width, height, bits, colours, {
			Filter: new Name('FlateDecode'),
			DecodeParms: dict({ Predictor: 15, Colors: kind === 2 ? 3 : 1, BitsPerComponent: bits, Columns: width }),
		}),
		// The packed rows go from the file to the PDF without being unpacked, or even read.
		data: new Blob(png.rows.map(({ start, end }) => file.slice(start, end))),
		width,
		height,
		orientation: 1,
		dpi,
		cmyk: false,
	};
}

async function png(file: Blob): Promise<Embeddable | undefined> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const head = readPng(bytes);
	if (!head) return undefined;
	if (isPlain(head)) return plainPng(file, head);
	const flat = onWhite(bytes, head);
	if (!flat) return undefined;
	const { width, height, dpi } = head;
	const colours = new Name(flat.colours === 3 ? 'DeviceRGB' : 'DeviceGray');
	const entries = image(width, height, 8, colours, { Filter: new Name('FlateDecode') });
	return { entries, data: flat.data, width, height, orientation: 1, dpi, cmyk: false };
}

/** A JPEG or PNG as a PDF can hold it, untouched where that is possible; undefined where it is not. */
export async function embeddable(file: Blob, mediaType: string): Promise<Embeddable | undefined> {
	if (mediaType === 'image/jpeg') return jpeg(file);
	if (mediaType === 'image/png') return png(file);
	return undefined;
}

/** Fax coding of group 4, in which black is what PDF calls black unless it was inverted (ISO 32000-1, 7.4.6). */
const fax = ({ bytes, width, height, dpi, inverted }: PagePicture): Embeddable => ({
	entries: image(width, height, 1, new Name('DeviceGray'), {
		Filter: new Name('CCITTFaxDecode'),
		DecodeParms: dict({ K: -1, Columns: width, Rows: height, BlackIs1: inverted || undefined }),
	}),
	data: bytes,
	width,
	height,
	orientation: 1,
	dpi,
	cmyk: false,
});

export async function embeddablePicture(picture: PagePicture): Promise<Embeddable | undefined> {
	if (picture.mediaType === 'image/g4') return fax(picture);
	const found = await embeddable(new Blob([picture.bytes]), picture.mediaType);
	return found && { ...found, dpi: found.dpi || picture.dpi };
}

export const writePicture = (writer: PdfWriter, { entries, data }: Embeddable): Promise<Ref> =>
	writer.add(entries, data);
