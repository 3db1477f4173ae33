import { expect, test } from './app.ts';
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
