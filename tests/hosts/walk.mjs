import assert from 'node:assert/strict';
import { everywhere, kindsOf, pageHeaders } from '../../policy.js';

/** What every answer of a host must carry, by the policy; `html` is the page as built, `workers` one of each folder. */
export async function checkHeaders(site, html, workers) {
	const page = pageHeaders(html);
	const kind = (path) => kindsOf(html).find((each) => each.path.test(`/${path}`)).headers;
	const scripts = ['service-worker.js', 'vendor/tesseract/worker.min.js', ...workers];
	const wanted = [
		['', page],
		['read/01234567', page],
		['settings', page],
		...scripts.map((path) => [path, kind(path)]),
	];
	for (const [path, more] of wanted) {
		const answer = await fetch(site + path);
		assert.equal(answer.status, 200, path);
		for (const [name, value] of Object.entries({ ...everywhere, ...more }))
			assert.equal(answer.headers.get(name), value, `${name} of ${path || 'the page'}`);
	}
	assert.match(
		(await fetch(`${site}vendor/tesseract/tesseract-core-simd-lstm.wasm`)).headers.get('content-type'),
		/^application\/wasm/,
	);
	assert.match(
		(await fetch(`${site}manifest.webmanifest`)).headers.get('content-type'),
		/^application\/manifest\+json/,
	);
	for (const missing of ['vendor/nothing.js', '_app/immutable/nothing.js'])
		assert.equal((await fetch(site + missing)).status, 404, missing);
}

/** What a relay must refuse. */
export async function checkRelay(relay, origin) {
	const ask = (path, from, method = 'GET') =>
		fetch(relay + path, { method, headers: from ? { Origin: from } : {} }).then(({ status, headers }) => ({
			status,
			allowed: headers.get('access-control-allow-origin'),
		}));
	assert.equal((await ask('/v5.0/ocr/RecognizeImage?id=x', 'https://elsewhere.example')).status, 403);
	assert.equal((await ask('/anything', origin)).status, 404);
	const preflight = await ask('/v5.0/ocr/RecognizeImage', origin, 'OPTIONS');
	assert.deepEqual(preflight, { status: 204, allowed: origin });
}

/** A user on this host: the sample is read, everything is kept for offline, and then the host may go away. */
export async function walk(browser, site, stop) {
	const context = await browser.newContext({ serviceWorkers: 'allow' });
	const page = await context.newPage();
	const problems = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(String(error)));
	await page.goto(site);
	await page.getByText('Ready to work offline').waitFor({ timeout: 60_000 });
	await page.getByRole('button', { name: 'a receipt' }).click();
	await page.locator('[data-word]').first().waitFor({ timeout: 90_000 });
	const place = page.url();
	await stop();
	await page.goto(place);
	await page.locator('[data-word]').first().waitFor({ timeout: 60_000 });
	// A static host answers unknown places with its error page: that status is no fault of the page.
	assert.deepEqual(
		problems.filter((problem) => !/status of 404/.test(problem)),
		[],
	);
	await context.close();
}

/** A user with an account: a picture goes through the relay to the cloud, and its text comes back. */
export async function walkCloud(browser, site, { clientId, clientSecret }) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${site}settings`);
	await page.getByLabel('Client ID').fill(clientId);
	await page.getByLabel('Client secret').fill(clientSecret);
	await page.getByRole('button', { name: 'Check' }).click();
	await page.getByRole('radio', { name: 'In the cloud', exact: true }).check();
	await page
		.getByText(/accepted|works/i)
		.first()
		.waitFor({ timeout: 20_000 });
	await page.getByRole('link', { name: 'Legible' }).first().click();
	await page.getByRole('button', { name: 'a receipt' }).click();
	await page.getByText('Read through the relay').first().waitFor({ timeout: 60_000 });
	await context.close();
}
