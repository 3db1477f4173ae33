import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import { dataFolder } from '../../scripts/shared-data.mjs';

const MOST_BYTES = 800_000;

/**
 * About fifty small files of all kinds, as { name, bytes }: the odd files and some pages of the shared folder where that is
 * there, the samples, and what is made here.
 */
export function seeds() {
	const made = [...madeHere(), ...folder('static/samples', /\.jpg$/)];
	if (!dataFolder) {
		console.warn('The folder with odd files is not here: only what is made on the spot is mutated.');
		return made;
	}
	return [...folder(join(dataFolder, 'robust')), ...folder(join(dataFolder, 'gt'), /\.(tif|pdf)$/), ...made];
}

const folder = (path, wanted = /./) =>
	readdirSync(path)
		.filter((name) => wanted.test(name))
		.map((name) => ({ name, bytes: readFileSync(join(path, name)) }))
		.filter(({ bytes }) => bytes.length > 0 && bytes.length < MOST_BYTES);

function madeHere() {
	const rows = Buffer.from(Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * 7 + (at >> 5)) & 255));
	const ppm = Buffer.concat([Buffer.from('P6\n64 48\n255\n'), rows]);
	const pbm = Buffer.concat([Buffer.from('P4\n64 48\n'), rows.subarray(0, 8 * 48)]);
	const tga = Buffer.concat([Buffer.from([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64, 0, 48, 0, 24, 0]), rows]);
	const svg = Buffer.from(
		'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect id="a" width="90" height="40"/><use href="#a" x="50" y="50"/><text x="5" y="80">Text</text></svg>',
	);
	const hocr = Buffer.from(
		'<html><body><div class="ocr_page" title="bbox 0 0 600 400"><span class="ocr_line" title="bbox 10 10 300 40"><span class="ocrx_word" title="bbox 10 10 100 40; x_wconf 90">Word</span></span></div></body></html>',
	);
	return [
		{ name: 'made.ppm', bytes: ppm },
		{ name: 'made.pbm', bytes: pbm },
		{ name: 'made.tga', bytes: tga },
		{ name: 'made.svg', bytes: svg },
		{ name: 'made.hocr', bytes: hocr },
		{
			name: 'made.zip',
			bytes: zip([
				['one.ppm', ppm],
				['two.svg', svg],
			]),
		},
	];
}

function zip(files) {
	const parts = [];
	const list = [];
	let at = 0;
	for (const [name, bytes] of files) {
		const packed = deflateRawSync(bytes);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(bytes.length, 18);
		common.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(at, 10);
		list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, tail, Buffer.from(name)]));
		parts.push(local);
		at += local.length;
	}
	const entries = Buffer.concat(list);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(entries.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, entries, end]);
}
