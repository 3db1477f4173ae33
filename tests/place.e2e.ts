import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { makeLibrary } from './make-library.ts';
import { allInStore, inStore } from './in-store.ts';

const NAMES = Array.from({ length: 70 }, (_, at) =>
	at % 7
		? `paper ${at}.png`
		: `a long name of a paper that somebody has scanned and never renamed since, number ${at}.png`,
);

const topOf = async (one: Locator) => (await one.boundingBox())!.y;

/** Documents that are made up have no pictures: what would show them goes once they are in view. */
const settled = (page: Page) =>
	expect
		.poll(() =>
			page.locator('[data-hit] .crop').evaluateAll(
				(crops) =>
					crops.filter((crop) => {
						const { top, bottom } = crop.getBoundingClientRect();
						return bottom > 0 && top < innerHeight;
					}).length,
			),
		)
		.toBe(0);

/** Opens what is given, comes back by each way, and finds it where it was. */
async function comesBackTo(page: Page, one: Locator, open: Locator) {
	await open.scrollIntoViewIfNeeded();
	await settled(page);
	// Parts of cards that are fetched apart may still be on their way.
	await page.waitForLoadState('networkidle');
	let before = await topOf(one);
	await expect
		.poll(
			async () => {
				const last = before;
				before = await topOf(one);
				return before === last;
			},
			{ intervals: [500] },
		)
		.toBe(true);
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
	for (const back of [() => page.goBack(), () => page.getByRole('link', { name: 'Library' }).click()]) {
		await open.click();
		await expect(page).toHaveURL(/\/read\//);
		await expect(page.locator('[data-reading]')).toBeVisible();
		await back();
		// A window scrolls by whole dots.
		await expect.poll(async () => Math.abs((await topOf(one)) - before)).toBeLessThan(3);
	}
}

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('who comes back from a document finds the list, and what was found, where it was left @long', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(
		page,
		NAMES.map((name) => ({ name, text: 'rent paid' })),
	);
	const readings = await allInStore<{ documentId: string; page: number }>(page, 'readings');
	await inStore(page, 'searchStale', {
		put: readings.map(({ documentId, page }) => ({ documentId, page, mark: 'made' })),
	});
	await page.reload();
	const card = page.locator('[data-document="made-paper 9.png"]');
	await comesBackTo(page, card, card.getByRole('link', { name: 'Open' }));

	await page.getByRole('searchbox').fill('rent');
	await expect(page.getByRole('status').filter({ hasText: '70 pages in 70 documents' })).toBeVisible();
	await page.getByRole('button', { name: 'Show more documents' }).click();
	const hit = page.locator('[data-hit]').nth(30);
	await hit.scrollIntoViewIfNeeded();
	await expect(hit.locator('mark')).toHaveText('rent');
	await comesBackTo(page, hit, hit);
	await expect(page.getByRole('searchbox')).toHaveValue('rent');
});

test('nothing of a card that was not in view yet lies over the next one', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(
		page,
		NAMES.map((name) => ({ name, pages: 3, doubts: 2 })),
	);
	await expect(page.locator('[data-document]')).toHaveCount(NAMES.length);
	const over = await page.locator('[data-document]').evaluateAll((cards) =>
		cards.flatMap((card) => {
			const { bottom } = card.getBoundingClientRect();
			const lowest = Math.max(
				...[...card.querySelectorAll('a, button')].map((one) => one.getBoundingClientRect().bottom),
			);
			return lowest > bottom ? [`${card.getAttribute('aria-label')}: ${lowest - bottom}`] : [];
		}),
	);
	expect(over).toEqual([]);
});
