/** What has to be known of a JPEG to put it into a PDF as it is. */
export interface JpegHead {
	/** pixels as stored, before any turning */
	width: number;
	height: number;
	components: 1 | 3 | 4;
	/** EXIF orientation, 1–8 */
	orientation: number;
	/** pixels per inch as the file states it; 0 when it does not */
	dpi: number;
	/** four inks stored upside down, as Photoshop does (its Adobe marker says so) */
	inverted: boolean;
}

const ascii = (bytes: Uint8Array, at: number, length: number) =>
	String.fromCharCode(...bytes.subarray(at, at + length));

/** Orientation and resolution from an EXIF block (EXIF 2.32, 4.6.4). */
function readExif(tiff: DataView): { orientation?: number; dpi?: number } {
	const little = tiff.getUint16(0) === 0x4949;
	const directory = tiff.getUint32(4, little);
	const count = tiff.getUint16(directory, little);
	let [orientation, resolution, unit]: (number | undefined)[] = [];
	for (let entry = 0; entry < Math.min(count, 200); entry++) {
		const at = directory + 2 + entry * 12;
		const tag = tiff.getUint16(at, little);
		if (tag === 0x112) orientation = tiff.getUint16(at + 8, little);
		if (tag === 0x128) unit = tiff.getUint16(at + 8, little);
		if (tag === 0x11a) {
			const value = tiff.getUint32(at + 8, little);
			resolution = tiff.getUint32(value, little) / tiff.getUint32(value + 4, little);
		}
	}
	return { orientation, dpi: resolution && (unit === 3 ? resolution * 2.54 : resolution) };
}

/**
 * Reads the head of a JPEG from its first bytes (ITU-T T.81, annex B). Undefined for what a PDF cannot hold as it is:
 * arithmetic or lossless coding, 12 bits, no JPEG at all, or a head longer than the bytes given.
 */
export function readJpeg(bytes: Uint8Array<ArrayBuffer>): JpegHead | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
	let [orientation, dpi, adobe] = [1, 0, false];
	let exifDpi = 0;
	for (let at = 2; at + 9 < bytes.length;) {
		if (bytes[at] !== 0xff) return undefined;
		const marker = bytes[at + 1]!;
		if (marker === 0xff) {
			at++;
			continue;
		}
		const length = view.getUint16(at + 2);
		const body = at + 4;
		if (marker === 0xe0 && length >= 14 && ascii(bytes, body, 5) === 'JFIF\0') {
			const unit = bytes[body + 7];
			const density = view.getUint16(body + 8);
			dpi = unit === 1 ? density : unit === 2 ? density * 2.54 : 0;
		} else if (marker === 0xe1 && length > 16 && ascii(bytes, body, 6) === 'Exif\0\0') {
			try {
				const exif = readExif(new DataView(bytes.buffer, bytes.byteOffset + body + 6, length - 8));
				if (exif.orientation && exif.orientation <= 8) orientation = exif.orientation;
				if (exif.dpi && Number.isFinite(exif.dpi)) exifDpi = exif.dpi;
			} catch (thrown) {
				// A broken EXIF block: decoders ignore it too.
				if (!(thrown instanceof RangeError)) throw thrown;
			}
		} else if (marker === 0xee && length >= 14 && ascii(bytes, body, 5) === 'Adobe') adobe = true;
		else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
			const components = bytes[body + 5]!;
			if (marker > 0xc2 || bytes[body] !== 8 || ![1, 3, 4].includes(components)) return undefined;
			const [height, width] = [view.getUint16(body + 1), view.getUint16(body + 3)];
			if (!width || !height) return undefined;
			return {
				width,
				height,
				components: components as 1 | 3 | 4,
				orientation,
				dpi: exifDpi || dpi,
				inverted: adobe && components === 4,
			};
		} else if (marker === 0xda || marker === 0xd9) return undefined;
		at += 2 + length;
	}
	return undefined;
}
