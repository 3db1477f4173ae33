import type { Page } from '@playwright/test';
import { chooseWhere } from './choose-where.ts';
import { expect, test, TEXT } from './cloud-app.ts';
import { CREDENTIALS, type StandIn } from './cloud/start.mjs';
import { drawnText, scannedPdf } from './drawn.ts';
import { hocrOf } from './hocr-of.ts';

// What the stand-in refuses or breaks on purpose is written to the console by the browser itself.
test.use({ hocr: hocrOf(TEXT), expected: { list: [/Failed to load resource|net::ERR|CORS policy/] } });

async function account(page: Page, where = 'In the cloud', secret = CREDENTIALS.clientSecret) {
	await page.goto('/settings');
	await page.getByLabel('Client ID').fill(CREDENTIALS.clientId);
	await page.getByLabel('Client secret').fill(secret);
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByText('Asking the cloud …')).toHaveCount(0);
	await chooseWhere(page, where);
}

const submissions = (cloud: StandIn) =>
	cloud.state().requests.filter(({ method, path }) => method === 'POST' && path !== 'token').length;
const tokens = (cloud: StandIn) => cloud.state().requests.filter(({ path }) => path === 'token').length;

test('an image goes to the cloud, and its text comes back with words and places', async ({
	page,
	cloud,
	add,
	done,
}) => {
	await account(page);
	await expect(page.getByText('It works.')).toBeVisible();
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['anything']) });
	const card = await done('fox.png');
	await expect(card).toContainText('Cloud · kept there 24 h');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText(TEXT);
	await expect(page.locator('[data-word]').first()).toHaveAttribute('data-confidence', '91');
	expect(submissions(cloud)).toBe(1);
	await page.goto('/ledger');
	await expect(page.locator('[data-outcome="accepted"]')).toHaveCount(1);
});

test('a whole PDF is one request', async ({ page, cloud, add, done }) => {
	await account(page);
	await page.goto('/');
	await add({ name: 'two.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, [['one'], ['two']]) });
	await done('two.pdf');
	expect(submissions(cloud)).toBe(1);
});

test('a lost answer is never sent a second time by itself', async ({ page, cloud, add, done }) => {
	await account(page);
	await page.goto('/');
	cloud.fault({ kind: 'lost', method: 'POST', path: 'RecognizeImage', times: 0 });
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['anything']) });
	const card = page.locator('[data-document]');
	await expect(card).toHaveAttribute('data-status', 'Unconfirmed', { timeout: 30_000 });
	await page.reload();
	await expect(card).toHaveAttribute('data-status', 'Unconfirmed');
	// The browser itself may repeat a request on a connection that died; the application does so never.
	const wire = submissions(cloud);
	await page.waitForTimeout(2_000);
	expect(submissions(cloud)).toBe(wire);
	await page.goto('/ledger');
	await expect(page.locator('[data-outcome="unknown"]')).toHaveCount(1);
	await page.goto('/');
	cloud.clearFaults();
	await card.getByRole('button', { name: 'Send again' }).click();
	await done('fox.png');
});

test('what the cloud has forgotten can be read on this device', async ({ page, cloud, add, done }) => {
	cloud.set({ timing: { pending: 3_600_000, processing: 1_000 } });
	await account(page);
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	const card = page.locator('[data-document]');
	await expect(card).toHaveAttribute('data-status', /Pending|Processing/);
	cloud.advanceClock(25 * 3_600_000);
	await expect(card).toHaveAttribute('data-status', 'Expired', { timeout: 30_000 });
	await card.getByRole('button', { name: 'Read on this device' }).click();
	await done('fox.png');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('quick brown fox');
});

test('a reload while the cloud works goes on with the same ticket', async ({ page, cloud, add, done }) => {
	cloud.set({ timing: { pending: 1_500, processing: 1_500 } });
	await account(page);
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['anything']) });
	const card = page.locator('[data-document]');
	await expect(card).toHaveAttribute('data-status', /Pending|Processing/);
	await page.reload();
	await done('fox.png');
	expect(submissions(cloud)).toBe(1);
});

test('two tabs ask for one token and send once', async ({ page, context, cloud, add, done }) => {
	await account(page);
	await page.goto('/');
	const other = await context.newPage();
	await other.goto('/');
	const before = tokens(cloud);
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['anything']) });
	await done('fox.png');
	await done('fox.png', other);
	expect(submissions(cloud)).toBe(1);
	expect(tokens(cloud) - before).toBe(1);
});

