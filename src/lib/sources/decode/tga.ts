import { FaultError } from '#lib/model/fault.ts';

/** Decodes TGA: palette, colour and grey, plain and run-length packed. What is missing at the end stays white. */
export function decodeTga(file: Uint8Array): ImageData {
	const view = new DataView(file.buffer, file.byteOffset, file.length);
	const type = file[2]!;
	const [width, height, depth, flags] = [view.getUint16(12, true), view.getUint16(14, true), file[16]!, file[17]!];
	const mapDepth = file[7]!;
	const mapBytes = file[1] ? view.getUint16(5, true) * Math.ceil(mapDepth / 8) : 0;
	const mapStart = 18 + file[0]!;
	const mapFirst = view.getUint16(3, true);
	const size = Math.ceil(depth / 8);
	const image = new ImageData(width, height);
	image.data.fill(255);

	const colour = (at: number, bits: number, to: number) => {
		const d = image.data;
		if (at + Math.ceil(bits / 8) > file.length) throw new FaultError('damaged-file', 'the TGA ends before its pixels');
		if (bits === 8) d[to] = d[to + 1] = d[to + 2] = file[at]!;
		else if (bits <= 16) {
			const value = view.getUint16(at, true);
			for (let c = 0; c < 3; c++) d[to + c] = ((value >> (10 - 5 * c)) & 31) * (255 / 31);
		} else {
			for (let c = 0; c < 3; c++) d[to + c] = file[at + 2 - c]!;
			// Only where the descriptor counts bits of transparency is the fourth byte one.
			if (bits === 32 && flags & 15) d[to + 3] = file[at + 3]!;
		}
	};
	const put = (index: number, at: number) => {
		const row = Math.floor(index / width);
		const y = flags & 0x20 ? row : height - 1 - row;
		const x = flags & 0x10 ? width - 1 - (index % width) : index % width;
		const to = (y * width + x) * 4;
		if (type !== 1 && type !== 9) colour(at, depth, to);
		else {
			const entry = (size === 2 ? view.getUint16(at, true) : file[at]!) - mapFirst;
			colour(mapStart + entry * Math.ceil(mapDepth / 8), mapDepth, to);
		}
	};

	let at = mapStart + mapBytes;
	for (let index = 0; index < width * height && at < file.length;) {
		let run = 1;
		let packed = false;
		if (type >= 9) {
			packed = Boolean(file[at]! & 0x80);
			run = (file[at++]! & 0x7f) + 1;
		}
		for (; run > 0 && index < width * height && at + size <= file.length; run--, index++) {
			put(index, at);
			if (!packed || run === 1) at += size;
		}
		if (run > 0) break;
	}
	return image;
}
