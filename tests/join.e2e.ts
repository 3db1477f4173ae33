import type { Page } from '@playwright/test';
import { expect, test, type Add } from './app.ts';
import { drawnText } from './drawn.ts';
import { holdStore } from './hold-store.ts';
import { allInStore } from './in-store.ts';

const NAMES = ['one.png', 'two.png'];

/** Two pictures that came together, read. */
async function twoPictures(page: Page, add: Add, done: (name: string) => Promise<unknown>) {
	await page.goto('/');
	const pictures = NAMES.map(async (name) => ({
		name,
		mimeType: 'image/png',
		buffer: await drawnText(page, [`The text of ${name}`]),
	}));
	await add(...(await Promise.all(pictures)));
	for (const name of NAMES) await done(name);
}

/** Nothing was made, and nothing went away, also while another picture was read. */
async function expectAsBefore(page: Page, add: Add, done: (name: string) => Promise<unknown>) {
	await add({ name: 'later.png', mimeType: 'image/png', buffer: await drawnText(page, ['Another text']) });
	await done('later.png');
	await expect(page.locator('[data-document]')).toHaveCount(3);
	const names = (await allInStore<{ name: string }>(page, 'documents')).map(({ name }) => name);
	expect(names.sort()).toEqual(['later.png', ...NAMES]);
}

test('joining that is cancelled in its dialog makes no document', async ({ page, add, done }) => {
	await twoPictures(page, add, done);
	const card = page.locator('[data-document]').filter({ hasText: 'one.png' });
	await card.getByRole('button', { name: 'More for' }).click();
	await page.getByRole('menuitem', { name: 'Pages' }).click();
	await page.getByRole('button', { name: 'Join with other documents' }).click();
	await page.getByRole('checkbox', { name: /two\.png/ }).check();
	// It waits for what was read on the pages.
	const letGo = await holdStore(page, 'readings');
	await page.getByRole('button', { name: 'Make one document', exact: true }).click();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await letGo();
	await page.getByRole('link', { name: 'Library' }).click();
	await expectAsBefore(page, add, done);
});

test('joining pictures that came together can be cancelled, and begun again @long', async ({ page, add, done }) => {
	await twoPictures(page, add, done);
	const offer = page.locator('[data-join]');
	const letGo = await holdStore(page, 'readings');
	await offer.getByRole('button', { name: /^Make one document/ }).click();
	await offer.getByRole('button', { name: 'Cancel' }).click();
	await letGo();
	await expect(offer.getByRole('button', { name: 'Leave them apart' })).toBeVisible();
	await expectAsBefore(page, add, done);
	await offer.getByRole('button', { name: /^Make one document/ }).click();
	await expect(page.locator('[data-document]')).toHaveCount(2);
});

test('joining selected documents can be stopped @long', async ({ page, add, done }) => {
	await twoPictures(page, add, done);
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	const bar = page.getByRole('toolbar', { name: 'Selected documents' });
	await bar.getByRole('button', { name: 'Select all' }).click();
	// It has got as far as putting the document into the library.
	const letGo = await holdStore(page, 'documents');
	await bar.getByRole('button', { name: 'Join into one document' }).click();
	await bar.getByRole('button', { name: 'Stop joining' }).click();
	await letGo();
	await expect(bar.getByRole('button', { name: 'Join into one document' })).toBeVisible();
	await expect(page.locator('[data-document]')).toHaveCount(2);
	// Which of the two came first is not known: they are taken side by side.
	for (const name of NAMES) await expect(page.locator('[data-document]').filter({ hasText: name })).toBeVisible();
});
