import { FaultError } from '#lib/model/fault.ts';
import { pnmHeader } from '../measure/pnm.ts';

/** Decodes PBM, PGM, PPM and PAM, plain and raw. What is missing at the end stays white. */
export function decodePnm(file: Uint8Array): ImageData {
	const header = pnmHeader(file);
	if (!header) throw new FaultError('damaged-file', 'the header of the PNM is broken');
	const { kind, width, height, max, channels, offset } = header;
	const image = new ImageData(width, height);
	image.data.fill(255);
	const count = width * height * channels;
	const next =
		kind === '4'
			? bits(file, offset, width)
			: kind < '4'
				? words(file, offset - 1, kind === '1')
				: samples(file, offset, max > 255);
	const bitmap = kind === '1' || kind === '4';
	const scale = bitmap ? 255 : 255 / max;
	for (let i = 0; i < count; i++) {
		const value = next();
		if (value < 0) break;
		const light = bitmap ? 255 - value * 255 : value * scale;
		const at = Math.floor(i / channels) * 4;
		const channel = i % channels;
		if (channels >= 3) image.data[at + channel] = light;
		else if (channel === 1) image.data[at + 3] = light;
		else image.data[at] = image.data[at + 1] = image.data[at + 2] = light;
	}
	return image;
}

/** Each gives the next sample, or -1 at the end of the file. */
function samples(file: Uint8Array, offset: number, wide: boolean) {
	return () => {
		if (offset >= file.length) return -1;
		const high = file[offset++]!;
		return wide ? high * 256 + (file[offset++] ?? 0) : high;
	};
}

function bits(file: Uint8Array, offset: number, width: number) {
	const stride = Math.ceil(width / 8);
	let i = 0;
	return () => {
		const x = i % width;
		const byte = file[offset + Math.floor(i / width) * stride + (x >> 3)];
		i++;
		return byte === undefined ? -1 : (byte >> (7 - (x & 7))) & 1;
	};
}

/** Numbers as text; in a plain bitmap each digit is a pixel of its own. */
function words(file: Uint8Array, offset: number, single: boolean) {
	return () => {
		while (offset < file.length && !isDigit(file[offset]!)) offset++;
		if (offset >= file.length) return -1;
		let value = 0;
		do value = value * 10 + file[offset++]! - 48;
		while (!single && offset < file.length && isDigit(file[offset]!));
		return value;
	};
}

const isDigit = (byte: number) => byte >= 48 && byte <= 57;
