import { expect, test } from './app.ts';
import { makeLibrary } from './make-library.ts';

test('with letters twice as large nothing is wider than a phone or a window, in German, French and Arabic @long', async ({
	page,
}) => {
	await page.goto('/');
	await makeLibrary(page, [{ name: 'letter', pages: 3, doubts: 2, text: 'A letter to read' }]);
	const id = await page.locator('[data-document]').getAttribute('data-document');
	const wide: string[] = [];
	for (const language of ['de', 'fr', 'ar']) {
		await page.goto('/settings');
		await page.locator('select').first().selectOption(language);
		await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
		for (const width of [390, 700, 1280])
			for (const screen of ['/', '/settings', `/read/${id}`, `/pages/${id}`, `/print/${id}`]) {
				await page.setViewportSize({ width, height: 800 });
				await page.goto(screen);
				await expect(page.locator('main h1, h1').first()).toBeAttached();
				await page.waitForLoadState('networkidle');
				await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
				if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
					wide.push(`${language}, ${width} px: ${screen}`);
			}
	}
	expect(wide).toEqual([]);
});
