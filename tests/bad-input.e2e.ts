import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';
import { greyPng } from './png.mjs';

/** A black PNG of one bit a pixel: 50 kB that would become 1.6 GB of pixels. */
function bomb(side: number): Buffer {
	return greyPng(side, side, 1, Buffer.alloc(side * (Math.ceil(side / 8) + 1)), 9);
}

test.use({ expected: { list: [/damaged|Invalid PDF|InvalidPDFException/i] } });

test('each bad file of a drop says why in a sentence, and the good ones go on', async ({ page, add, done }) => {
	await page.goto('/');
	const good = await drawnText(page, ['A good page among bad files']);
	const jpeg = await drawnText(page, ['This picture was cut in half on its way'], 'image/jpeg', 2);
	const pdf = await scannedPdf(page, [['This file was cut in half']]);
	await add(
		{ name: 'nothing.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
		{ name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('Dear Sir, this is no picture at all.') },
		{ name: 'half.jpg', mimeType: 'image/jpeg', buffer: jpeg.subarray(0, 400) },
		{ name: 'half.pdf', mimeType: 'application/pdf', buffer: pdf.subarray(0, 30) },
		{ name: 'bomb.png', mimeType: 'image/png', buffer: bomb(20_000) },
		{ name: 'good.png', mimeType: 'image/png', buffer: good },
	);
	await expect(page.locator('[data-refused="nothing.png"]')).toContainText('empty');
	await expect(page.locator('[data-refused="letter.png"]')).toContainText('text');
	await expect(page.locator('[data-refused="half.jpg"]')).toContainText('damaged');
	await expect(page.locator('[data-refused="half.pdf"]')).toContainText('damaged');
	await expect(page.locator('[data-refused="bomb.png"]')).toContainText('20,000 × 20,000');
	await done('good.png');
	await page.getByRole('button', { name: 'Dismiss nothing.png' }).click();
	await expect(page.locator('[data-refused="nothing.png"]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Dismiss all' }).click();
	await expect(page.locator('[data-refused]')).toHaveCount(0);
});

test('a picture whose file breaks off is read as far as it is there, and its card says so', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const jpeg = await drawnText(page, ['The first line is there', 'and a second one', 'and a third'], 'image/jpeg', 2);
	await add({ name: 'part.jpg', mimeType: 'image/jpeg', buffer: jpeg.subarray(0, jpeg.length * 0.7) });
	await expect(page.locator('[data-noted="part.jpg"]')).toContainText('breaks off');
	const card = await done('part.jpg');
	await page.reload();
	await expect(card).toContainText('Ready · the file breaks off');
});

test('a bomb is refused from its header, before it is decoded', async ({ page, add }) => {
	await page.goto('/');
	const decoders: string[] = [];
	page.on('worker', (worker) => decoders.push(worker.url()));
	await add({ name: 'bomb.png', mimeType: 'image/png', buffer: bomb(20_000) });
	await expect(page.locator('[data-refused="bomb.png"]')).toBeVisible();
	expect(decoders.filter((address) => address.includes('decode'))).toEqual([]);
});

test('a PDF that is cut in its middle gives the pages that are left, or says that it is damaged', async ({
	page,
	add,
}) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['Page one'], ['Page two'], ['Page three'], ['Page four']]);
	await add({ name: 'cut.pdf', mimeType: 'application/pdf', buffer: pdf.subarray(0, pdf.length / 2) });
	const refused = page.locator('[data-refused="cut.pdf"]');
	const taken = page.locator('[data-document][data-status="Completed"], [data-document][data-status="Error"]');
	await expect(refused.or(taken)).toBeVisible({ timeout: 60_000 });
});

