import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';

const clean = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
};

const html = (page: Page) => page.locator('html');

test.describe('in a German browser', () => {
	test.use({ locale: 'de-DE' });

	test('the interface is German, becomes Arabic in all tabs at once, and English again, and stays so', async ({
		page,
		context,
	}) => {
		await page.goto('/');
		await expect(page.getByRole('button', { name: 'Dateien wählen' })).toBeVisible();
		await expect(html(page)).toHaveAttribute('lang', 'de');
		await page.getByLabel('Dateien hinzufügen').setInputFiles({
			name: 'fox.png',
			mimeType: 'image/png',
			buffer: await drawnText(page, ['The quick brown fox jumps over the lazy dog']),
		});
		await expect(page.locator('[data-document]')).toHaveAttribute('data-status', 'Completed', { timeout: 60_000 });

		const other = await context.newPage();
		await other.goto('/settings');
		await other.getByLabel('Sprache der Oberfläche').selectOption('ar');
		for (const tab of [other, page]) {
			await expect(html(tab)).toHaveAttribute('dir', 'rtl');
			await expect(html(tab)).toHaveAttribute('lang', 'ar');
		}
		await expect(other.getByRole('heading', { name: 'الإعدادات' })).toBeVisible();
		await expect(other).toHaveTitle(/الإعدادات/);
		await clean(other);
		await expect(page.getByRole('button', { name: 'اختيار ملفات' })).toBeVisible();
		await clean(page);
		await page.getByRole('link', { name: 'فتح' }).click();
		await expect(page.getByRole('region', { name: 'صورة الصفحة' })).toBeVisible();
		await expect(page.locator('[data-reading]')).toContainText('quick brown fox');
		// What was read keeps its own direction.
		expect(
			await page
				.locator('[data-word]')
				.first()
				.evaluate((word) => getComputedStyle(word).direction),
		).toBe('ltr');
		await clean(page);

		await other.getByLabel('لغة الواجهة').selectOption('en');
		await expect(other.getByRole('heading', { name: 'Settings' })).toBeVisible();
		await expect(html(page)).toHaveAttribute('dir', 'ltr');
		await other.reload();
		await expect(other.getByRole('heading', { name: 'Settings' })).toBeVisible();
		await expect(html(other)).toHaveAttribute('lang', 'en');
	});

	test('the first thing shown is in the chosen language', async ({ page }) => {
		await page.goto('/settings');
		await page.getByLabel('Sprache der Oberfläche').selectOption('fr');
		await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible();
		await page.addInitScript(() => {
			const seen: string[] = ((globalThis as { seen?: string[] }).seen = []);
			new MutationObserver(() => {
				const heading = document.querySelector('h1')?.textContent?.trim();
				if (heading && seen.at(-1) !== heading) seen.push(heading);
			}).observe(document, { childList: true, subtree: true, characterData: true });
		});
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible();
		expect(await page.evaluate(() => (globalThis as { seen?: string[] }).seen)).toEqual(['Réglages']);
	});
});

test.describe('in an Egyptian browser', () => {
	test.use({ locale: 'ar-EG' });

	test('digits, sizes and the names of languages are those of the language and its region', async ({ page }) => {
		await page.goto('/settings');
		await expect(html(page)).toHaveAttribute('dir', 'rtl');
		const english = page.locator('[data-language="eng"]');
		await expect(english).toContainText('الإنجليزية');
		await expect(english).toContainText(/[٠-٩]/);
	});

	test('a document made of one page of another has a name in the language, without signs that are not seen', async ({
		page,
	}) => {
		await page.goto('/');
		await page.locator('input[type=file]').setInputFiles({
			name: 'two.pdf',
			mimeType: 'application/pdf',
			buffer: await scannedPdf(page, [['One'], ['Two']]),
		});
		const card = page.locator('[data-document]');
		await expect(card).toHaveAttribute('data-status', 'Completed', { timeout: 60_000 });
		await page.goto(`/pages/${await card.getAttribute('data-document')}`);
		await page.locator('[data-page="2"]').click();
		await page.getByRole('button', { name: 'إنشاء مستند من هذه الصفحة' }).click();
		await expect(page.getByText('حُفظ').last()).toBeVisible();
		await page.goto('/');
		await expect(page.locator('[data-document] bdi', { hasText: 'الصفحة' })).toHaveText(/^two، الصفحة ٢\.pdf$/);
	});
});