test.describe('offline', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a dead network falls back to this device when the user chose so', async ({
		page,
		context,
		cloud,
		add,
		done,
	}) => {
		await account(page, 'In the cloud when online, else on this device');
		await page.goto('/');
		await page.waitForFunction(() => navigator.serviceWorker.controller);
		await expect(page.getByText('Ready to work offline')).toBeVisible({ timeout: 30_000 });
		await context.setOffline(true);
		await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
		const card = await done('fox.png');
		await expect(card).toContainText('On this device');
		expect(submissions(cloud)).toBe(0);
		await context.setOffline(false);
	});
});

test('wrong credentials are asked about once, and said plainly', async ({ page, cloud }) => {
	await account(page, 'On this device', 'not the secret');
	await expect(page.getByText('did not accept this ID and secret')).toBeVisible();
	expect(tokens(cloud)).toBe(1);
});

test('without an account a document for the cloud waits, and nothing is sent', async ({ page, cloud, add, done }) => {
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'In the cloud', exact: true }).check();
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	const card = page.locator('[data-document]');
	await expect(card).toContainText('Waiting for the cloud account');
	expect(cloud.state().requests).toHaveLength(0);
	await card.getByRole('button', { name: 'Read on this device instead' }).click();
	await done('fox.png');
	expect(cloud.state().requests).toHaveLength(0);
});

test('a secret kept with a passphrase is asked for after a restart, and is in no store', async ({
	page,
	context,
	cloud,
}) => {
	await page.goto('/settings');
	await page.getByLabel('Client ID').fill(CREDENTIALS.clientId);
	await page.getByLabel('Client secret').fill(CREDENTIALS.clientSecret);
	await page.getByRole('radio', { name: 'With a passphrase' }).check();
	await page.getByLabel('Passphrase, 8 letters or more').fill('a long passphrase');
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByText('It works.')).toBeVisible();
	await page.getByRole('button', { name: 'Lock' }).click();
	await page.getByLabel(/^Passphrase for/).fill('not this one');
	await page.getByRole('button', { name: 'Unlock' }).click();
	await expect(page.getByText('That was not the passphrase.')).toBeVisible();
	await page.getByLabel(/^Passphrase for/).fill('a long passphrase');
	await page.getByRole('button', { name: 'Unlock' }).click();
	await expect(page.getByText(`The account ${CREDENTIALS.clientId} is in use.`)).toBeVisible();
	const { origins } = await context.storageState({ indexedDB: true });
	expect(JSON.stringify(origins)).not.toContain(CREDENTIALS.clientSecret);
	expect(tokens(cloud)).toBe(1);
});

const OPERATIONS = [
	['Table', 'RecognizeTable'],
	['Receipt', 'RecognizeReceipt'],
	['Label or sign', 'RecognizeLabel'],
	['Invoice', 'RecognizeAndParseInvoice'],
	['Find regions', 'DetectRegions'],
	['Name the font', 'IdentifyFont'],
	['Black and white', 'BinarizeImage'],
	['Straighten', 'DeskewImage'],
	['Flatten', 'DewarpImage'],
	['Enlarge', 'UpscaleImage'],
	['Read aloud', 'ConvertTextToSpeech'],
] as const;

test('how an account is kept is what was chosen when the cloud was asked', async ({ page, cloud }) => {
	let answer = () => {};
	const asked = new Promise<void>((go) => (answer = go));
	await page.route('**/connect/token', async (route) => {
		await asked;
		await route.continue();
	});
	await page.goto('/settings');
	await page.getByLabel('Client ID').fill(CREDENTIALS.clientId);
	await page.getByLabel('Client secret').fill(CREDENTIALS.clientSecret);
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByText('Asking the cloud …')).toBeVisible();
	await page.getByRole('radio', { name: 'With a passphrase' }).check();
	await page.getByLabel('Passphrase, 8 letters or more').fill('short');
	answer();
	await expect(page.getByText('It works.')).toBeVisible();
	expect(tokens(cloud)).toBe(1);
	// Kept for this session: nothing to unlock, and nothing written down that a passphrase of five letters protects.
	await expect(page.getByText(`The account ${CREDENTIALS.clientId} is in use.`)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Lock' })).toHaveCount(0);
	await expect(page.getByLabel('Passphrase, 8 letters or more')).toHaveValue('short');
	await expect(page.getByLabel('Client secret')).toHaveValue('');
});

