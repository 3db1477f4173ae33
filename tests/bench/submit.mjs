import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { CREDENTIALS, start } from '../cloud/start.mjs';
import { openLibrary } from './browser.mjs';
import { heavyPdf } from './heavy-pdf.mjs';

const MB = 1_000_000;
const SIZE = Number(process.env.SIZE_MB ?? 100);
const CANNED = {
	text: 'Read in the cloud',
	hocr: `<div class='ocr_page' title='bbox 0 0 600 800'><p class='ocr_par' title='bbox 0 0 600 800'><span class='ocr_line' title='bbox 10 10 90 40'><span class='ocrx_word' title='bbox 10 10 90 40; x_wconf 91'>Read</span></span></p></div>`,
};

/**
 * What it costs to send a large PDF to the cloud (a stand-in on this machine), and how often a document is submitted when
 * something goes wrong: by the application, over the wire, and accepted.
 */
export async function submit() {
	const folder = process.env.FAULTS_BUILD ?? 'build-cloud';
	const port = Number(process.env.CLOUD_PORT ?? 4175);
	if (!existsSync(join(folder, 'index.html'))) throw new Error('Run `npm run build:cloud` first.');
	const server = await serve({ port: 0, folder });
	const cloud = await start({ port, canned: CANNED, timing: { pending: 50, processing: 100 }, preflightAge: 0 });
	try {
		return [...(await memory(server.url, cloud)), ...(await submissions(server.url, cloud))];
	} finally {
		await server.close();
		await cloud.stop();
	}
}

/** A page of the application in front of the stand-in, with its account. */
async function withAccount(site) {
	const library = await openLibrary(site);
	await account(library.page, site);
	return library;
}

async function account(page, site) {
	await page.goto(`${site}settings`);
	await page.getByLabel('Client ID').fill(CREDENTIALS.clientId);
	await page.getByLabel('Client secret').fill(CREDENTIALS.clientSecret);
	await page.getByRole('radiogroup', { name: 'Keep it' }).getByRole('radio', { name: 'On this device' }).check();
	await page.getByRole('button', { name: 'Check' }).click();
	await page.getByText('It works.').waitFor();
	await page
		.getByRole('radiogroup', { name: 'Where to read' })
		.getByRole('radio', { name: 'In the cloud', exact: true })
		.check();
	await page.goto(site);
	await page.getByLabel('Add files').waitFor({ state: 'attached' });
}

