import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { allDone, openLibrary, memoryMB } from './browser.mjs';
import { inPage } from './export-library.mjs';
import { compared, hasPdftotext } from './pdf-words.mjs';
import { storeInPage } from './store-in-page.mjs';

/** `npm run bench -- exports --full` adds 1,000 pages; `EXPORT_PAGES=1000` takes just these. */
const SIZES = process.env.EXPORT_PAGES
	? process.env.EXPORT_PAGES.split(',').map(Number)
	: [50, 300, ...(process.argv.includes('--full') ? [1_000] : [])];

const DATA = process.env.LEGIBLE_DATA ?? '../shared/data';
const REAL = [
	'kant_0017.jpg',
	'oldbook_9.png',
	'unlv_8743_002_4B.png',
	'es_Buenos_Aires_en_el_ano_2080_page_24.png',
	'scribe_filing_01.png',
	'scribe_table_08.png',
	'scribe_multicol_07.png',
	'sroie_007.jpg',
].map((name) => join(DATA, 'gt', name));
const SAMPLES = ['letter.jpg', 'two-columns.jpg', 'receipt.jpg'].map((name) => `static/samples/${name}`);

/**
 * Searchable PDFs of long documents, written by the application from its menu, from a PDF and from pictures: how long it
 * takes until the file is there and until every word was looked for in it, how much memory the tab needs beyond what it had
 * before, how much the file grows. What is in it is asked of pdftotext. Beside it what tesseract's own PDF of the same
 * pages comes to by the same measures.
 */
export async function exported(address) {
	if (!hasPdftotext()) throw new Error('This part needs pdftotext (poppler-utils).');
	const folder = mkdtempSync(join(tmpdir(), 'legible-bench-'));
	const library = await openLibrary(address);
	for (const script of [storeInPage, inPage]) await library.page.evaluate(script);
	const context = library.page.context();
	try {
		const files = REAL.every(existsSync) ? REAL : SAMPLES;
		const { page } = library;
		await page.getByLabel('Add files').setInputFiles(files);
		await allDone(page, files.length);
		const readings = await page.evaluate(() => globalThis.exportsBench.readings());
		const rows = [];
		for (const file of files) rows.push(await one(page, file, readings, folder));
		const templates = readings.map((reading) => ({
			reading,
			picture: readFileSync(pathOf(files, reading.name), 'base64'),
		}));
		const peers = files.flatMap((file) => peer(file, folder));
		const long = [];
		for (const pages of SIZES)
			for (const kind of ['pdf', 'tiff']) {
				const maker = await context.newPage();
				await maker.goto(new URL('about', address).href);
				for (const script of [storeInPage, inPage]) await maker.evaluate(script);
				const put = (given) => globalThis.exportsBench.put(...given);
				const { size } = await maker.evaluate(put, [kind, pages, templates]);
				await maker.close();
				long.push({ ...(await writeLong(context, address, kind, pages, size, readings, folder)) });
				console.log(JSON.stringify(long.at(-1)));
			}
		return [...long, ...rows, ...peers];
	} finally {
		await library.browser.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

const pathOf = (files, name) => files.find((file) => basename(file) === name);

/** The words that a text layer is to hold. */
const wordsOf = ({ width, height, blocks }) => ({
	width,
	height,
	words: blocks
		.filter(({ kind }) => kind !== 'ignore' && kind !== 'picture')
		.flatMap(({ lines }) => lines.flatMap(({ words }) => words)),
});

/** Chooses the format in the document's menu; answers when the file is there, and with a promise of the sentence after it. */
async function save(page, documentName, to) {
	const card = page.locator('[data-document]').filter({ hasText: documentName });
	await card.getByRole('button', { name: 'Export', exact: true }).click();
	const download = page.waitForEvent('download', { timeout: 1_800_000 });
	const start = performance.now();
	await page.getByRole('menuitem', { name: 'Searchable PDF', exact: true }).click();
	const file = await download;
	const seconds = (performance.now() - start) / 1000;
	const said = page.getByText(/words? found|could not be verified/).last();
	await said.waitFor({ timeout: 1_800_000 });
	const all = (performance.now() - start) / 1000;
	await file.saveAs(to);
	return { seconds, all, said: /[^·]*$/.exec(await said.textContent())[0].trim() };
}

/** One picture that the application has read itself. */
async function one(page, file, readings, folder) {
	const to = join(folder, 'one.pdf');
	const name = basename(file);
	const { seconds, said } = await save(page, name, to);
	const reading = readings.find((each) => each.name === name);
	const row = measured(`${name}, Legible`, to, [wordsOf(reading)], statSync(file).size, seconds, said);
	// The sentence would be found again by whoever asks next.
	await page.reload();
	await page.locator('[data-document]').first().waitFor();
	return row;
}

/** The same picture by native tesseract: its PDF beside what it says that it read. */
function peer(file, folder) {
	const base = join(folder, 'peer');
	const start = performance.now();
	const { status } = spawnSync('tesseract', [file, base, '--psm', '3', 'hocr', 'pdf'], {
		env: { ...process.env, OMP_THREAD_LIMIT: '1' },
	});
	if (status !== 0) return [];
	const seconds = (performance.now() - start) / 1000;
	const read = hocrWords(readFileSync(`${base}.hocr`, 'utf8'));
	return [
		measured(`${basename(file)}, tesseract`, `${base}.pdf`, [read], statSync(file).size, seconds, 'with reading'),
	];
}

function hocrWords(hocr) {
	const box = (title) => {
		const [x0, y0, x1, y1] = /bbox (\d+) (\d+) (\d+) (\d+)/.exec(title).slice(1).map(Number);
		return { x0, y0, x1, y1 };
	};
	const page = box(/class='ocr_page'[^>]*/.exec(hocr)[0]);
	const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
	const words = [...hocr.matchAll(/<span class='ocrx_word'([^>]*)>(.*?)<\/span>/g)].map(([, title, text]) => ({
		text: text.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]),
		box: box(title),
	}));
	return { width: page.x1, height: page.y1, words };
}

