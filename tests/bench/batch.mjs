import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { allDone, median, openLibrary } from './browser.mjs';

const PAGES = ['letter.jpg', 'two-columns.jpg'];
const COPIES = 4;
const ROUNDS = 3;

/**
 * A batch of pages through the whole application (drop to stored result) beside native tesseract, one page at a time
 * with the same language data, in interleaved rounds.
 */
export async function batch(address) {
	const folder = mkdtempSync(join(tmpdir(), 'legible-bench-'));
	writeFileSync(join(folder, 'eng.traineddata'), gunzipSync(readFileSync('static/vendor/tessdata/eng.traineddata.gz')));
	const hasNative = canRun('tesseract');
	if (!hasNative) console.log('Native tesseract is not installed: no ratio to it in this run.');
	const ours = [];
	const native = [];
	for (let round = 0; round < ROUNDS; round++) {
		ours.push(await inBrowser(address));
		if (hasNative) native.push(natively(folder));
	}
	const pages = PAGES.length * COPIES;
	const [mine, theirs] = [median(ours) / pages, hasNative ? median(native) / pages : undefined];
	return [
		{ what: 'ms a page, whole application, its own pool', value: Math.round(mine), rounds: rounded(ours, pages) },
		...(theirs
			? [
					{
						what: 'ms a page, native tesseract, one at a time',
						value: Math.round(theirs),
						rounds: rounded(native, pages),
					},
					{ what: 'ratio', value: Number((mine / theirs).toFixed(2)) },
				]
			: []),
	];
}

const rounded = (values, pages) => values.map((value) => Math.round(value / pages)).join(' ');

async function inBrowser(address) {
	const { browser, page } = await openLibrary(address);
	// The engine is warm, as it is for everybody who reads more than one page.
	await page.getByLabel('Add files').setInputFiles(`static/samples/receipt.jpg`);
	await allDone(page, 1);
	const files = PAGES.flatMap((name) =>
		Array.from({ length: COPIES }, (_, index) => ({
			name: `${index} ${name}`,
			mimeType: 'image/jpeg',
			buffer: readFileSync(`static/samples/${name}`),
		})),
	);
	const start = performance.now();
	await page.getByLabel('Add files').setInputFiles(files);
	await allDone(page, files.length + 1);
	const took = performance.now() - start;
	await browser.close();
	return took;
}

function natively(folder) {
	const start = performance.now();
	for (const name of PAGES)
		for (let copy = 0; copy < COPIES; copy++)
			execFileSync('tesseract', [`static/samples/${name}`, '-', '--tessdata-dir', folder, '-l', 'eng', '--psm', '3'], {
				env: { ...process.env, OMP_THREAD_LIMIT: '1' },
				stdio: ['ignore', 'ignore', 'ignore'],
			});
	return performance.now() - start;
}

function canRun(command) {
	try {
		execFileSync(command, ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
