import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search in all documents' });
const results = (page: Page) => page.locator('[data-search-results]');
const hits = (page: Page) => page.locator('[data-hit]');
const says = (page: Page) => results(page).getByRole('status');

async function look(page: Page, text: string) {
	await field(page).fill(text);
	await expect(results(page)).toHaveAttribute('data-answered', text);
}

test('what was read is found as it is typed, shown on its page, and opened at its place', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	await add(
		{
			name: 'lease.pdf',
			mimeType: 'application/pdf',
			buffer: await scannedPdf(page, [
				['This page is about other things'],
				['The monthly rent is nine hundred pounds'],
			]),
		},
		{ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox jumps over']) },
	);
	await done('lease.pdf');
	await done('fox.png');

	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('monthly');
	await expect(hits(page)).toHaveCount(1);
	await expect(page).toHaveURL(/\?q=monthly$/);
	await expect(says(page)).toHaveText('1 page in 1 document');
	await expect(hits(page)).toContainText('Page 2');
	await expect(hits(page).locator('mark')).toHaveText('monthly');
	await expect(hits(page).locator('img')).toBeVisible();
	await expect(page.locator('[data-document]').first()).toBeHidden();

	await look(page, 'quikc foxs');
	await expect(hits(page)).toHaveCount(1);
	await expect(page.getByRole('heading', { name: 'fox.png' })).toBeVisible();
	await look(page, '"rent is nine"');
	await expect(hits(page)).toHaveCount(1);
	await look(page, '"nine is rent"');
	await expect(says(page)).toHaveText('Nothing found');

	await look(page, 'the');
	await expect(hits(page)).toHaveCount(2);
	await page.getByRole('combobox', { name: 'Language' }).selectOption('English');
	await expect(page).toHaveURL(/language=eng/);
	await expect(hits(page)).toHaveCount(2);

	await look(page, 'lease');
	await expect(results(page).getByRole('link', { name: 'lease.pdf' })).toBeVisible();

	await look(page, 'hundred pounds');
	await page.reload();
	await expect(field(page)).toHaveValue('hundred pounds');
	await expect(hits(page)).toHaveCount(1);
	await expect(hits(page).locator('mark')).toHaveText('hundred pounds');

	await field(page).press('ArrowDown');
	await expect(hits(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/read\/.*page=2/);
	const word = page.locator('[data-word]', { hasText: /^hundred$/ });
	await expect(word).toHaveClass(/cursor/);
	await expect(page.locator('[data-word].differs')).toHaveText(['hundred', 'pounds']);
	await expect(page.locator('.sheet .lit')).toHaveCount(2);
	// Words that may stand anywhere on a page are gone through one by one.
	await page.keyboard.press('Control+f');
	await expect(page.getByRole('textbox', { name: 'Find' })).toHaveValue('hundred pounds');
	await expect(page.getByLabel('Any of the words')).toBeChecked();
	await expect(page.getByRole('complementary').getByRole('status')).toHaveText('1 of 2 places, 2 on this page');
	await page.getByRole('textbox', { name: 'Find' }).press('Enter');
	await expect(page.locator('[data-word]', { hasText: /^pounds$/ })).toHaveClass(/cursor/);
	// Who types something else means it as it stands.
	await page.getByRole('textbox', { name: 'Find' }).fill('two hundred');
	await expect(page.getByLabel('Any of the words')).not.toBeChecked();

	await page.getByRole('link', { name: 'Library' }).click();
	await look(page, 'monthly');
	await hits(page).click();
	await expect(page.locator('[data-word].differs')).toHaveText(['monthly']);
	await page.keyboard.press('Control+f');
	await expect(page.getByRole('textbox', { name: 'Find' })).toHaveValue('monthly');
	await expect(page.getByRole('complementary').getByRole('status')).toHaveText('1 of 1 place, 1 on this page');

	await page.getByRole('link', { name: 'Library' }).click();
	await expect(hits(page)).toHaveCount(1);
	await field(page).press('Escape');
	await expect(field(page)).toHaveValue('');
	await expect(results(page)).toHaveCount(0);
	await expect(page.locator('[data-document]').first()).toBeVisible();
});

test('a correction is found, a removed document is not, and both are so after a reload', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	await add(
		{ name: 'note.png', mimeType: 'image/png', buffer: await drawnText(page, ['Meet me at the harbour']) },
		// An empty library has no search.
		{ name: 'other.png', mimeType: 'image/png', buffer: await drawnText(page, ['Something else']) },
	);
	const card = await done('note.png');
	await card.getByRole('link', { name: 'Open' }).click();
	await page.locator('[data-word]', { hasText: /^harbour$/ }).dblclick();
	await page.getByLabel('Text of this word').fill('lighthouse');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-reading]')).toContainText('lighthouse');
	await page.getByRole('link', { name: 'Library' }).click();
	await look(page, 'lighthouse');
	await expect(hits(page)).toHaveCount(1);
	await look(page, 'harbour');
	await expect(says(page)).toHaveText('Nothing found');

	await field(page).press('Escape');
	await card.getByRole('button', { name: /^Remove/ }).click();
	await expect(card).toHaveCount(0);
	await look(page, 'lighthouse');
	await expect(says(page)).toHaveText('Nothing found');
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(hits(page)).toHaveCount(1);
	await page.reload();
	await expect(hits(page)).toHaveCount(1);
	await expect(hits(page).locator('img')).toBeVisible();

	for (const scheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
			.analyze();
		expect(violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
			[],
		);
	}
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
