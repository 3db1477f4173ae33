import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

/** WebP: the canvas of an extended file, or the size in the first chunk of a plain one (RFC 9649). */
export async function measureWebp(bytes: Bytes): Promise<Measured | undefined> {
	const view = await bytes.view(12, 18);
	if (!view) return undefined;
	const u24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
	switch (ascii(await bytes.at(12, 4))) {
		case 'VP8X': {
			const flags = view.getUint8(8);
			return measured(u24(12) + 1, u24(15) + 1, { alpha: Boolean(flags & 0x10), frames: flags & 2 ? 2 : 1 });
		}
		case 'VP8L': {
			const packed = view.getUint32(9, true);
			return measured((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1, { alpha: Boolean(packed & 0x10000000) });
		}
		case 'VP8 ':
			return measured(view.getUint16(14, true) & 0x3fff, view.getUint16(16, true) & 0x3fff);
		default:
			return undefined;
	}
}
