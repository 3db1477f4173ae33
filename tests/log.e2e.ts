import { expect, test } from './app.ts';
import { inStore } from './in-store.ts';

const at = Date.UTC(2026, 2, 12, 9, 30, 5);

for (const path of ['/left', '/ledger'])
	test(`${path} shows every figure of a row on a phone, each with its name`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto('/');
		await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
		const origin = 'https://api.aspose.cloud';
		await inStore(page, 'departures', {
			put: [{ at, purpose: 'submit', origin, path: '/v5.0/ocr/RecognizePdf', bytes: 145_678, taskId: 'a' }],
		});
		const sums = { submit: { requests: 1, bytes: 145_678 }, status: { requests: 14, bytes: 0 } };
		await inStore(page, 'meta', { key: 'departures', put: [{ since: at, sums }] });
		await inStore(page, 'submissions', {
			put: [
				{
					taskId: 'a',
					attempt: 1,
					documentId: 'b',
					documentName: 'A contract with a very long name of a file from 2019.pdf',
					operation: 'text',
					engine: 'cloud',
					pages: 12,
					bytes: 145_678,
					at,
					outcome: 'accepted',
					ticket: 'RecognizePdf:f2df43e7-33ae-4161-5c2e-d15d3ea9e587',
				},
			],
		});
		await page.goto(path);
		const cells = page.locator('td:not(:empty)');
		await expect(cells.first()).toBeVisible();
		for (const cell of await cells.all()) {
			const box = (await cell.boundingBox())!;
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(320);
			expect(await cell.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
		}
		const size = page.locator('td', { hasText: '146' }).last();
		expect(await size.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('"Size"');
	});
