import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

const META_BYTES = 1_048_576;

/**
 * AVIF and HEIC: the largest extent ('ispe') that the meta box names. The whole picture of a tiled one is always the
 * largest, so this is the size that decoding needs, or more (ISO/IEC 23008-12).
 */
export async function measureIsobmff(bytes: Bytes): Promise<Measured | undefined> {
	const brands = ascii(await bytes.at(8, 64));
	for (let at = 0, boxes = 0; boxes < 64; boxes++) {
		const head = await bytes.view(at, 8);
		if (!head) return undefined;
		const length = head.getUint32(0);
		if (ascii(await bytes.at(at + 4, 4)) === 'meta') {
			const meta = await bytes.at(at + 8, Math.min(length - 8, META_BYTES));
			return largest(meta, /^(avis|msf1|hevc)/.test(brands));
		}
		if (length < 8) return undefined;
		at += length;
	}
	return undefined;
}

function largest(meta: Uint8Array, moving: boolean): Measured | undefined {
	let best: Measured | undefined;
	let alpha = false;
	const view = new DataView(meta.buffer, meta.byteOffset, meta.length);
	for (let at = 0; at + 16 <= meta.length; at++) {
		// 'ispe' and 'auxC' are found by their names: the boxes round them come in too many shapes to walk them all.
		const name = view.getUint32(at);
		if (name === 0x61757843) alpha ||= /alpha|auxid:1/.test(ascii(meta, at, at + 64));
		if (name !== 0x69737065) continue;
		const next = measured(view.getUint32(at + 8), view.getUint32(at + 12), { frames: moving ? 2 : 1 });
		if (!best || next.width * next.height > best.width * best.height) best = next;
	}
	return best && { ...best, alpha };
}
