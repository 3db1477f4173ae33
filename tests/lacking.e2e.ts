import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';

/** An address that browsers trust with little, answered by the server of the tests. */
const PLAIN = 'http://legible.test';

test.describe('an address without https', () => {
	test.use({ expected: { list: [/Cross-Origin-Opener-Policy header has been ignored/] } });

	test('says that nothing can work there, and where it could', async ({ page, baseURL }) => {
		await page.route(`${PLAIN}/**`, async (route) => {
			const response = await route.fetch({ url: route.request().url().replace(PLAIN, baseURL!) });
			await route.fulfill({ response });
		});
		await page.goto(`${PLAIN}/settings`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Legible cannot work at this address');
		await expect(page.getByRole('link', { name: 'Try https://legible.test' })).toHaveAttribute(
			'href',
			'https://legible.test/settings',
		);
	});
});

test('a browser that lacks a part says which', async ({ page }) => {
	await page.addInitScript(() => delete (globalThis as { BroadcastChannel?: unknown }).BroadcastChannel);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Legible cannot work in this browser');
	await expect(page.getByText('It lacks: BroadcastChannel.')).toBeVisible();
});

test('without WebAssembly the page that could not be read says why', async ({ page, add }) => {
	await page.addInitScript(() => delete (globalThis as { WebAssembly?: unknown }).WebAssembly);
	await page.goto('/');
	await add({ name: 'letter.png', mimeType: 'image/png', buffer: await drawnText(page, ['Dear reader']) });
	const card = page.locator('[data-document]');
	await expect(card).toHaveAttribute('data-status', 'Error');
	await expect(card).toContainText('WebAssembly is switched off in this browser');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('there is a sentence instead of an empty page', async ({ page }) => {
		await page.goto('/');
		// Not `toContainText`, which leaves such an element out.
		expect(await page.locator('body').innerText()).toContain('Allow it for this site');
	});
});
