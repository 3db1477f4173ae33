import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

/** JPEG XL: the size header at the beginning of the codestream, bare or in boxes (ISO/IEC 18181-1, D.2). */
export async function measureJxl(bytes: Bytes): Promise<Measured | undefined> {
	for (let at = 0, boxes = 0; boxes < 64; boxes++) {
		const head = await bytes.view(at, 8);
		if (!head) return undefined;
		if (head.getUint16(0) === 0xff0a) return sizeHeader(await bytes.at(at + 2, 16));
		const length = head.getUint32(0);
		const name = ascii(await bytes.at(at + 4, 4));
		if (name === 'jxlc') return sizeHeader(await bytes.at(at + 10, 16));
		if (name === 'jxlp') return sizeHeader(await bytes.at(at + 14, 16));
		if (length < 8) return undefined;
		at += length;
	}
	return undefined;
}

/** height ÷ width for the seven ratios that have a number of their own */
const RATIOS = [1, 1, 6 / 5, 4 / 3, 3 / 2, 16 / 9, 5 / 4, 2];

function sizeHeader(bytes: Uint8Array): Measured | undefined {
	if (bytes.length < 9) return undefined;
	let at = 0;
	const bits = (count: number) => {
		let value = 0;
		for (let i = 0; i < count; i++, at++) value += ((bytes[at >> 3]! >> (at & 7)) & 1) * 2 ** i;
		return value;
	};
	const small = bits(1);
	const side = () => (small ? (bits(5) + 1) * 8 : bits([9, 13, 18, 30][bits(2)]!) + 1);
	const height = side();
	const ratio = bits(3);
	const width = ratio ? Math.floor(height * RATIOS[ratio]!) : side();
	return measured(width, height, { alpha: true });
}
