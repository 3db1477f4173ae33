import { execFileSync } from 'node:child_process';

/** Decodes an image or a PDF with the tools of the machine into grey pages: `{ width, height, data, dpi }`, upright. */
export function decode(file) {
	const room = { maxBuffer: 1e9 };
	if (file.endsWith('.pdf')) {
		const all = execFileSync('pdftoppm', ['-r', '300', '-gray', file], room);
		const pages = [];
		for (let at = 0; at < all.length;) {
			const page = parsePgm(all.subarray(at));
			at += page.bytes;
			pages.push({ ...page, dpi: 300 });
		}
		return pages;
	}
	const said = execFileSync('identify', ['-format', '%x %U\n', `${file}[0]`], room)
		.toString()
		.split(' ');
	const unit = said.slice(-1)[0].trim();
	const density = Number.parseFloat(said[0]) || 0;
	const dpi = unit.startsWith('PixelsPerInch') ? density : unit.startsWith('PixelsPerCent') ? density * 2.54 : 0;
	const upright = ['-auto-orient', '-background', 'white', '-flatten', '-colorspace', 'Gray', '-depth', '8'];
	return [{ ...parsePgm(execFileSync('convert', [`${file}[0]`, ...upright, 'pgm:-'], room)), dpi: Math.round(dpi) }];
}

/** Reads the first picture of a binary PGM; `bytes` is how much of the buffer it took. */
export function parsePgm(buffer) {
	const head = /^P5\s+(?:#[^\n]*\n\s*)*(\d+)\s+(?:#[^\n]*\n\s*)*(\d+)\s+255\s/.exec(
		buffer.subarray(0, 4000).toString('latin1'),
	);
	if (!head) throw new Error('not a binary PGM of 8 bits');
	const [width, height] = [Number(head[1]), Number(head[2])];
	const start = head[0].length;
	const data = new Uint8ClampedArray(buffer.subarray(start, start + width * height));
	return { width, height, data, bytes: start + width * height };
}

/** Writes a grey picture as a binary PGM. */
export function toPgm({ width, height, data }) {
	const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
	return Buffer.concat([head, Buffer.from(data.buffer, data.byteOffset, data.length)]);
}