async function memory(site, cloud) {
	const folder = mkdtempSync(join(tmpdir(), 'legible-submit-'));
	const file = join(folder, 'heavy.pdf');
	writeFileSync(file, heavyPdf(readFileSync('static/samples/receipt.jpg'), SIZE, MB));
	const { browser, page, rssMB, browserMB } = await withAccount(site);
	try {
		await page.waitForTimeout(3_000);
		const idle = { tab: rssMB(), browser: browserMB() };
		const peaks = {};
		let phase = 'taken in';
		const watch = setInterval(() => {
			const peak = (peaks[phase] ??= { tab: 0, browser: 0 });
			peak.tab = Math.max(peak.tab, rssMB());
			peak.browser = Math.max(peak.browser, browserMB());
		}, 40);
		const began = performance.now();
		let sending = 0;
		await page.getByLabel('Add files').setInputFiles(file);
		const sure = page.getByRole('button', { name: 'Read it' });
		const card = page.locator('[data-document]');
		await card.or(sure).first().waitFor();
		if (await sure.count()) await sure.first().click();
		await card.waitFor();
		for (let status = ''; status !== 'Completed'; await page.waitForTimeout(100)) {
			status = await card.getAttribute('data-status');
			if (status === 'Error' || status === 'Unconfirmed') throw new Error(`The document ended as ${status}.`);
			if (phase === 'taken in' && (status === 'Queued' || status === 'Sending')) {
				phase = 'sent';
				sending = performance.now();
			}
			if (phase === 'sent' && (status === 'Pending' || status === 'Processing' || status === 'Completed')) {
				peaks.seconds = (performance.now() - sending) / 1000;
				phase = 'after';
			}
		}
		clearInterval(watch);
		const [post] = cloud.state().requests.filter(({ method, path }) => method === 'POST' && path === 'RecognizePdf');
		const whole = Math.max(...['taken in', 'sent', 'after'].map((name) => peaks[name]?.tab ?? 0));
		const mb = (value) => Math.round(value);
		return [
			{ what: 'MB of the PDF; of its body on the wire', value: `${SIZE}; ${mb(post.bytes / MB)}` },
			{ what: 'MB of the tab, idle', value: mb(idle.tab) },
			{ what: 'MB over idle at most, taken in', value: mb(peaks['taken in'].tab - idle.tab) },
			{ what: 'MB over idle at most, sent', value: mb(peaks.sent.tab - idle.tab) },
			{ what: 'most over idle / the file', value: Number(((whole - idle.tab) / SIZE).toFixed(2)) },
			{ what: 'MB of the browser process, idle', value: mb(idle.browser) },
			{ what: 'MB over idle at most, browser process, taken in', value: mb(peaks['taken in'].browser - idle.browser) },
			{ what: 'MB over idle at most, browser process, sent', value: mb(peaks.sent.browser - idle.browser) },
			{ what: 'seconds from saved to its ticket', value: Number(peaks.seconds.toFixed(1)) },
			{ what: 'seconds for all', value: Number(((performance.now() - began) / 1000).toFixed(1)) },
		];
	} finally {
		await browser.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

const post = (kind, more) => ({ kind, method: 'POST', path: 'RecognizeImage', ...more });

/** Each makes its fault; what is returned is done once the document was given. */
const FAULTS = {
	'no fault': () => {},
	'the answer lost': (cloud) => cloud.fault(post('lost', { times: 0 })),
	'reset after the whole body': (cloud) => cloud.fault(post('reset-after-body', { times: 0 })),
	'reset at 10 % of the body, three times': (cloud, bytes) =>
		cloud.fault(post('reset-at', { bytes: Math.round(bytes / 10), times: 3 })),
	'503, then well': (cloud) => cloud.fault(post('status', { status: 503, body: 'busy' })),
	'429, then well': (cloud) => cloud.fault(post('status', { status: 429, body: 'busy' })),
	'the token ends before it is sent': (cloud) => cloud.revokeTokens(),
	'the token ends in mid-job': (cloud) => {
		cloud.set({ timing: { pending: 2_000, processing: 500 } });
		return async () => {
			await until(() => cloud.state().tasks.length === 1);
			cloud.revokeTokens();
		};
	},
	'the tab closed while the cloud thinks': (cloud) => {
		cloud.fault(post('slow', { ms: 4_000 }));
		return async (page) => {
			await until(() => posts(cloud) === 1);
			const context = page.context();
			await page.close();
			await new Promise((resolve) => setTimeout(resolve, 2_000));
			return context.newPage();
		};
	},
};

const posts = (cloud) => cloud.ledger.count('POST', 'RecognizeImage');

async function until(is) {
	while (!is()) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function submissions(site, cloud) {
	const rows = [];
	for (const [name, prepare] of Object.entries(FAULTS)) {
		cloud.reset();
		cloud.set({ canned: CANNED, timing: { pending: 50, processing: 100 }, preflightAge: 0 });
		const { browser, page: first } = await withAccount(site);
		let page = first;
		// What follows the end of a JPEG makes it as large as a photo, and no two alike.
		const buffer = Buffer.concat([
			readFileSync('static/samples/receipt.jpg'),
			randomBytes((name.includes('10 %') ? 20 : 2) * MB),
		]);
		const act = prepare(cloud, buffer.length);
		await page.getByLabel('Add files').setInputFiles({ name: 'one.jpg', mimeType: 'image/jpeg', buffer });
		const next = await act?.(page);
		if (next) {
			page = next;
			await page.goto(site);
		}
		const card = page.locator('[data-document]');
		await card.waitFor();
		for (let rounds = 0; rounds < 600; rounds++) {
			const status = await card.getAttribute('data-status');
			if (['Completed', 'Unconfirmed', 'Error'].includes(status)) break;
			const now = card.getByRole('button', { name: 'Try now' });
			if (await now.count())
				await now
					.first()
					.click({ timeout: 1_000 })
					.catch(() => undefined);
			await page.waitForTimeout(200);
		}
		const status = await card.getAttribute('data-status');
		const entries = await ledger(page);
		const wire = posts(cloud);
		rows.push({
			what: `submissions a document: ${name}`,
			value: `${entries.length} by the application (${entries.join(', ')}), ${wire} on the wire, ${cloud.state().tasks.length} accepted; ${status}`,
		});
		await browser.close();
	}
	return rows;
}

const ledger = (page) =>
	page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.open('legible');
				request.onerror = () => reject(request.error);
				request.onsuccess = () => {
					const all = request.result.transaction('submissions').objectStore('submissions').getAll();
					all.onsuccess = () => {
						request.result.close();
						resolve(all.result.map(({ outcome }) => outcome));
					};
				};
			}),
	);
