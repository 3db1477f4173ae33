const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

/**
 * A picture of nothing but black and white as a PNG with one bit for each pixel, a fraction of what a JPEG of it takes and
 * without its smudges; undefined when there is anything else in it. `pixels` are RGBA.
 */
export async function blackAndWhite(
	{ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>,
	dpi: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const words = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
	const stride = 1 + ((width + 7) >> 3);
	const rows = new Uint8Array(stride * height);
	for (let y = 0, at = 0; y < height; y++) {
		const row = y * stride + 1;
		for (let x = 0; x < width; x++, at++) {
			// Opaque white and opaque black are the same in whatever order a machine keeps its bytes but for the alpha.
			if (words[at] === WHITE) rows[row + (x >> 3)]! |= 0x80 >> (x & 7);
			else if (words[at] !== BLACK) return undefined;
		}
	}
	const packed = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'));
	const metre = Math.round(dpi / 0.0254);
	const parts = [
		Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
		chunk('IHDR', [...int(width), ...int(height), 1, 0, 0, 0, 0]),
		...(dpi ? [chunk('pHYs', [...int(metre), ...int(metre), 1])] : []),
		chunk('IDAT', new Uint8Array(await new Response(packed).arrayBuffer())),
		chunk('IEND', []),
	];
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const [BLACK, WHITE] = new Uint32Array(new Uint8Array([0, 0, 0, 255, 255, 255, 255, 255]).buffer);

const int = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function chunk(type: string, body: ArrayLike<number>): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(12 + body.length);
	out.set(int(body.length));
	out.set(
		Array.from(type, (letter) => letter.charCodeAt(0)),
		4,
	);
	out.set(body, 8);
	let crc = 0xffffffff;
	for (let at = 4; at < 8 + body.length; at++) crc = CRC[(crc ^ out[at]!) & 255]! ^ (crc >>> 8);
	out.set(int((crc ^ 0xffffffff) >>> 0), 8 + body.length);
	return out;
}
