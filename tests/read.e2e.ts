import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';
import { doubtful } from './on-desk.ts';

const FOX = 'The quick brown fox jumps over the lazy dog';
const THREE = [['First page of three'], ['Second page of three'], ['Third page of three']];

for (const [label, name, form] of [
	['a letter', 'letter', ''],
	['a receipt', 'receipt', ' @long'],
	['a two-column page', 'two-columns', ' @long'],
] as const)
	test(`a stranger tries the sample "${label}" and reads its text on the desk${form}`, async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Read scans, photos and PDFs');
		await page.getByRole('button', { name: label }).click();
		await expect(page).toHaveURL(/\/read\//);
		const truth = (await readFile(`static/samples/${name}.txt`, 'utf8')).split(/\s+/).filter((word) => word.length > 3);
		const text = page.locator('[data-reading]');
		await expect(text).toContainText(truth.at(-1)!, { timeout: 60_000 });
		const found = (await text.innerText()).split(/\s+/);
		expect(truth.filter((word) => !found.includes(word))).toEqual([]);
	});

test('a sample that comes late does not lead away from where the user went', async ({ page }) => {
	await page.goto('/');
	let letGo!: () => void;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/samples/letter.jpg', async (route) => {
		await held;
		await route.continue();
	});
	await page.getByRole('button', { name: 'a letter' }).click();
	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page).toHaveURL(/\/settings$/);
	letGo();
	await expect(page.getByText('letter.jpg is in the library.')).toBeVisible();
	await expect(page).toHaveURL(/\/settings$/);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page).toHaveURL(/\/read\//);
});

test.describe('in a browser that keeps it for offline', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a dropped picture becomes text with words, confidence and a plain text file', async ({ page, add, done }) => {
		await page.goto('/');
		const picture = await drawnText(page, [FOX, 'and runs away into the forest']);
		await add({ name: 'fox.png', mimeType: 'image/png', buffer: picture });
		const card = await done('fox.png');
		await expect(card).toHaveAttribute('data-pages', '1');
		const download = page.waitForEvent('download');
		await card.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Plain text' }).click();
		const file = await download;
		expect(file.suggestedFilename()).toBe('fox.txt');
		expect(await readFile(await file.path(), 'utf8')).toContain(FOX);
		await card.getByRole('link', { name: 'Open' }).click();
		await expect(page.locator('[data-reading]')).toContainText('jumps over the lazy');
		const word = page.locator('[data-word]').first();
		await expect(word).toHaveText('The');
		expect(Number(await word.getAttribute('data-confidence'))).toBeGreaterThan(60);
	});
});

test.describe('in a browser with a service worker', () => {
	test.use({ serviceWorkers: 'allow', keepsEngines: false });

	test('a reload in the middle loses nothing', async ({ page, add, done }) => {
		await page.goto('/');
		await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, [...THREE, ...THREE]) });
		await expect(page.locator('[data-document]')).toHaveCount(1);
		for (let i = 0; i < 4; i++) {
			await page.waitForTimeout(i * 400);
			await page.reload();
			await expect(page.locator('[data-document]')).toHaveCount(1);
		}
		const card = await done('three.pdf');
		await expect(card).toHaveAttribute('data-pages-done', '6');
	});

	test('another tab takes over when the working one is closed', async ({ page, context, add, done }) => {
		await page.goto('/');
		const other = await context.newPage();
		await other.goto('/');
		await add({ name: 'six.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, [...THREE, ...THREE]) });
		await expect(other.locator('[data-document]')).toHaveCount(1);
		await page.close();
		await done('six.pdf', other);
		await expect(other.locator('[data-document]')).toHaveAttribute('data-pages-done', '6');
	});

	test('pausing everything holds the queue, also after a reload', async ({ page, add, done }) => {
		await page.goto('/');
		await add({ name: 'six.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, [...THREE, ...THREE]) });
		await page.getByRole('button', { name: 'Pause all' }).click();
		await expect(page.locator('[data-document]')).toContainText('Paused');
		await expect(page.getByRole('button', { name: /^Pause / })).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible();
		await page.reload();
		await page.waitForTimeout(4_000);
		const before = await page.locator('[data-document]').getAttribute('data-pages-done');
		await page.waitForTimeout(1_500);
		expect(await page.locator('[data-document]').getAttribute('data-pages-done')).toBe(before);
		expect(Number(before)).toBeLessThan(6);
		await page.getByRole('button', { name: 'Continue', exact: true }).click();
		await done('six.pdf');
	});
});

test('a PDF is read page by page, and its place is in the address', async ({ page, add, done }) => {
	await page.goto('/');
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, THREE) });
	const card = await done('three.pdf');
	await expect(card).toHaveAttribute('data-pages-done', '3');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('First page');
	await page.getByRole('button', { name: 'Next page' }).click();
	await expect(page).toHaveURL(/page=2/);
	await expect(page.locator('[data-reading]')).toContainText('Second page');
	await page.reload();
	await expect(page.locator('[data-reading]')).toContainText('Second page');
});

test('stopping ends the work, and reading the rest finishes it', async ({ page, add, done }) => {
	await page.goto('/');
	await add({ name: 'six.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, [...THREE, ...THREE]) });
	const card = page.locator('[data-document]');
	await expect(card).toHaveAttribute('data-status', /Sending|Pending|Processing/);
	await card.getByRole('button', { name: 'Stop' }).click();
	await expect(card).toHaveAttribute('data-status', 'Cancelled');
	await card.getByRole('button', { name: /^Read (it|the rest)$/ }).click();
	await done('six.pdf');
});

test('removing is undone from the message and from the bin', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.getByRole('link', { name: 'Library' }).click();
	const card = page.locator('[data-document]');
	await card.getByRole('button', { name: 'Remove' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await card.getByRole('button', { name: 'Remove' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(0);
	await page.reload();
	await page.getByText('Removed (1)').click();
	await page.getByRole('button', { name: 'Put back' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(1);
});

test('the same file twice is recognised, and can be read again', async ({ page, add, done }) => {
	await page.goto('/');
	const file = { name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, [FOX]) };
	await add(file);
	await done('fox.png');
	await add(file);
	await expect(page.locator('[data-refused="fox.png"]')).toContainText('already');
	// It is no error.
	await expect(page.locator('.note', { has: page.locator('[data-refused="fox.png"]') })).toBeVisible();
	await page.getByRole('button', { name: 'Read it again' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(2);
});

test('a page whose file carries its text is taken as it is', async ({ page, context, add, done }) => {
	const printed = await context.newPage();
	await printed.setContent('<p style="font: 20px serif">Zyxwvut is no word that a reader would guess, 0O1lI.</p>');
	const pdf = await printed.pdf({ format: 'A4' });
	await printed.close();
	await page.goto('/');
	await add({ name: 'born-digital.pdf', mimeType: 'application/pdf', buffer: pdf });
	const card = await done('born-digital.pdf');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('Zyxwvut is no word that a reader would guess, 0O1lI.');
	await expect(page.getByText('from the file')).toBeVisible();
});

test('a searchable PDF is written, opened again, and says how many words were found', async ({ page, add, done }) => {
	await page.goto('/');
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, THREE) });
	const card = await done('three.pdf');
	const download = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Searchable PDF' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('three.pdf');
	const written = await readFile(await file.path());
	expect(written.subarray(0, 5).toString()).toBe('%PDF-');
	await expect(page.getByText('verified: 12 of 12 words found')).toBeVisible();
});
