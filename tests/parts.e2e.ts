import type { Locator, Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { expect, test, type Add } from './app.ts';
import { drawnText } from './drawn.ts';

// What does not come is written to the console by the browser itself, and thrown at whoever asked for it.
test.use({ expected: { list: [/Failed to load resource|dynamically imported module|preload CSS/] } });

const SAID = 'A part of Legible could not be fetched.';

/** Waits until the list of documents, which an empty library does not show, has come, and nothing comes any more. */
const fetchedAhead = (page: Page) =>
	page.waitForFunction(
		() => {
			const names = performance.getEntriesByType('resource').map(({ name }) => name);
			const before = Number(document.body.dataset['resources']);
			document.body.dataset['resources'] = String(names.length);
			return names.length === before && names.some((name) => name.includes('/DocumentList.'));
		},
		undefined,
		{ polling: 500 },
	);

/** A picture that was read; its card. */
async function readFox(page: Page, add: Add, done: (name: string) => Promise<Locator>): Promise<Locator> {
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	return done('fox.png');
}

/** Opens a dialog whose script is fetched when it is asked for. */
async function askForTags(page: Page, card: Locator) {
	await card.getByRole('button', { name: /^More for/ }).click();
	await page.getByRole('menuitem', { name: 'Tags …' }).click();
}

const markPage = (page: Page) => page.evaluate(() => void ((globalThis as { before?: boolean }).before = true));
/** Whether the page was not loaded anew since it was marked. */
const isSamePage = (page: Page) => page.evaluate(() => 'before' in globalThis);

test('a network that goes when the page has come takes nothing from a drop, which waits for the rest', async ({
	page,
	add,
	done,
}) => {
	let server = await serve({ port: 0 });
	await page.goto(server.url);
	await fetchedAhead(page);
	const picture = { name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) };
	// The browser believes that it is online all the while.
	await server.close();
	await add(picture);
	const card = page.locator('[data-document]').filter({ hasText: 'fox.png' });
	await expect(card).toContainText('Waiting for a part of Legible that could not be fetched.');
	server = await serve({ port: Number(new URL(server.url).port) });
	await card.getByRole('button', { name: 'Try now' }).click();
	await done('fox.png');
	await server.close();
});

test('a part that cannot be fetched is said, and the page stays', async ({ page, add, done }) => {
	const card = await readFox(page, add, done);
	await markPage(page);
	await page.route('**/*', (route) => route.abort());
	await askForTags(page, card);
	await expect(page.getByText(SAID)).toBeVisible();
	expect(await isSamePage(page)).toBe(true);
});

test('after a deploy the page loads the new build, when a part of the old one is gone', async ({ page, add, done }) => {
	const card = await readFox(page, add, done);
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'the next one' } }));
	await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
	await Promise.all([page.waitForEvent('framenavigated'), askForTags(page, card)]);
	await page.unroute('**/_app/immutable/**');
	await page.unroute('**/_app/version.json');
	await page.reload();
	await done('fox.png');
});

test('a dialog that could not be fetched once is there on the next click, with its looks, and nothing is loaded anew', async ({
	page,
	add,
	done,
}) => {
	const card = await readFox(page, add, done);
	await markPage(page);
	await page.route('**/*', (route) => route.abort());
	await askForTags(page, card);
	await expect(page.getByText(SAID)).toBeVisible();
	await page.unroute('**/*');
	await askForTags(page, card);
	const dialog = page.getByRole('dialog', { name: 'Tags' });
	await expect(dialog).toBeVisible();
	await expect(dialog).toHaveCSS('padding', '0px');
	expect(await isSamePage(page)).toBe(true);
});

test('where a part does not come, the page is loaded anew on wish, and only where it can be had @long', async ({
	page,
	add,
	done,
}) => {
	const card = await readFox(page, add, done);
	await markPage(page);
	await page.route('**/*', (route) => route.abort());
	await askForTags(page, card);
	const reload = page.getByRole('button', { name: 'Reload' });
	await Promise.all([page.waitForEvent('requestfailed'), reload.click()]);
	await expect(page.getByText(SAID)).toBeVisible();
	expect(await isSamePage(page)).toBe(true);
	await page.unroute('**/*');
	await Promise.all([page.waitForEvent('framenavigated'), reload.click()]);
	await done('fox.png');
});

test('a list whose style sheet did not come gets it later @long', async ({ page, add, done }) => {
	const gone = (url: URL) => /\/DocumentList\.[^/]*\.css$/.test(url.pathname);
	await page.route(gone, (route) => route.abort());
	await Promise.all([page.waitForEvent('requestfailed'), page.goto('/')]);
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	await done('fox.png');
	await page.unroute(gone);
	const list = page
		.getByRole('list')
		.filter({ has: page.locator('[data-document]') })
		.first();
	await expect(list).toHaveCSS('list-style-type', 'none');
});

test('a format whose script does not come is said in the same words, and written on the next click', async ({
	page,
	add,
	done,
}) => {
	const card = await readFox(page, add, done);
	const write = async () => {
		await card.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Word (.docx)' }).click();
	};
	await page.context().route('**/workers/chunks/**', (route) => route.abort());
	await write();
	await expect(page.getByText(`Word (.docx) was not written. ${SAID}`)).toBeVisible();
	await page.context().unroute('**/workers/chunks/**');
	await Promise.all([page.waitForEvent('download'), write()]);
});
