import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { allInStore } from './in-store.ts';

const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];

async function book() {
	const pdf = await PDFDocument.create();
	for (const word of WORDS)
		pdf.addPage([300, 400]).drawText(`${word} stands on this page and says common`, { x: 20, y: 350, size: 12 });
	return { name: 'book.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) };
}

const reading = (page: Page) => page.locator('[data-reading]');
const number = (page: Page) => page.getByRole('spinbutton', { name: 'Page' });

test('pages that were moved and taken out are so on the desk, in the search, in ranges and on the card @long', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	await add(await book());
	const card = await done('book.pdf');
	await card.getByRole('link', { name: '5 pages' }).click();
	// The last comes first, the second goes: 5 1 3 4.
	await page.locator('[data-page="5"]').click();
	for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Move earlier' }).click();
	await page.locator('[data-page="5"]').click();
	await page.locator('[data-page="2"]').click();
	await page.getByRole('button', { name: 'Take out' }).click();
	await expect(page.locator('[data-page]')).toHaveCount(4);
	await page.getByRole('link', { name: 'Open the document' }).click();

	await expect(reading(page)).toContainText('echo');
	await expect(number(page)).toHaveValue('1');
	await expect(page.getByText('/ 4')).toBeVisible();
	for (const [at, word] of ['alpha', 'charlie', 'delta'].entries()) {
		await page.getByRole('button', { name: 'Next page' }).click();
		await expect(reading(page)).toContainText(word);
		await expect(number(page)).toHaveValue(String(at + 2));
		await expect(reading(page)).toHaveAccessibleName(`Text of page ${at + 2}`);
	}
	await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled();
	const strip = page.getByRole('navigation', { name: 'All pages' });
	await expect(strip.getByRole('button')).toHaveCount(4);
	await strip.getByRole('button', { name: /^Page 2/ }).click();
	await expect(reading(page)).toContainText('alpha');
	await number(page).fill('3');
	await number(page).press('Enter');
	await expect(reading(page)).toContainText('charlie');

	await page.keyboard.press('Control+f');
	await page.locator('#find-text').fill('common');
	await expect(page.getByRole('status').filter({ hasText: '3 of 4 places' })).toHaveText(
		'3 of 4 places, 1 on this page',
	);

	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Pages, options, place …' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export' });
	await dialog.getByLabel('Format').selectOption('text');
	await dialog.getByRole('textbox', { name: 'Pages' }).fill('1-2');
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download', exact: true }).click();
	const chunks = [];
	for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString();
	expect(WORDS.filter((word) => text.includes(word))).toEqual(['alpha', 'echo']);
	expect(text.indexOf('echo')).toBeLessThan(text.indexOf('alpha'));

	await page.getByRole('link', { name: 'Library' }).click();
	await expect(page.locator('[data-document]')).toHaveAttribute('data-pages', '4');
	await expect(page.locator('[data-document]')).toHaveAttribute('data-pages-done', '4');
	await page.getByRole('searchbox').fill('common');
	await expect(page.getByText('4 pages in 1 document')).toBeVisible();
	await page.getByRole('searchbox').fill('echo');
	await expect(page.locator('[data-hit]')).toHaveCount(1);
	await expect(page.locator('[data-hit]')).toContainText('Page 1');
	await page.getByRole('searchbox').fill('bravo');
	await expect(page.getByText('Nothing found')).toBeVisible();
});

test('an address of a page that was taken out leads to the next one', async ({ page, add, done }) => {
	await page.goto('/');
	await add(await book());
	const card = await done('book.pdf');
	const id = await card.getAttribute('data-document');
	await page.goto(`/pages/${id}`);
	await page.locator('[data-page="1"]').click();
	await page.locator('[data-page="3"]').click();
	await page.getByRole('button', { name: 'Take out' }).click();
	await expect(page.locator('[data-page]')).toHaveCount(3);
	await expect
		.poll(async () => (await allInStore<{ order?: number[] }>(page, 'documents'))[0]?.order)
		.toEqual([2, 4, 5]);
	await page.goto(`/read/${id}?page=3`);
	await expect(reading(page)).toContainText('delta');
	await expect(number(page)).toHaveValue('2');
	await page.goto(`/read/${id}`);
	await expect(reading(page)).toContainText('bravo');
});
