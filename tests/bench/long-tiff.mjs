import { jpegFrame } from './jpeg-frame.mjs';

/** A TIFF of so many pictures that all point to the bytes of one JPEG. */
export function longTiff(jpeg, pages) {
	const { width, height, grey } = jpegFrame(jpeg);
	const head = Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0]);
	const data = jpeg.length % 2 ? Buffer.concat([jpeg, Buffer.alloc(1)]) : jpeg;
	const tags = [
		[256, width],
		[257, height],
		[258, 8],
		[259, 7],
		[262, grey ? 1 : 6],
		[273, head.length],
		[277, grey ? 1 : 3],
		[278, height],
		[279, jpeg.length],
	];
	const size = 2 + tags.length * 12 + 4;
	const first = head.length + data.length;
	head.writeUInt32LE(first, 4);
	const directories = Array.from({ length: pages }, (_, page) => {
		const directory = Buffer.alloc(size);
		directory.writeUInt16LE(tags.length, 0);
		tags.forEach(([tag, value], at) => {
			directory.writeUInt16LE(tag, 2 + at * 12);
			directory.writeUInt16LE(4, 4 + at * 12);
			directory.writeUInt32LE(1, 6 + at * 12);
			directory.writeUInt32LE(value, 10 + at * 12);
		});
		directory.writeUInt32LE(page + 1 < pages ? first + (page + 1) * size : 0, size - 4);
		return directory;
	});
	return Buffer.concat([head, data, ...directories]);
}
