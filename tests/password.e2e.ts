import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';

const PASSWORD = 'a word that opens';

async function locked(page: Parameters<typeof scannedPdf>[0], pages: string[][]) {
	const document = await PDFDocument.load(await scannedPdf(page, pages));
	document.encrypt({ userPassword: PASSWORD, ownerPassword: 'another word' });
	return Buffer.from(await document.save({ useObjectStreams: false }));
}

test('a protected PDF asks for its password, once more after a reload, and is read to its end', async ({
	page,
	context,
	add,
	done,
}) => {
	await page.goto('/');
	const buffer = await locked(page, [['The first page'], ['The second page'], ['The third page']]);
	// No page is read before the reload, however fast the machine is.
	await page.route('**/tessdata/**', () => new Promise(() => undefined));
	await add({ name: 'locked.pdf', mimeType: 'application/pdf', buffer });
	const form = page.locator('[data-password-for="locked.pdf"]');
	await form.getByRole('textbox').fill('not this');
	await form.getByRole('button', { name: 'Open' }).click();
	await expect(form).toContainText('That was not the password. Try again.');
	await expect(form.getByRole('textbox')).toBeFocused();
	await form.getByRole('textbox').fill(PASSWORD);
	await form.getByRole('button', { name: 'Open' }).click();
	const card = page.locator('[data-document]');
	await expect(card).toHaveAttribute('data-status', /Queued|Processing/);

	await page.unroute('**/tessdata/**');
	await page.reload();
	await card.getByRole('button', { name: 'Enter the password' }).click();
	const dialog = page.getByRole('dialog', { name: 'Enter the password' });
	await dialog.getByLabel('locked.pdf').fill('nor this');
	await dialog.getByRole('button', { name: 'Open' }).click();
	await expect(dialog.getByRole('alert')).toHaveText('That was not the password. Try again.');
	await expect(dialog.getByLabel('locked.pdf')).toBeFocused();
	await dialog.getByLabel('locked.pdf').fill(PASSWORD);
	await dialog.getByRole('button', { name: 'Open' }).click();
	await expect(dialog).toHaveCount(0);
	await done('locked.pdf');

	// Another tab knows it as long as this one is open.
	const second = await context.newPage();
	await second.goto(page.url());
	await second.getByRole('link', { name: 'Open' }).click();
	await expect(second.locator('canvas[data-drawn="whole"]')).toBeVisible();
	await second.close();

	await page.getByRole('link', { name: 'Open' }).click();
	await page.waitForURL(/read/);
	await page.reload();
	await page.getByRole('region', { name: 'Page image' }).getByRole('button', { name: 'Enter the password' }).click();
	await dialog.getByLabel('locked.pdf').fill(PASSWORD);
	await dialog.getByRole('button', { name: 'Open' }).click();
	await expect(page.locator('canvas[data-drawn="whole"]')).toBeVisible();
});
