import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { greyPng } from '../png.mjs';
import { openLibrary } from './browser.mjs';
import { longPdf } from './long-pdf.mjs';
import { longTiff } from './long-tiff.mjs';

/** `npm run bench -- memory --full`: 1,000 and 500 pages; `--short`: 60 and 60; else 300 and 150. */
const [PDF_PAGES, TIFF_PAGES] = process.argv.includes('--full')
	? [1_000, 500]
	: process.argv.includes('--short')
		? [60, 60]
		: [300, 150];

/**
 * A long PDF and a long TIFF are read to their end. The tab's peak in the first third beside its peak in the last third: a
 * tab that kept pages would grow. Beside it the longest task on the main thread meanwhile, and how long it takes to refuse
 * pictures that would fill the memory.
 */
export async function memory(address) {
	const jpeg = readFileSync('static/samples/receipt.jpg');
	return [
		...(await long(address, 'PDF', longPdf(jpeg, PDF_PAGES), PDF_PAGES)),
		...(await long(address, 'TIFF', longTiff(jpeg, TIFF_PAGES), TIFF_PAGES)),
		...(await bombs(address)),
	];
}

async function long(address, kind, buffer, pages) {
	const { browser, page, rssMB } = await openLibrary(address);
	await page.evaluate(() => {
		globalThis.tasks = [];
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
		}).observe({ type: 'longtask', buffered: true });
	});
	const idle = rssMB();
	// From the disk: bytes given to Playwright cross the tab's main thread as text, and would be measured with it.
	const folder = mkdtempSync(join(tmpdir(), 'legible-bench-'));
	const path = join(folder, `long.${kind.toLowerCase()}`);
	writeFileSync(path, buffer);
	await page.getByLabel('Add files').setInputFiles(path);
	const card = page.locator('[data-document]');
	const sure = page.getByRole('button', { name: /^(Read it$|All )/ });
	await card.or(sure).first().waitFor();
	if (await sure.count()) await sure.first().click();
	const peaks = [0, 0, 0];
	const start = performance.now();
	for (let done = 0; done < pages;) {
		await page.waitForTimeout(200);
		done = Number(await card.getAttribute('data-pages-done'));
		const third = Math.min(2, Math.floor((done / pages) * 3));
		peaks[third] = Math.max(peaks[third], rssMB());
	}
	const seconds = (performance.now() - start) / 1000;
	const tasks = await page.evaluate(() => globalThis.tasks);
	await browser.close();
	rmSync(folder, { recursive: true });
	return [
		{ what: `${kind} of ${pages} pages: MB before any work`, value: Math.round(idle) },
		...peaks.map((peak, third) => ({
			what: `MB at most, ${['first', 'second', 'last'][third]} third`,
			value: Math.round(peak),
		})),
		{ what: 'last third / first third', value: Number((peaks[2] / peaks[0]).toFixed(2)) },
		{ what: 'longest task on the main thread, ms', value: Math.round(Math.max(0, ...tasks)) },
		{ what: 'such tasks over 100 ms', value: tasks.filter((ms) => ms > 100).length },
		{ what: 'seconds for all', value: Math.round(seconds) },
	];
}

/** From the moment at which the page is given a file to the moment at which it says no, in the page's own clock. */
async function bombs(address) {
	const { browser, page } = await openLibrary(address);
	const rows = [];
	for (const [name, mimeType, buffer] of [
		['warm-up.png', 'image/png', png(30_000, 30_000)],
		['20,000 × 20,000 PNG', 'image/png', png(20_000, 20_000)],
		['2³¹ × 2³¹ PNG', 'image/png', png(2 ** 31 - 1, 2 ** 31 - 1)],
		['60,000 × 60,000 BMP', 'image/bmp', bmp(60_000)],
		['65,535 × 65,535 GIF', 'image/gif', Buffer.from('474946383961ffffffff000000' + '3b', 'hex')],
	]) {
		const times = [];
		for (let run = 0; run < 5; run++) {
			await page.evaluate(() => {
				const input = document.querySelector('input[type=file]');
				globalThis.refused = new Promise((done) => {
					let start = 0;
					input.addEventListener('change', () => (start = performance.now()), { once: true, capture: true });
					const observer = new MutationObserver(() => {
						if (!document.querySelector('[data-refused]')) return;
						observer.disconnect();
						done(performance.now() - start);
					});
					observer.observe(document.body, { subtree: true, childList: true });
				});
			});
			await page.getByLabel('Add files').setInputFiles({ name, mimeType, buffer });
			times.push(await page.evaluate(() => globalThis.refused));
			await page.getByRole('button', { name: /^Dismiss/ }).click();
		}
		if (name !== 'warm-up.png')
			rows.push({ what: `ms to refuse a ${name}, the slowest of 5`, value: Math.round(Math.max(...times)) });
	}
	await browser.close();
	return rows;
}

/** A black PNG of one bit a pixel; what would be more than 50 MB of rows ends early. */
const png = (width, height) =>
	greyPng(width, height, 1, Buffer.alloc(Math.min(5e7, height * (Math.ceil(width / 8) + 1))), 1);

function bmp(side) {
	const bytes = Buffer.alloc(1_000);
	bytes.write('BM');
	bytes.writeUInt32LE(54, 10);
	bytes.writeUInt32LE(40, 14);
	bytes.writeInt32LE(side, 18);
	bytes.writeInt32LE(side, 22);
	bytes.writeUInt16LE(1, 26);
	bytes.writeUInt16LE(1, 28);
	return bytes;
}
