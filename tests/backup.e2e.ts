import { readFileSync } from 'node:fs';
import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';

test('a library is backed up under a passphrase, and restored in another browser with its corrections', async ({
	page,
	add,
	done,
	browser,
	baseURL,
}) => {
	// Where a place can be chosen, the browser asks in a window of its own, which no test can answer.
	await page.addInitScript(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
	await page.goto('/');
	await add({ name: 'rent.png', mimeType: 'image/png', buffer: await drawnText(page, ['The monthly rent']) });
	const card = await done('rent.png');
	await card.getByRole('link', { name: 'Open' }).click();
	await page.locator('[data-word]', { hasText: 'monthly' }).dblclick();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('yearly');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-reading]')).toContainText('The yearly rent');
	await page.goto('/settings');
	await page.getByLabel('Passphrase', { exact: true }).last().fill('correct horse');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Back up the library' }).click(),
	]);
	await expect(page.getByText('Backed up 1 document.')).toBeVisible();
	const file = { name: 'x.legible', mimeType: 'application/octet-stream', buffer: readFileSync(await download.path()) };
	expect(file.buffer.includes('rent.png')).toBe(false);

	const other = await browser.newContext({ baseURL: baseURL! });
	const there = await other.newPage();
	await there.goto('/settings');
	await there.getByLabel('Backup file').setInputFiles(file);
	await there.getByLabel('Passphrase of x.legible').fill('wrong');
	await there.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(there.getByRole('alert')).toContainText('That was not the passphrase of this backup.');
	await there.getByLabel('Passphrase of x.legible').fill('correct horse');
	await there.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(there.getByText('Restored 1 document.').first()).toBeVisible();
	await there.getByLabel('Backup file').setInputFiles(file);
	await there.getByLabel('Passphrase of x.legible').fill('correct horse');
	await there.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(there.getByText('1 document was here already.')).toBeVisible();
	await there.goto('/');
	await expect(there.locator('[data-document]')).toHaveCount(1);
	await there.getByRole('link', { name: 'Open' }).click();
	await expect(there.locator('[data-reading]')).toContainText('The yearly rent');
	await other.close();
});
