/**
 * Takes the pictures that an installer shows (static/screenshots, named in the manifest) from the built application:
 * the library with the samples and a page on the reading desk. Run by hand after the look changed; the results are in git.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 400, height: 800 } };
const SAMPLES = ['receipt', 'two-columns', 'letter'].map((name) => `static/samples/${name}.jpg`);

mkdirSync('static/screenshots', { recursive: true });
const server = await serve({ port: 4250 });
const browser = await chromium.launch(findBrowser());
for (const [name, viewport] of Object.entries(SIZES)) {
	const page = await browser.newPage({ viewport });
	const take = (what) => page.screenshot({ path: `static/screenshots/${what}-${name}.png` });
	await page.goto(server.url);
	await page.getByLabel('Add files').setInputFiles(SAMPLES);
	await page.waitForFunction(
		(count) => document.querySelectorAll('[data-document][data-status="Completed"]').length === count,
		SAMPLES.length,
		{ timeout: 120_000 },
	);
	await page.getByText('Ready to work offline').waitFor();
	for (const button of await page.getByRole('button', { name: 'Dismiss' }).all()) await button.click();
	await take('library');
	await page.getByRole('link', { name: 'Open' }).first().click();
	await page.locator('[data-word]').first().waitFor();
	await page.waitForTimeout(500);
	await take('desk');
	await page.close();
}
await browser.close();
await server.close();
