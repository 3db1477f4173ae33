import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { allDone, median, openLibrary } from './browser.mjs';

/** A letter and two columns at 200 dpi, and the letter as a scanner of today gives it. */
const SAMPLES = ['letter.jpg', 'two-columns.jpg'].map((name) => `static/samples/${name}`);
const FINE_DPI = 300;
const COPIES = Number(process.env.COPIES ?? 8);
const ROUNDS = Number(process.env.ROUNDS ?? 3);

/**
 * A batch of pages through the whole application (drop to stored result) with one reader and with two, beside native
 * tesseract with the same language data as one process and as two, in interleaved rounds; with it the memory of the
 * tab, the longest task of its main thread, and how long the first page takes in a fresh tab.
 */
export async function batch(address) {
	const folder = mkdtempSync(join(tmpdir(), 'legible-bench-'));
	writeFileSync(join(folder, 'eng.traineddata'), gunzipSync(readFileSync('static/vendor/tessdata/eng.traineddata.gz')));
	const hasNative = spawnSync('tesseract', ['--version']).status === 0;
	if (!hasNative) console.log('Native tesseract is not installed: no ratio to it in this run.');
	const queue = (names) => names.flatMap((name) => Array(COPIES).fill(name));
	const usual = queue(SAMPLES);
	const fine = queue([await fineLetter(folder)]);
	const ours = { 1: [], 2: [] };
	const native = { 1: [], 2: [] };
	const atFine = { ours: [], native: [] };
	for (let round = 0; round < ROUNDS; round++) {
		for (const count of [1, 2]) {
			ours[count].push(await inBrowser(address, count, usual));
			if (hasNative) native[count].push(await natively(folder, count, usual));
		}
		atFine.ours.push((await inBrowser(address, 1, fine)).took);
		if (hasNative) atFine.native.push(await natively(folder, 1, fine));
	}
	const each = (values, pages = usual.length) => ({
		value: Math.round(median(values) / pages),
		rounds: values.map((value) => Math.round(value / pages)).join(' '),
	});
	const took = (count) => ours[count].map(({ took }) => took);
	const ratio = (a, b) => Number((median(a) / median(b)).toFixed(2));
	return [
		{ what: 'ms a page, one reader', ...each(took(1)) },
		{ what: 'ms a page, two readers', ...each(took(2)) },
		{ what: 'one reader / two readers', value: ratio(took(1), took(2)) },
		...(hasNative
			? [
					{ what: 'ms a page, native, one process', ...each(native[1]) },
					{ what: 'ms a page, native, two processes', ...each(native[2]) },
					{ what: 'one reader / one process', value: ratio(took(1), native[1]) },
					{ what: 'two readers / two processes', value: ratio(took(2), native[2]) },
					{ what: 'native, one process / two processes', value: ratio(native[1], native[2]) },
				]
			: []),
		{ what: `ms a letter of ${FINE_DPI} dpi, one reader`, ...each(atFine.ours, fine.length) },
		...(hasNative
			? [
					{ what: `ms a letter of ${FINE_DPI} dpi, native, one process`, ...each(atFine.native, fine.length) },
					{ what: `the letter of ${FINE_DPI} dpi, one reader / one process`, value: ratio(atFine.ours, atFine.native) },
				]
			: []),
		{ what: 'ms for the first page in a fresh tab', value: Math.round(median(ours[2].map(({ first }) => first))) },
		{ what: 'MB of the tab at most, two readers', value: Math.round(Math.max(...ours[2].map(({ mb }) => mb))) },
		{
			what: 'longest task of the main thread, ms',
			value: Math.round(median([...ours[1], ...ours[2]].map(({ longest }) => longest))),
			rounds: [...ours[1], ...ours[2]].map(({ longest }) => Math.round(longest)).join(' '),
		},
	];
}

async function inBrowser(address, readers, queue) {
	const { browser, page, rssMB } = await openLibrary(
		address,
		(count) => {
			Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => count });
			globalThis.longTasks = [];
			new PerformanceObserver((list) =>
				globalThis.longTasks.push(...list.getEntries().map((task) => task.duration)),
			).observe({ type: 'longtask' });
		},
		readers,
	);
	const began = performance.now();
	// The engine is warm afterwards, as it is for everybody who reads more than one page.
	await page
		.getByLabel('Add files')
		.setInputFiles(Array.from({ length: readers }, (_, index) => file('static/samples/receipt.jpg', index)));
	await allDone(page, readers);
	const first = performance.now() - began;
	const files = queue.map(file);
	await page.evaluate(() => (globalThis.longTasks.length = 0));
	let mb = 0;
	const watch = setInterval(() => (mb = Math.max(mb, rssMB())), 150);
	const start = performance.now();
	await page.getByLabel('Add files').setInputFiles(files);
	await allDone(page, files.length + readers);
	const took = performance.now() - start;
	clearInterval(watch);
	const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
	await browser.close();
	return { took, first, mb, longest };
}

const given = mkdtempSync(join(tmpdir(), 'legible-bench-'));

/** A file on the disk: bytes given to Playwright cross the tab's main thread as text, and would be measured with it. */
function file(name, index) {
	mkdirSync(join(given, String(index)), { recursive: true });
	const path = join(given, String(index), `${index} ${basename(name)}`);
	copyFileSync(name, path);
	return path;
}

/** The text of the letter on A4 at 300 dpi. */
async function fineLetter(folder) {
	const text = readFileSync('static/samples/letter.txt', 'utf8').replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	const { executablePath, args } = findBrowser();
	const browser = await chromium.launch({ executablePath, args });
	const viewport = { width: 794, height: 1123 };
	const page = await browser.newPage({ viewport, deviceScaleFactor: FINE_DPI / 96 });
	await page.setContent(`<pre style="margin: 80px; font: 11pt/1.4 serif; white-space: pre-wrap">${text}</pre>`);
	const path = join(folder, 'fine.jpg');
	writeFileSync(path, jpegWith(await page.screenshot({ type: 'jpeg', quality: 85 }), FINE_DPI));
	await browser.close();
	return path;
}

/** What a browser draws has no resolution: a scanner says it in the first bytes of the JPEG. */
function jpegWith(bytes, dpi) {
	const jpeg = Buffer.from(bytes);
	if (jpeg.toString('latin1', 6, 10) !== 'JFIF') throw new Error('no JFIF head');
	jpeg.writeUInt8(1, 13);
	jpeg.writeUInt16BE(dpi, 14);
	jpeg.writeUInt16BE(dpi, 16);
	return jpeg;
}

async function natively(folder, processes, pages) {
	const queue = [...pages];
	const start = performance.now();
	const one = async () => {
		for (let name; (name = queue.shift());)
			await new Promise((resolve) =>
				spawn('tesseract', [name, '-', '--tessdata-dir', folder, '-l', 'eng', '--psm', '3'], {
					env: { ...process.env, OMP_THREAD_LIMIT: '1' },
					stdio: 'ignore',
				}).on('exit', resolve),
			);
	};
	await Promise.all(Array.from({ length: processes }, one));
	return performance.now() - start;
}
