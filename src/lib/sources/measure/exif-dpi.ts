import { believableDpi } from './believable-dpi.ts';

/** The resolution that an EXIF block (from its byte-order mark on) states in its first directory; else 0. */
export function exifDpi(block: Uint8Array): number {
	const view = new DataView(block.buffer, block.byteOffset, block.length);
	if (block.length < 14) return 0;
	const little = block[0] === 0x49;
	const directory = view.getUint32(4, little);
	if (directory + 2 > block.length) return 0;
	let x = 0;
	let y = 0;
	let perInch = 1;
	const count = Math.min(view.getUint16(directory, little), 512);
	for (let i = 0; i < count; i++) {
		const entry = directory + 2 + i * 12;
		if (entry + 12 > block.length) break;
		const tag = view.getUint16(entry, little);
		if (tag === 0x128) perInch = view.getUint16(entry + 8, little) === 3 ? 2.54 : 1;
		if (tag !== 0x11a && tag !== 0x11b) continue;
		const at = view.getUint32(entry + 8, little);
		if (at + 8 > block.length) continue;
		const value = view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1);
		if (tag === 0x11a) x = value;
		else y = value;
	}
	return believableDpi(x * perInch, y * perInch);
}
