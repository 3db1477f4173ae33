import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { believableDpi } from './believable-dpi.ts';
import { exifDpi } from './exif-dpi.ts';
import { measured, type Measured } from './measured.ts';

/** JPEG: the first frame header, and on the way to it what JFIF or EXIF say of the resolution (ITU-T T.81, T.871). */
export async function measureJpeg(bytes: Bytes): Promise<Measured | undefined> {
	let jfif = 0;
	let exif = 0;
	for (let at = 2, segments = 0; segments < 4_096; segments++) {
		const head = await bytes.view(at, 4);
		if (!head || head.getUint8(0) !== 0xff) return undefined;
		const marker = head.getUint8(1);
		// Any number of 0xff may stand before a marker.
		if (marker === 0xff) {
			at++;
			continue;
		}
		if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
			at += 2;
			continue;
		}
		if (marker === 0xd9 || marker === 0xda) return undefined;
		const length = head.getUint16(2);
		if (length < 2) return undefined;
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
			const frame = await bytes.view(at + 4, 5);
			if (!frame) return undefined;
			return measured(frame.getUint16(3), frame.getUint16(1), { bits: frame.getUint8(0), dpi: jfif || exif });
		}
		if (marker === 0xe0 || marker === 0xe1) {
			const body = await bytes.at(at + 4, length - 2);
			const view = new DataView(body.buffer, body.byteOffset, body.length);
			if (marker === 0xe0 && ascii(body, 0, 5) === 'JFIF\0' && body.length >= 12) {
				const perInch = body[7] === 1 ? 1 : body[7] === 2 ? 2.54 : 0;
				jfif = believableDpi(view.getUint16(8) * perInch, view.getUint16(10) * perInch);
			}
			if (marker === 0xe1 && ascii(body, 0, 6) === 'Exif\0\0') exif = exifDpi(body.slice(6));
		}
		at += 2 + length;
	}
	return undefined;
}