test('a PDF that says it has no pages, or fewer, is refused; a name of any length is taken', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const counting = (pages: number) =>
		Buffer.from(
			`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count ${pages}>>endobj\n` +
				'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF',
		);
	await add(
		{ name: 'fewer.pdf', mimeType: 'application/pdf', buffer: counting(-5) },
		{ name: 'none.pdf', mimeType: 'application/pdf', buffer: counting(0) },
	);
	await expect(page.locator('[data-refused="fewer.pdf"]')).toContainText('damaged');
	await expect(page.locator('[data-refused="none.pdf"]')).toContainText('damaged');
	const buffer = await drawnText(page, ['A file with a long name']);
	await add({ name: `${'long '.repeat(300)}name.png`, mimeType: 'image/png', buffer });
	await done('long long');
	const { length } = (await page.locator('[data-document]').getByText('long long').first().textContent())!.trim();
	expect(length).toBeLessThanOrEqual(240);
});

test('a blank page is read, and honestly has no text', async ({ page, add, done }) => {
	await page.goto('/');
	await add({ name: 'blank.png', mimeType: 'image/png', buffer: await drawnText(page, []) });
	const card = await done('blank.png');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.getByText('No text was found on this page.')).toBeVisible();
	await expect(page.locator('[data-reading]')).toHaveText('');
});

test('a name with markup in it is shown as text', async ({ page, add, done }) => {
	await page.goto('/');
	const name = '<img src=x onerror=alert(1)> & # 100%.png';
	await add({ name, mimeType: 'image/png', buffer: await drawnText(page, ['Nothing runs']) });
	await done(name);
	await expect(page.getByRole('article').getByText(name)).toBeVisible();
});

test.describe('when the language data is missing', () => {
	test.use({ expected: { list: [/404/] } });

	test('the page says so, and is read once the data is there', async ({ page, add, done }) => {
		await page.route('**/tessdata/**', (route) => route.fulfill({ status: 404, body: 'nothing here' }));
		await page.goto('/');
		await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
		const card = page.locator('[data-document]');
		await expect(card).toHaveAttribute('data-status', 'Error', { timeout: 30_000 });
		await card.getByRole('link').last().click();
		await expect(page.getByRole('alert').filter({ hasText: 'data for this language' })).toBeVisible();
		await page.unroute('**/tessdata/**');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('[data-reading]')).toContainText('quick brown', { timeout: 30_000 });
		await page.goto('/');
		await done('fox.png');
	});
});

test.describe('with the engines kept for offline', () => {
	// Where nothing is kept, Chromium forgets the quota that is set below.
	test.use({ serviceWorkers: 'allow' });

	test('full storage refuses a file with a sentence, and keeps what is there', async ({ page, context, add, done }) => {
		const protocol = await context.newCDPSession(page);
		await page.goto('/');
		await protocol.send('Storage.overrideQuotaForOrigin', {
			origin: new URL(page.url()).origin,
			quotaSize: 14_000_000,
		});
		await page.reload();
		await add({ name: 'small.png', mimeType: 'image/png', buffer: await drawnText(page, ['This one fits']) });
		await done('small.png');
		// 20 MB of bytes behind a valid picture: decoders stop at its end, storage does not.
		const big = Buffer.concat([await drawnText(page, ['This one does not fit']), Buffer.alloc(20_000_000, 7)]);
		await add({ name: 'big.png', mimeType: 'image/png', buffer: big });
		await expect(page.locator('[data-refused="big.png"]')).toContainText('storage is full');
		await page.reload();
		await expect(page.locator('[data-document]')).toHaveCount(1);
	});
});

test('a worker that is killed in mid-page costs nothing but time @long', async ({ page, add, done }) => {
	await page.goto('/');
	await add({ name: 'warm.png', mimeType: 'image/png', buffer: await drawnText(page, ['warm']) });
	await done('warm.png');
	const lines = Array.from({ length: 24 }, (_, index) => `Line ${index} of a page that takes a while to be read`);
	await add({ name: 'long.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, [lines, lines, lines]) });
	await expect(page.locator('[data-document]').first()).toHaveAttribute('data-status', /Processing/);
	// An end that the page does not hear of: no event comes from a worker that closes itself.
	// One of them only: a busy one hears of its end after the page it has, and could be handed the other's page by then.
	const reader = page.workers().find((one) => one.url().includes('tesseract'));
	await reader!.evaluate(() => self.close()).catch(() => undefined);
	await expect(page.locator('[data-document]').first()).toHaveAttribute('data-pages-done', '3', { timeout: 90_000 });
});
