import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';
import { doubtful } from './on-desk.ts';
import { putReading } from './put-reading.ts';

const LINES = Array.from(
	{ length: 8 },
	(_, index) => `This is the line with the number ${index + 1} of a leaning page`,
);

/** The same picture, turned clockwise by some degrees. */
async function leaning(page: Page, png: Buffer, degrees: number): Promise<Buffer> {
	const base64 = await page.evaluate(
		async ({ base64, degrees }) => {
			const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes]));
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
			const context = canvas.getContext('2d')!;
			context.fillStyle = 'white';
			context.fillRect(0, 0, bitmap.width, bitmap.height);
			context.translate(bitmap.width / 2, bitmap.height / 2);
			context.rotate((degrees * Math.PI) / 180);
			context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
			const made = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
			let binary = '';
			for (const byte of made) binary += String.fromCharCode(byte);
			return btoa(binary);
		},
		{ base64: png.toString('base64'), degrees },
	);
	return Buffer.from(base64, 'base64');
}

test('what was done to a page is said, shown before and after, and can be done otherwise', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const buffer = await leaning(page, await drawnText(page, LINES), 3);
	await add({ name: 'leaning.png', mimeType: 'image/png', buffer });
	await done('leaning.png');
	await page.getByRole('link', { name: 'Open' }).click();
	const said = page.getByRole('list', { name: 'What was done to the page before it was read' });
	await expect(said).toContainText('Straightened 3.');

	await page.getByRole('button', { name: 'Change' }).click();
	const panel = page.getByRole('complementary', { name: 'Preparation of this page' });
	await expect(panel.getByText(/Straightened 3\.\d°/)).toBeVisible();
	const divider = page.getByRole('slider', { name: 'Divider between before and after' });
	await divider.focus();
	await page.keyboard.press('ArrowRight');
	await expect(divider).toHaveValue('51');
	await page.keyboard.press('Home');
	await expect(divider).toHaveValue('0');
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

	await panel.getByLabel('Straighten').selectOption('off');
	await expect(panel.getByText(/Straightened 3\.\d°/)).toHaveCount(0);
	await panel.getByRole('button', { name: 'Read again like this' }).click();
	await expect(page.getByText('Read as it came')).toBeVisible({ timeout: 30_000 });

	// What was asked for stands there when it is opened again.
	await page.getByRole('button', { name: 'Change' }).click();
	await expect(panel.getByLabel('Straighten')).toHaveValue('off');
});

test('a page that was turned to be read is shown upright by one click', async ({ page, add, done }) => {
	await page.goto('/');
	const buffer = await leaning(page, await drawnText(page, LINES), 180);
	await add({ name: 'upside-down.png', mimeType: 'image/png', buffer });
	await done('upside-down.png');
	await page.getByRole('link', { name: 'Open' }).click();
	const first = page.locator('[data-word]').first();
	await expect(first).toHaveText('This');
	await first.click();
	const place = () => page.locator('.outline').boundingBox();
	const paper = (await page.locator('canvas').first().boundingBox())!;
	const middle = paper.y + paper.height / 2;
	expect((await place())!.y).toBeGreaterThan(middle);
	await page.getByRole('button', { name: 'Turn it upright' }).click();
	await expect(page.getByRole('button', { name: 'Turn it upright' })).toHaveCount(0);
	await expect.poll(async () => (await place())!.y).toBeLessThan(middle);
	await expect(first).toHaveText('This');
});

test('text that was not read is said and marked, until somebody types it', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await expect(page.locator('[data-unread]')).toHaveCount(0);

	await putReading(page, [['first line']], { unread: [{ x0: 80, y0: 200, x1: 900, y1: 260 }] });
	await expect(page.locator('[data-unread]')).toContainText('Part of this page was not read.');
	await expect(page.getByRole('button', { name: 'Part of the page that was not read, 1 of 1' })).toBeVisible();
	await page.getByRole('button', { name: 'Show where' }).click();
	const panel = page.getByRole('complementary', { name: 'A box on the page' });
	await expect(panel.getByRole('button', { name: 'Read this part again' })).toBeVisible();
	await panel.getByLabel('Type the line that was missed').fill('the line that was lost');
	await panel.getByRole('button', { name: 'Add the line' }).click();
	await expect(page.locator('[data-reading]')).toContainText('the line that was lost');
	await expect(page.locator('[data-unread]')).toHaveCount(0);
});
