import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';
import { allInStore } from './in-store.ts';

const turns = async (page: Page) => (await allInStore<{ turns?: object }>(page, 'documents'))[0]!.turns;

test('a page that was turned on the desk takes all others along on wish, as far as it was turned', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const buffer = await scannedPdf(page, [['Page one'], ['Page two'], ['Page three']]);
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer });
	await done('three.pdf');
	await page.getByRole('link', { name: 'Open', exact: true }).click();
	await expect(page.locator('[data-word]').first()).toBeVisible();
	const right = page.getByRole('button', { name: 'Turn the page right' });
	await right.click();
	await expect.poll(() => turns(page)).toEqual({ 1: 90 });
	await expect(page.getByRole('button', { name: 'Turn all pages' })).toBeVisible();
	await right.click();
	await expect.poll(() => turns(page)).toEqual({ 1: 180 });
	await page.getByRole('button', { name: 'Turn all pages' }).click();
	await expect.poll(() => turns(page)).toEqual({ 1: 180, 2: 180, 3: 180 });
	await expect(page.getByText('Turned the pages upside down')).toBeVisible();
	const said = page.getByRole('status').filter({ hasText: 'Turned the pages' });
	await said.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => turns(page)).toBe(undefined);
	// Turned once more, it is a turn of its own.
	await right.click();
	await page.getByRole('button', { name: 'Turn all pages' }).click();
	await expect.poll(() => turns(page)).toEqual({ 1: 90, 2: 90, 3: 90 });
});

test('on a small phone the message about a turned page keeps its words whole', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/');
	const buffer = await scannedPdf(page, [['Page one'], ['Page two']]);
	await add({ name: 'two.pdf', mimeType: 'application/pdf', buffer });
	await done('two.pdf');
	await page.getByRole('link', { name: 'Open', exact: true }).click();
	await page.getByRole('button', { name: 'Image', exact: true }).click();
	await page.getByRole('button', { name: 'Turn the page right' }).click();
	const words = await page.getByText('Turned the page right').boundingBox();
	expect(words!.width).toBeGreaterThan(100);
	for (const name of ['Turn all pages', 'Undo']) {
		const offer = page.getByRole('status').getByRole('button', { name, exact: true });
		await expect(offer).toBeInViewport({ ratio: 1 });
	}
});

test('pages that lie otherwise are all turned upright with one click, each as far as it needs, and lie again after undo @long', async ({
	page,
	add,
	done,
}) => {
	const text = [
		'The quick brown fox jumps over the lazy dog and goes home',
		'when the evening comes, because nobody has told it where',
		'the other animals of the forest have put their supper, and',
		'it would like to eat something before it goes to sleep again',
	];
	await page.goto('/');
	const buffer = await scannedPdf(page, [text, text, text], [0, 90, 180]);
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer });
	const card = await done('three.pdf');
	await expect(card).toContainText('2 pages lie on their side or upside down');
	await card.getByRole('button', { name: 'Turn upright' }).click();
	await expect.poll(() => turns(page)).toEqual({ 2: 270, 3: 180 });
	await expect(card.getByRole('button', { name: 'Turn upright' })).toHaveCount(0);
	await expect(card.getByRole('link', { name: 'three.pdf' })).toBeFocused();
	const said = page.getByRole('status').filter({ hasText: 'Turned 2 pages upright' });
	await said.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => turns(page)).toBe(undefined);
	await expect(card).toContainText('2 pages lie on their side or upside down');

	await card.getByRole('link', { name: 'Open' }).click();
	await page.getByRole('button', { name: 'Page 2', exact: false }).first().click();
	await page.getByRole('button', { name: 'Turn it upright' }).click();
	await expect.poll(() => turns(page)).toEqual({ 2: 270 });
	await page.getByRole('status').getByRole('button', { name: 'Turn all upright' }).click();
	await expect.poll(() => turns(page)).toEqual({ 2: 270, 3: 180 });
});
