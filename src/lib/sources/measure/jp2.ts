import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

/** JPEG 2000: the SIZ marker of the codestream, which is what decoding obeys, not what the boxes say (ISO/IEC 15444-1). */
export async function measureJp2(bytes: Bytes): Promise<Measured | undefined> {
	for (let at = 0, boxes = 0; boxes < 256; boxes++) {
		const head = await bytes.view(at, 8);
		if (!head) return undefined;
		if (head.getUint32(0) === 0xff4fff51) return siz(bytes, at + 4);
		let length = head.getUint32(0);
		let header = 8;
		if (length === 1) {
			length = Number((await bytes.view(at + 8, 8))?.getBigUint64(0) ?? 0n);
			header = 16;
		}
		if (ascii(await bytes.at(at + 4, 4)) === 'jp2c') return siz(bytes, at + header + 4);
		if (length < header) return undefined;
		at += length;
	}
	return undefined;
}

async function siz(bytes: Bytes, at: number): Promise<Measured | undefined> {
	const view = await bytes.view(at, 38);
	if (!view) return undefined;
	const channels = view.getUint16(36);
	const depth = (await bytes.view(at + 38, 1))?.getUint8(0) ?? 7;
	return measured(view.getUint32(4) - view.getUint32(12), view.getUint32(8) - view.getUint32(16), {
		bits: (depth & 0x7f) + 1,
		alpha: channels === 2 || channels === 4,
	});
}
