// @ts-check
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { pdf as writePdf } from './made-files.mjs';
import { installed, kindOf, pdfPages, tiffPages } from './media.mjs';

const run = promisify(execFile);

/**
 * What was read: all pages' text, their hOCR, and a searchable PDF when it was asked for.
 * @typedef {{ text: string, hocr: string, pdf?: Buffer }} Found
 */

/** What the far side says of a picture that it cannot use; its message goes into `error.messages`. */
export class BadPicture extends Error {}

/** @type {Promise<unknown>} one at a time: machines that run tests are small */
let last = Promise.resolve();

/**
 * Reads a file with the tesseract of this machine, or with tesseract.js from node_modules where there is none. Every
 * language is read as English: no other data is at hand.
 * @param {Buffer} bytes
 * @param {{ pdf?: boolean }} wanted
 * @returns {Promise<Found>}
 */
export function recognise(bytes, wanted) {
	const result = last.then(() => inFolder((folder) => readFileIn(bytes, folder, wanted)));
	last = result.catch(() => {});
	return result;
}

/** @type {<T>(work: (folder: string) => Promise<T>) => Promise<T>} */
async function inFolder(work) {
	const folder = await mkdtemp(join(tmpdir(), 'legible-cloud-'));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * @param {Buffer} bytes
 * @param {string} folder
 * @param {{ pdf?: boolean }} wanted
 */
async function readFileIn(bytes, folder, wanted) {
	const kind = kindOf(bytes);
	if (kind === 'unknown' || kind === 'djvu') throw new BadPicture('The image format is not supported.');
	if (kind === 'tiff' && tiffPages(bytes) > 1) throw new BadPicture('Only single-page TIFF files are supported.');
	let images;
	if (kind === 'pdf') {
		try {
			images = await pdfPages(bytes, folder);
		} catch {
			throw new BadPicture('The PDF file could not be opened.');
		}
		if (!images) return withoutRenderer(bytes);
	} else {
		const path = join(folder, `image.${kind}`);
		await writeFile(path, bytes);
		images = [path];
	}
	try {
		return (await installed('tesseract', '--version'))
			? await native(images, folder, wanted)
			: await wasm(images, wanted);
	} catch {
		throw new BadPicture('The image could not be processed.');
	}
}

/**
 * @param {string[]} images
 * @param {string} folder
 * @param {{ pdf?: boolean }} wanted
 * @returns {Promise<Found>}
 */
async function native(images, folder, wanted) {
	const list = join(folder, 'list.txt');
	const base = join(folder, 'out');
	await writeFile(list, images.join('\n') + '\n');
	const outputs = ['txt', 'hocr', ...(wanted.pdf ? ['pdf'] : [])];
	await run('tesseract', [list, base, '-l', 'eng', ...outputs], { env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
	// Tesseract writes the path of its input into the file; nobody needs to know our folders.
	const hocr = (await readFile(base + '.hocr', 'utf8')).replaceAll(folder, '');
	const text = (await readFile(base + '.txt', 'utf8')).replaceAll('\f', '\n');
	return { text, hocr, pdf: wanted.pdf ? await readFile(base + '.pdf') : undefined };
}

/**
 * @param {string[]} images
 * @param {{ pdf?: boolean }} wanted
 * @returns {Promise<Found>}
 */
async function wasm(images, wanted) {
	const { createWorker, PSM } = await import('tesseract.js');
	const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
	const worker = await createWorker('eng', 1, {
		langPath: join(data, '4.0.0_best_int'),
		gzip: true,
		cacheMethod: 'none',
	});
	try {
		// tesseract.js takes a page for one block unless told otherwise; the native program finds the layout by itself.
		await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
		const pages = [];
		for (const image of images)
			pages.push((await worker.recognize(image, {}, { text: true, hocr: true, pdf: wanted.pdf === true })).data);
		const one = pages.length === 1 ? pages[0] : undefined;
		const text = pages.map((page) => page.text).join('\n');
		const bodies = pages.map((page, n) => (page.hocr ?? '').replaceAll('page_1', `page_${n + 1}`));
		const pdf = one?.pdf ? Buffer.from(one.pdf) : writePdf(pages.map((page) => page.text));
		return { text, hocr: bodies.join('\n'), pdf: wanted.pdf ? pdf : undefined };
	} finally {
		await worker.terminate();
	}
}

/**
 * A machine without pdftoppm cannot look at a PDF: the answer says so, one page for each of the file.
 * @param {Buffer} bytes
 * @returns {Found}
 */
function withoutRenderer(bytes) {
	const pages = Math.max(1, bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 1);
	const texts = Array.from({ length: pages }, (_, n) => `Page ${n + 1}: no PDF renderer on this machine.`);
	const words = (/** @type {string} */ text) =>
		text
			.split(' ')
			.map(
				(word, n) =>
					`<span class='ocrx_word' title='bbox ${100 + n * 200} 100 ${280 + n * 200} 140; x_wconf 90'>${word}</span>`,
			)
			.join(' ');
	const hocr = texts.map(
		(text, n) =>
			`<div class='ocr_page' id='page_${n + 1}' title='bbox 0 0 1654 2339; ppageno ${n}'><p class='ocr_par' title='bbox 100 100 1600 140'><span class='ocr_line' title='bbox 100 100 1600 140; baseline 0 -5'>${words(text)}</span></p></div>`,
	);
	return { text: texts.join('\n'), hocr: hocr.join('\n'), pdf: writePdf(texts) };
}
