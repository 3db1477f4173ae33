/**
 * Writes tests/faults/golden/version-<n>.json: a database as this build leaves it, record by record, with its stores and
 * indexes. To be made once with each change of the schema, and kept: later builds must open it.
 *
 *     npm run build && node tests/faults/golden/make.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const server = await serve({ port: 0, folder: process.env.FAULTS_BUILD ?? 'build' });
const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
await page.goto(server.url);

// A page with a word on it, a document with a corrected word, and one in the bin.
const picture = await page.evaluate(async () => {
	const canvas = new OffscreenCanvas(480, 120);
	const context = canvas.getContext('2d');
	context.fillStyle = 'white';
	context.fillRect(0, 0, 480, 120);
	context.fillStyle = 'black';
	context.font = '40px serif';
	context.fillText('Golden document', 40, 70);
	const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
	return btoa(String.fromCharCode(...bytes));
});
const bytes = Buffer.from(picture, 'base64');
const cards = page.locator('[data-document]');
for (const name of ['golden.png', 'binned.png']) {
	await page
		.getByLabel('Add files')
		.setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.concat([bytes, Buffer.from(name)]) });
	await cards.filter({ hasText: name }).and(page.locator('[data-status="Completed"]')).waitFor({ timeout: 60_000 });
}
await cards.filter({ hasText: 'binned.png' }).getByRole('button', { name: 'Remove' }).click();
await cards.filter({ hasText: 'golden.png' }).getByRole('link', { name: 'Open' }).click();
await page.locator('[data-word]').first().waitFor();

const dump = await page.evaluate(async () => {
	const asked = (request) =>
		new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const db = await asked(indexedDB.open('legible'));
	const plain = (value) => {
		if (value instanceof ArrayBuffer) value = new Uint8Array(value);
		if (ArrayBuffer.isView(value)) {
			const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
			return { $bytes: btoa(Array.from(view, (byte) => String.fromCharCode(byte)).join('')) };
		}
		if (Array.isArray(value)) return value.map(plain);
		if (value && typeof value === 'object')
			return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
		return value;
	};
	const stores = [];
	for (const name of db.objectStoreNames) {
		const store = db.transaction(name).objectStore(name);
		const indexes = [...store.indexNames].map((index) => {
			const { keyPath, unique, multiEntry } = store.index(index);
			return { name: index, keyPath, unique, multiEntry };
		});
		const { keyPath, autoIncrement } = store;
		const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
		const records = keys.map((key, at) => ({ key, value: plain(values[at]) })).filter(({ key }) => key !== 'ballast');
		stores.push({ name, keyPath, autoIncrement, indexes, records });
	}
	return { version: db.version, stores };
});
await browser.close();
await server.close();
const path = fileURLToPath(new URL(`version-${dump.version}.json`, import.meta.url));
writeFileSync(path, JSON.stringify(dump, null, '\t') + '\n');
console.log(path);
