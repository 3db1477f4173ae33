import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';
import { allInStore } from './in-store.ts';
import { choose, doubtful, text, word } from './on-desk.ts';

test('a page is read again beside the old reading, and the differences are taken', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'hundred').click();
	await choose(page, 'Word', 'Right as it is');
	await choose(page, 'Page', 'Read again');
	await page.getByRole('complementary').getByRole('button', { name: 'Read again' }).click();
	await page.getByRole('button', { name: 'Compare' }).click({ timeout: 60_000 });
	await expect(text(page)).toContainText('rnonthly');
	const panel = page.getByRole('complementary', { name: 'Compare readings' });
	await expect(panel).toContainText('2 differences');
	await expect(word(page, 'rnonthly')).toHaveClass(/differs/);
	await panel.getByRole('button', { name: 'Take “monthly”' }).click();
	await expect(text(page)).toContainText('The monthly rent');
	await panel.getByRole('button', { name: 'Use that reading instead' }).click();
	await expect(text(page)).toContainText('paid in advance');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	await expect(text(page)).toContainText('paid in advancc');
});

test('taking all of another reading, or the whole of it, leaves what the user decided', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'nine').dblclick();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('ninety');
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('ninety hundred');
	await choose(page, 'Page', 'Read again');
	await page.getByRole('complementary').getByRole('button', { name: 'Read again' }).click();
	await page.getByRole('button', { name: 'Compare' }).click({ timeout: 60_000 });
	const panel = page.getByRole('complementary', { name: 'Compare readings' });
	await expect(panel.getByText('You decided this')).toHaveCount(1);
	await panel.getByRole('button', { name: 'Take all' }).click();
	await expect(page.getByText('Took 2 places. What you decided in 1 place stays.')).toBeVisible();
	await expect(text(page)).toContainText('The monthly rent is ninety hundred pounds');
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(text(page)).toContainText('The rnonthly rent is ninety hundred pounds');
	await panel.getByRole('button', { name: 'Use that reading instead' }).click();
	await expect(page.getByText('What you decided in 1 place came along.')).toBeVisible();
	await expect(text(page)).toContainText('The monthly rent is ninety hundred pounds');
	await expect(text(page)).toContainText('paid in advance');
});

test('going back to the original is said, and can be taken back at once', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'nine').click();
	await choose(page, 'Word', 'Delete the word');
	await expect(text(page)).toContainText('rent is hundred');
	await choose(page, 'Page', 'Back to the original');
	await expect(text(page)).toContainText('rent is nine hundred');
	const said = page.getByText('The page is as it was read: your corrections are taken back.');
	await expect(said).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(text(page)).toContainText('rent is hundred');
});

test('a page that waits for its turn is read next when the user says so', async ({ page, add }) => {
	await page.goto('/');
	const lines = Array.from({ length: 8 }, (_, at) => [`This is page ${at + 1}`]);
	// Nothing is read before the wish, however fast the machine is.
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/tessdata/**', (route) => held.then(() => route.continue()));
	await add({ name: 'eight.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, lines) });
	const id = await page.locator('[data-document]').getAttribute('data-document');
	await page.goto(`/read/${id}?page=8`);
	await expect(page.getByText('This page waits for its turn.')).toBeVisible();
	await page.getByRole('button', { name: 'Read it next' }).click();
	// A runner that has just begun may take it at once.
	await expect(page.getByText(/This page is next\.|Reading this page …/)).toBeVisible();
	letGo();
	await expect(page.locator('[data-reading]')).toContainText('page 8', { timeout: 60_000 });
	const read = await allInStore<{ page: number }>(page, 'readings');
	expect(read.map(({ page }) => page)).toContain(8);
	expect(read.length).toBeLessThan(8);
});
