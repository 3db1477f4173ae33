import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';

test.use({ serviceWorkers: 'allow', keepsEngines: false });

const GERMAN = [
	'Der Verkäufer übergibt die Wohnung am fünften Tag nach der Prüfung.',
	'Die Größe der Räume und die Höhe der Gebühr sind nicht geändert worden.',
	'Für das Übrige gelten die Grundsätze, die auf der Rückseite stehen.',
];
const DATA = '**/vendor/tessdata/deu.traineddata.gz';

const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const german = async (page: Page, name = 'brief.png') => ({
	name,
	mimeType: 'image/png',
	buffer: await drawnText(page, GERMAN),
});
const pack = (page: Page, code = 'deu') => page.locator(`[data-language="${code}"]`);
const choose = async (page: Page, name: string) => {
	await page.goto('/settings');
	await controlled(page);
	await page.getByRole('checkbox', { name, exact: true }).check();
};

test('German is fetched when it is chosen, and its umlauts are read', async ({ page, add, done }) => {
	await page.goto('/settings');
	await controlled(page);
	await expect(pack(page)).toHaveAttribute('data-state', 'site');
	await expect(pack(page)).toContainText('1.3 MB to fetch');
	expect(await pack(page).textContent()).toContain('German\u00a0· Deutsch');
	await page.getByRole('checkbox', { name: 'German', exact: true }).check();
	await expect(pack(page)).toHaveAttribute('data-state', 'here');
	await page.getByRole('checkbox', { name: 'English', exact: true }).uncheck();
	await page.getByRole('link', { name: 'Legible' }).click();
	await add(await german(page));
	const card = await done('brief.png');
	await expect(card).toContainText('On this device · German');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('Die Größe der Räume und die Höhe der Gebühr');
	await expect(page.locator('[data-reading]')).toContainText('Rückseite');
});

test.describe('with the engines kept for offline', () => {
	test.use({ keepsEngines: true });

	test('two languages are read at once, also without a network once they are here', async ({
		page,
		context,
		add,
		done,
	}) => {
		await choose(page, 'German');
		await expect(pack(page)).toHaveAttribute('data-state', 'here');
		await page.goto('/');
		await expect(page.getByText('Ready to work offline')).toBeVisible({ timeout: 60_000 });
		await context.setOffline(true);
		await page.reload();
		await add(await german(page));
		const card = await done('brief.png');
		await expect(card).toContainText('English + German');
		await page.goto('/settings');
		await expect(pack(page)).toHaveAttribute('data-state', 'here');
		await page.goto('/');
		await card.getByRole('link', { name: 'Open' }).click();
		await expect(page.locator('[data-reading]')).toContainText('Verkäufer übergibt');
	});
});

test('a language that was removed has to be fetched again', async ({ page }) => {
	await choose(page, 'German');
	await expect(pack(page)).toHaveAttribute('data-state', 'here');
	await expect(page.getByRole('button', { name: 'Remove German' })).toHaveCount(0);
	await page.getByRole('checkbox', { name: 'German', exact: true }).uncheck();
	await page.getByRole('button', { name: 'Remove German' }).click();
	await expect(pack(page)).toHaveAttribute('data-state', 'site');
	await expect(page.getByRole('region', { name: 'Languages' }).getByRole('status')).toContainText('German was removed');
	await page.reload();
	await expect(pack(page)).toHaveAttribute('data-state', 'site');
});

test.describe('without the data', () => {
	test.use({ expected: { list: [/Failed to load resource/] } });

	test('a page whose language is not here says so, and goes on once it was fetched', async ({
		page,
		context,
		add,
		done,
	}) => {
		await choose(page, 'German');
		await expect(pack(page)).toHaveAttribute('data-state', 'here');
		// Removed behind its back, as a browser does that needs the space.
		await page.evaluate(() =>
			caches
				.open('vendor')
				.then((cache) => cache.delete('/vendor/tessdata/deu.traineddata.gz', { ignoreSearch: true })),
		);
		await context.route(DATA, (route) => route.abort());
		await page.goto('/');
		await add(await german(page));
		const card = page.locator('[data-document]');
		await expect(card).toHaveAttribute('data-status', 'Error', { timeout: 60_000 });
		await expect(card).toContainText('German is not here');
		await card.getByRole('link').first().click({ force: true });
		await expect(page.getByText('The data for this language is not here (German)')).toBeVisible();
		await page.goto('/');
		await card.getByRole('button', { name: 'Fetch German, 1.3 MB' }).click();
		await expect(page.getByText('German could not be fetched')).toBeVisible();
		await context.unroute(DATA);
		await card.getByRole('button', { name: 'Fetch German, 1.3 MB' }).click();
		await done('brief.png');
	});

	test('a language that cannot be fetched is not chosen, and says why', async ({ page, context }) => {
		await context.route(DATA, (route) => route.abort());
		await page.goto('/settings');
		await controlled(page);
		await page.getByRole('checkbox', { name: 'German', exact: true }).click();
		await expect(pack(page)).toContainText('could not be fetched');
		await expect(page.getByRole('checkbox', { name: 'German', exact: true })).not.toBeChecked();
	});
});