test('every operation of the cloud can be asked for from the library', async ({ page, cloud, add, done }) => {
	test.setTimeout(180_000);
	await account(page, 'On this device');
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	const card = await done('fox.png');
	for (const [name, path] of OPERATIONS) {
		await card.getByRole('button', { name: /^More for/ }).click();
		await page.getByRole('menuitem', { name: 'Read again …' }).click();
		await page.getByRole('radio', { name: 'In the cloud', exact: true }).check();
		await page.getByLabel('What').selectOption(name);
		await page.getByRole('button', { name: 'Send' }).click();
		await expect
			.poll(() => cloud.state().requests.filter((one) => one.method === 'GET' && one.path === path).length, {
				message: `the result of ${path} was fetched`,
				timeout: 30_000,
			})
			.toBeGreaterThan(0);
	}
	await page.goto('/ledger');
	await expect(page.locator('[data-outcome="accepted"]')).toHaveCount(OPERATIONS.length);
	await page.goto('/');
	await card.getByRole('button', { name: 'Export' }).click();
	await expect(page.getByRole('menuitem', { name: /From the cloud, Read aloud: .*\.wav/ })).toBeVisible();
});

test('a DjVu goes to the cloud and comes back as a PDF that is read here', async ({ page, cloud, add, done }) => {
	await page.goto('/');
	const djvu = {
		name: 'old.djvu',
		mimeType: 'image/vnd.djvu',
		buffer: Buffer.from('AT&TFORM\0\0\0\x10DJVUINFO\0\0\0\0'),
	};
	await add(djvu);
	await expect(page.locator('[data-refused="old.djvu"]')).toContainText('DjVu');
	await account(page, 'On this device');
	// Given in the first moment: before this tab has heard of the account.
	await page.addInitScript(() => {
		const usual = MessagePort.prototype.start;
		MessagePort.prototype.start = function () {
			setTimeout(() => usual.call(this), 700);
		};
	});
	await page.goto('/');
	await add(djvu);
	await done('old.djvu');
	await expect(page.locator('[data-document]').filter({ hasText: 'old.pdf' })).toHaveAttribute(
		'data-status',
		/Completed|Error/,
		{ timeout: 60_000 },
	);
	expect(cloud.state().requests.filter((one) => one.method === 'POST' && one.path === 'DjVu2PDF')).toHaveLength(1);
});

test('a document that waits for the account goes on when the account is heard of late', async ({
	page,
	cloud,
	add,
	done,
}) => {
	await account(page);
	await page.addInitScript(() => {
		globalThis.SharedWorker = class extends SharedWorker {
			constructor(url: string | URL, options?: string | WorkerOptions) {
				super(url, options);
				const start = () => MessagePort.prototype.start.call(this.port);
				if (typeof options === 'object' && options.name === 'legible-keeper')
					this.port.start = () => setTimeout(start, 7_000);
			}
		};
	});
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	const card = page.locator('[data-document]').filter({ hasText: 'fox.png' });
	await expect(card).toContainText('Waiting for the cloud account');
	expect(submissions(cloud)).toBe(0);
	await done('fox.png');
});

test('marked regions are sent as rectangles, and come back in their order', async ({ page, cloud, add, done }) => {
	await account(page, 'On this device');
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	const card = await done('fox.png');
	await card.getByRole('button', { name: /^More for/ }).click();
	await page.getByRole('menuitem', { name: 'Read again …' }).click();
	await page.getByRole('radio', { name: 'In the cloud', exact: true }).check();
	await page.getByLabel('What').selectOption('Marked regions');
	await page.getByText('Settings', { exact: true }).last().click();
	await page.getByLabel(/^Regions in pixels/).fill('10, 10, 600, 120; 10, 130, 600, 300');
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(card).toContainText('Cloud', { timeout: 30_000 });
	await done('fox.png');
	expect(cloud.state().requests.filter((one) => one.method === 'POST' && one.path === 'RecognizeRegions')).toHaveLength(
		1,
	);
});
