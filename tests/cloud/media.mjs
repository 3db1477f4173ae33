// @ts-check
import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { greyPng } from '../png.mjs';

const run = promisify(execFile);

/** @typedef {'png' | 'jpeg' | 'bmp' | 'tiff' | 'gif' | 'pdf' | 'djvu' | 'unknown'} Kind */

/**
 * The kind of a file by its first bytes.
 * @param {Buffer} bytes
 * @returns {Kind}
 */
export function kindOf(bytes) {
	const start = bytes.toString('latin1', 0, 12);
	if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
	if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
	if (start.startsWith('BM')) return 'bmp';
	if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff';
	if (start.startsWith('GIF8')) return 'gif';
	if (start.startsWith('%PDF-')) return 'pdf';
	if (start.startsWith('AT&TFORM')) return 'djvu';
	return 'unknown';
}

/**
 * How many pictures a TIFF holds; the API takes one only.
 * @param {Buffer} bytes
 */
export function tiffPages(bytes) {
	const little = bytes[0] === 0x49;
	const u16 = (/** @type {number} */ at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
	const u32 = (/** @type {number} */ at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
	const seen = new Set();
	try {
		for (let at = u32(4); at !== 0 && !seen.has(at); at = u32(at + 2 + u16(at) * 12)) seen.add(at);
	} catch {
		return Math.max(1, seen.size);
	}
	return seen.size;
}

/** @type {Map<string, Promise<boolean>>} */
const tools = new Map();

/**
 * Whether a program is installed here.
 * @param {string} name
 * @param {string} flag one that makes it say its version
 */
export function installed(name, flag = '-v') {
	let answer = tools.get(name);
	if (!answer) {
		answer = run(name, [flag]).then(
			() => true,
			() => false,
		);
		tools.set(name, answer);
	}
	return answer;
}

/**
 * The pages of a PDF as PNG files in `folder`; nothing where pdftoppm is missing or the file is damaged.
 * @param {Buffer} bytes
 * @param {string} folder
 * @returns {Promise<string[] | undefined>} their paths; undefined: no pdftoppm here
 */
export async function pdfPages(bytes, folder) {
	if (!(await installed('pdftoppm'))) return undefined;
	const source = join(folder, 'source.pdf');
	await writeFile(source, bytes);
	await run('pdftoppm', ['-r', '200', '-gray', '-png', source, join(folder, 'page')]);
	const names = (await readdir(folder)).filter((name) => /^page.*\.png$/.test(name));
	return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => join(folder, name));
}

/**
 * A grey PNG of one shade: what image preparation answers with when its input was no PNG.
 * @param {number} width
 * @param {number} height
 * @param {number} shade 0–255
 */
export function plainPng(width, height, shade) {
	const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)]);
	return greyPng(width, height, 8, Buffer.concat(Array.from({ length: height }, () => row)));
}

/**
 * A PNG for any picture: the same bytes when it is one.
 * @param {Buffer} bytes
 */
export async function asPng(bytes) {
	return kindOf(bytes) === 'png' ? bytes : plainPng(64, 64, 200);
}