test('a page that was read in the wrong language is read again with one click', async ({ page, add, done }) => {
	await page.goto('/');
	await controlled(page);
	await add(await german(page));
	const card = await done('brief.png');
	await expect(card).toContainText('Looks like German');
	await card.getByRole('button', { name: 'Read again in German, 1.3 MB' }).click();
	await expect(card).toContainText('On this device · German', { timeout: 60_000 });
	await expect(card).not.toContainText('Looks like');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('Größe der Räume');
});

test('many documents that were read in the wrong language are read again at once @long', async ({
	page,
	add,
	done,
}, info) => {
	await page.goto('/');
	await controlled(page);
	const first = await german(page);
	await add(first, { ...first, name: 'zweiter.png', buffer: Buffer.concat([first.buffer, Buffer.from([0])]) });
	const cards = [await done('brief.png'), await done('zweiter.png')];
	for (const card of cards) await expect(card).toContainText('Looks like German');
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.getByRole('button', { name: 'Select all' }).click();
	await page.getByRole('button', { name: 'More for the selected' }).click();
	await page.getByRole('menuitem', { name: 'Read again …' }).click();
	const dialog = page.getByRole('dialog', { name: 'Read again' });
	await expect(dialog).toContainText('2 of them look like German');
	await page.screenshot({ path: info.outputPath('again.png') });
	await dialog.getByRole('button', { name: 'Read in German, 1.3 MB' }).click();
	await expect(dialog.getByText('Language: German')).toBeVisible({ timeout: 30_000 });
	await dialog.getByRole('button', { name: 'Read', exact: true }).click();
	for (const card of cards) await expect(card).toContainText('On this device · German', { timeout: 60_000 });
});

test('a document is asked for in languages of its own @long', async ({ page, add, done }) => {
	await page.goto('/');
	await controlled(page);
	await add(await german(page));
	const card = await done('brief.png');
	await card.getByRole('button', { name: /^More for/ }).click();
	await page.getByRole('menuitem', { name: 'Read again …' }).click();
	await page.getByText('Language: English').click();
	await page.getByRole('checkbox', { name: 'German', exact: true }).check();
	await expect(page.getByText('Language: English + German')).toBeVisible();
	await page.getByRole('button', { name: 'Read', exact: true }).click();
	await expect(card).toContainText('English + German', { timeout: 60_000 });
});

test('a language from a file is taken, used and removed; another file is refused', async ({
	page,
	add,
	done,
}, info) => {
	const data = gunzipSync(await readFile('build/vendor/tessdata/deu.traineddata.gz'));
	const good = info.outputPath('xde.traineddata');
	const bad = info.outputPath('bad.traineddata');
	await writeFile(good, data);
	await writeFile(bad, data.subarray(0, 100_000));
	await page.goto('/settings');
	await controlled(page);
	await page.getByLabel('Import a language').setInputFiles(bad);
	await expect(page.getByRole('region', { name: 'Languages' }).getByRole('status')).toContainText(
		'This is no language data',
	);
	await page.getByLabel('Import a language').setInputFiles(good);
	await expect(page.getByRole('region', { name: 'Languages' }).getByRole('status')).toContainText('xde was imported');
	await expect(pack(page, 'xde')).toContainText('2.1 MB, imported');
	await page.getByRole('checkbox', { name: 'xde', exact: true }).check();
	await page.getByRole('checkbox', { name: 'English', exact: true }).uncheck();
	await page.goto('/');
	await add(await german(page));
	const card = await done('brief.png');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('Größe der Räume');
	await page.goto('/settings');
	await page.getByRole('checkbox', { name: 'English', exact: true }).check();
	await page.getByRole('checkbox', { name: 'xde', exact: true }).uncheck();
	await page.getByRole('button', { name: 'Remove xde' }).click();
	await expect(pack(page, 'xde')).toHaveCount(0);
});

test.describe('with a browser that speaks German', () => {
	test.use({ locale: 'de-DE' });

	test('the library says what it reads, and takes the own language with one click', async ({ page, done }) => {
		await page.goto('/');
		await controlled(page);
		await expect(page.getByText('Liest Englisch')).toBeVisible();
		await page.getByRole('button', { name: 'Auch Deutsch lesen (1,3 MB zu holen)' }).click();
		await expect(page.getByText('Liest Deutsch + Englisch')).toBeVisible();
		await expect(page.getByRole('button', { name: /Auch Deutsch/ })).toHaveCount(0);
		await page.getByLabel('Dateien hinzufügen').setInputFiles([await german(page)]);
		await expect(await done('brief.png')).toContainText('Auf diesem Gerät · Deutsch + Englisch');
	});
});
