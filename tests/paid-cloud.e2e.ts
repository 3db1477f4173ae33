import type { Page } from '@playwright/test';
import { account, expect, test, TEXT } from './cloud-app.ts';
import { drawnText } from './drawn.ts';
import { hocrOf } from './hocr-of.ts';

// What the stand-in refuses on purpose is written to the console by the browser itself.
test.use({ hocr: hocrOf(TEXT), expected: { list: [/Failed to load resource/] } });

/** Asks the cloud for something of the one document there is. */
async function ask(page: Page, what: string) {
	await page.getByRole('button', { name: 'More for fox.png' }).click();
	await page.getByRole('menuitem', { name: 'Read again' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: 'In the cloud' }).check();
	await dialog.getByLabel('What').selectOption({ label: what });
	await dialog.getByRole('button', { name: 'Send', exact: true }).click();
}

test.beforeEach(async ({ page, cloud, add, done }) => {
	expect(cloud.state().requests).toEqual([]);
	await account(page);
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['anything']) });
	await done('fox.png');
});

test('a question that the cloud answers with an error does not end what it has accepted', async ({
	page,
	cloud,
	done,
}) => {
	cloud.fault({ kind: 'status', status: 500, method: 'GET', path: 'Utilities/GetTaskStatus' });
	await ask(page, 'Document');
	const sent = (method: string) =>
		cloud.state().requests.filter((request) => request.method === method && request.path === 'RecognizeImage').length;
	// The second result was fetched, and nothing was sent a third time for it.
	await expect.poll(() => sent('GET')).toBe(2);
	await done('fox.png');
	expect(cloud.state().requests.filter(({ answered }) => answered === 500)).toHaveLength(1);
	expect(sent('POST')).toBe(2);
});

test('a refusal of another reading leaves the one before within reach', async ({ page, cloud }) => {
	cloud.fault({ kind: 'status', status: 402, method: 'POST', path: 'RecognizeTable' });
	await ask(page, 'Table');
	const card = page.locator('[data-document]');
	await expect(card).toContainText('The reading before it is still here.');
	await expect(card).toContainText('no credits left');
	await expect(card.getByRole('button', { name: 'Export' })).toBeVisible();
	await card.getByRole('button', { name: 'Leave it' }).click();
	await expect(card).toHaveAttribute('data-status', 'Completed');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText(TEXT);
});

test('what was asked for beside the text and refused is said on the card, with what can be done', async ({
	page,
	cloud,
}) => {
	cloud.fault({ kind: 'status', status: 402, method: 'POST', path: 'BinarizeImage' });
	await ask(page, 'Black and white');
	const card = page.locator('[data-document]');
	await expect(card.getByRole('alert')).toContainText('Black and white: not done.');
	await card.getByRole('button', { name: 'Try again' }).click();
	await expect(card.getByRole('alert')).toHaveCount(0);
	await card.getByRole('button', { name: 'Export' }).click();
	await expect(page.getByRole('menuitem', { name: 'From the cloud, Black and white: fox.png' })).toBeVisible();
});

test('a document that the account cannot pay for is read on this device with one click', async ({
	page,
	cloud,
	add,
	done,
}) => {
	cloud.fault({ kind: 'status', status: 402, method: 'POST', path: 'RecognizeImage' });
	await add({ name: 'dog.png', mimeType: 'image/png', buffer: await drawnText(page, ['The lazy dog']) });
	const card = page.locator('[data-document]').filter({ hasText: 'dog.png' });
	await expect(card).toHaveAttribute('data-status', 'Error');
	await card.getByRole('button', { name: 'Read on this device' }).click();
	await done('dog.png');
});

test('an account that works says so when nothing is read with it yet, and can be put to use at once', async ({
	page,
}) => {
	await account(page, { where: 'On this device' });
	await page.goto('/settings');
	await account(page, { where: 'On this device' });
	await page.getByRole('button', { name: 'Read them in the cloud' }).click();
	await expect(page.getByRole('radio', { name: 'In the cloud', exact: true })).toBeChecked();
});

test('documents behind five lost answers wait, and are sent when the cloud is there again @long', async ({
	page,
	cloud,
	add,
}) => {
	test.setTimeout(120_000);
	cloud.fault({ kind: 'status', status: 500, method: 'POST', path: 'RecognizeImage', times: 5 });
	const buffers = await Promise.all(Array.from({ length: 10 }, (_, n) => drawnText(page, [`Page ${n}`])));
	await add(...buffers.map((buffer, n) => ({ name: `batch-${n}.png`, mimeType: 'image/png', buffer })));
	const batch = page.locator('[data-document]').filter({ hasText: 'batch-' });
	const ended = (status: string) => batch.and(page.locator(`[data-status="${status}"]`)).count();
	await expect.poll(() => ended('Completed'), { timeout: 80_000 }).toBe(5);
	expect([await ended('Unconfirmed'), await ended('Error')]).toEqual([5, 0]);
	await page.goto('/ledger');
	await expect(page.locator('[data-outcome="unknown"]')).toHaveCount(5);
	await expect(page.locator('[data-outcome="not-sent"]')).toHaveCount(0);
});

test('documents behind a refused one wait for credits unsent, and all go when one click says that there are some', async ({
	page,
	cloud,
	add,
}) => {
	const sent = () =>
		cloud.state().requests.filter(({ method, path }) => method === 'POST' && path === 'RecognizeImage');
	const before = sent().length;
	cloud.fault({ kind: 'status', status: 402, method: 'POST', path: 'RecognizeImage', times: 0 });
	const buffers = await Promise.all(Array.from({ length: 10 }, (_, n) => drawnText(page, [`Page ${n}`])));
	await add(...buffers.map((buffer, n) => ({ name: `batch-${n}.png`, mimeType: 'image/png', buffer })));
	const batch = page.locator('[data-document]').filter({ hasText: 'batch-' });
	const waiting = batch.filter({ hasText: 'no credits left. It was not sent.' });
	const refused = batch.and(page.locator('[data-status="Error"]'));
	await expect.poll(async () => (await waiting.count()) + (await refused.count())).toBe(10);
	// As many as are under way at once may meet the refusal.
	const met = sent().length - before;
	expect(met).toBeLessThanOrEqual(3);
	expect(await refused.count()).toBe(met);
	cloud.clearFaults();
	await waiting.first().getByRole('button', { name: 'Try now' }).click();
	await expect(batch.and(page.locator('[data-status="Completed"]'))).toHaveCount(10 - met, { timeout: 60_000 });
	await refused.first().getByRole('button', { name: 'Try again' }).click();
	await expect(batch.and(page.locator('[data-status="Completed"]'))).toHaveCount(11 - met, { timeout: 20_000 });
});
