import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';
import { makeLibrary } from './make-library.ts';

const MANY = Array.from({ length: 300 }, (_, index) => ({
	name: `Paper ${String(index + 1).padStart(3, '0')}.png`,
	text: `number ${index + 1}`,
}));

const cards = (page: Page) => page.locator('[data-document]');
const whole = (page: Page) => page.locator('[data-document]:has(.actions)');
const card = (page: Page, number: number) => page.locator(`[data-document="made-${MANY[number - 1]!.name}"]`);

test.use({ keepsEngines: false });

test('of hundreds of documents every one is there by its name and state, and only those near the window are whole', async ({
	page,
}) => {
	await page.goto('/');
	await makeLibrary(page, MANY);
	await expect(cards(page)).toHaveCount(300);
	await expect(page.locator('[data-document][data-status="Completed"]')).toHaveCount(300);
	const last = card(page, 1);
	await expect(last.getByRole('link', { name: 'Paper 001.png' })).toHaveCount(1);
	await expect(last.getByRole('button')).toHaveCount(0);
	expect(await whole(page).count()).toBeLessThan(60);

	// The newest is first; the oldest is at the end, and the list is as long as it was when all of it has been seen.
	const high = () => page.evaluate(() => document.documentElement.scrollHeight);
	const before = await high();
	await page.keyboard.press('End');
	await expect(last.getByRole('button', { name: 'Remove Paper 001.png' })).toBeInViewport();
	expect(Math.abs((await high()) - before)).toBeLessThan(10);
	await expect(card(page, 300).getByRole('button')).toHaveCount(0);
	expect(await whole(page).count()).toBeLessThan(60);

	// With the keyboard from one to the next, the same as in a short list.
	const link = last.getByRole('link', { name: 'Paper 001.png' });
	await link.focus();
	await page.keyboard.press('Home');
	await expect(card(page, 300)).toBeInViewport();
	await expect(link).toBeFocused();
	await page.keyboard.press('F2');
	await expect(page.getByLabel('New name of Paper 001.png')).toBeFocused();
	await page.keyboard.press('Escape');

	// What is left of them by a filter or a search is whole again.
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.keyboard.press('Control+A');
	await expect(page.getByRole('toolbar', { name: 'Selected documents' })).toContainText('300 selected');
	await card(page, 290).scrollIntoViewIfNeeded();
	await expect(page.getByRole('checkbox', { name: 'Select Paper 290.png' })).toBeChecked();
});

/** Counts what is asked of the database from now on: transactions that write bytes, and documents of the bin that are read. */
const countAsked = (page: Page) =>
	page.evaluate(() => {
		const counted = { writing: 0, read: 0 };
		const { transaction } = IDBDatabase.prototype;
		IDBDatabase.prototype.transaction = function (...given) {
			if (given[1] === 'readwrite' && [...given[0]].includes('chunks')) counted.writing++;
			return transaction.apply(this, given);
		};
		const { getAll } = IDBIndex.prototype;
		IDBIndex.prototype.getAll = function (...given) {
			const asked = getAll.apply(this, given);
			if (this.name === 'byRemoved') asked.addEventListener('success', () => (counted.read += asked.result.length));
			return asked;
		};
		Object.assign(globalThis, { counted });
	});
const counted = (page: Page) =>
	page.evaluate(() => (globalThis as unknown as { counted: { writing: number; read: number } }).counted);

test('hundreds of documents in the bin are only counted until it is opened, and go for good in a few steps @long', async ({
	page,
}) => {
	await page.goto('/');
	await makeLibrary(page, MANY);
	await expect(cards(page)).toHaveCount(300);
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.keyboard.press('Control+A');
	await countAsked(page);
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	const bin = page.getByText('Removed (300), kept for 30 days');
	await expect(bin).toBeVisible();
	expect(await counted(page)).toEqual({ writing: 0, read: 0 });
	await expect(page.getByRole('button', { name: 'Put back' })).toHaveCount(0);
	await bin.click();
	await expect(page.getByRole('button', { name: 'Put back' })).toHaveCount(300);
	await page.getByRole('button', { name: 'Delete all 300 for good' }).click();
	const dialog = page.getByRole('dialog', { name: 'Delete 300 documents for good?' });
	await dialog.getByRole('button', { name: 'Delete for good' }).click();
	await expect(page.getByText(/^Removed \(/)).toHaveCount(0);
	expect((await counted(page)).writing).toBeLessThan(10);
	expect((await counted(page)).read).toBeLessThan(10 * 300);
});

test('small pictures of many pages are read one by one as they are drawn, and not all of them with each @long', async ({
	page,
}) => {
	const PAGES = 24;
	const pages = Array.from({ length: PAGES }, (_, index) => [`Page ${index + 1}`]);
	await page.goto('/');
	await page.getByLabel('Add files').setInputFiles({
		name: 'long.pdf',
		mimeType: 'application/pdf',
		buffer: await scannedPdf(page, pages),
	});
	const long = cards(page).first();
	await long.getByRole('button', { name: 'Stop long.pdf' }).click();
	// Nothing else is to go on meanwhile.
	await expect(long).toHaveAttribute('data-status', 'Cancelled');
	const id = await long.getAttribute('data-document');
	await page.addInitScript(() => {
		const read = { pictures: 0 };
		const { get } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.get = function (key) {
			if (this.name === 'thumbnails') read.pictures++;
			return get.call(this, key);
		};
		Object.assign(globalThis, { read });
	});
	// So high that all of them come near at once.
	await page.setViewportSize({ width: 1200, height: 3000 });
	await page.goto(`/pages/${id}`);
	await expect(page.locator('[data-page] img')).toHaveCount(PAGES, { timeout: 60_000 });
	const { pictures } = await page.evaluate(() => (globalThis as unknown as { read: { pictures: number } }).read);
	// Looked for, looked for again before it is drawn, and read when it is there.
	expect(pictures).toBeLessThan(5 * PAGES);
});