function measured(what, file, read, sourceSize, seconds, said) {
	const { words, found, p95, order, poppler } = compared(file, read);
	const growth = (statSync(file).size - sourceSize) / 1000 / read.length;
	return {
		what,
		pages: read.length,
		seconds: Number(seconds.toFixed(2)),
		'kB a page': Number(growth.toFixed(2)),
		words,
		'found %': found,
		'p95 of heights': p95,
		'in order %': order,
		'by poppler %': poppler,
		said,
	};
}

/** A long document, in a tab of its own, whose memory is looked at twenty times a second. */
async function writeLong(context, address, kind, pages, size, readings, folder) {
	const page = await context.newPage();
	await page.goto(address);
	await page
		.locator('[data-document]')
		.filter({ hasText: `${kind}-${pages}` })
		.waitFor();
	await page.waitForTimeout(3_000);
	const now = () => [memoryMB('renderer'), memoryMB('browser')];
	const idle = now();
	const peak = [0, 0];
	const watch = setInterval(() => {
		for (const [at, value] of now().entries()) peak[at] = Math.max(peak[at], value - idle[at]);
	}, 50);
	const to = join(folder, 'long.pdf');
	const { seconds, all, said } = await save(page, `${kind}-${pages}`, to);
	clearInterval(watch);
	await page.close();
	const read = Array.from({ length: pages }, (_, index) => wordsOf(readings[index % readings.length]));
	const row = measured(`${pages} pages, from ${kind.toUpperCase()}`, to, read, size, seconds, said);
	// It unpacks every picture: minutes for a long file.
	const sound = pages > 300 ? { error: 'not asked' } : spawnSync('qpdf', ['--check', to]);
	rmSync(to);
	return {
		...row,
		'source MB': Math.round(size / 1e6),
		'until verified': Number(all.toFixed(2)),
		'tab +MB': Math.round(peak[0]),
		'browser +MB': Math.round(peak[1]),
		...(sound.error
			? {}
			: { qpdf: sound.status === 0 ? 'sound' : `${execFileSync('tail', ['-c', '200'], { input: sound.stderr })}` }),
	};
}
