import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';

test('a file that was refused is still said after a reload, until it is dismissed', async ({ page, add, done }) => {
	await page.goto('/');
	const buffer = await drawnText(page, ['A good page beside a bad file']);
	await add(
		{ name: 'nothing.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
		{ name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('Dear Sir, this is no picture at all.') },
		{ name: 'good.png', mimeType: 'image/png', buffer },
	);
	await done('good.png');
	await add({ name: 'good.png', mimeType: 'image/png', buffer });
	await expect(page.locator('[data-refused="good.png"]')).toContainText('already');
	await page.reload();
	await expect(page.locator('[data-refused]')).toHaveCount(2);
	await expect(page.locator('[data-refused="nothing.png"]')).toContainText('empty');
	await expect(page.locator('[data-refused="letter.png"]')).toContainText('text');
	await page.getByRole('button', { name: 'Dismiss nothing.png' }).click();
	await expect(page.locator('[data-refused="nothing.png"]')).toHaveCount(0);
	await page.reload();
	await expect(page.locator('[data-refused]')).toHaveCount(1);
	await page.getByRole('button', { name: 'Dismiss letter.png' }).click();
	await page.reload();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await page.waitForTimeout(500);
	await expect(page.locator('[data-refused]')).toHaveCount(0);
});

test('what is said of a file that was taken is still said after a reload, until it is dismissed or its document goes', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const buffer = await page.evaluate(async () => {
		const canvas = new OffscreenCanvas(300, 200);
		canvas.getContext('2d')!.fillText('A page', 20, 20);
		const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
		return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
	});
	const black = Buffer.from(buffer, 'base64');
	await add({ name: 'broken off.jpg', mimeType: 'image/jpeg', buffer: black.subarray(0, black.length - 40) });
	await add({ name: 'also broken off.jpg', mimeType: 'image/jpeg', buffer: black.subarray(0, black.length - 50) });
	await done('also broken off.jpg');
	await expect(page.locator('[data-noted]')).toHaveCount(2);
	await page.reload();
	await expect(page.locator('[data-noted="broken off.jpg"]')).toContainText('breaks off');
	await page.getByRole('button', { name: 'Dismiss broken off.jpg' }).click();
	await page.getByRole('button', { name: 'Remove also broken off.jpg' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await page.reload();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await page.waitForTimeout(500);
	await expect(page.locator('[data-noted]')).toHaveCount(0);
});

test('files that were refused stand after a reload as they were given, each with its size', async ({ page, add }) => {
	await page.goto('/');
	const names = Array.from({ length: 8 }, (_, n) => `letter ${n}.txt`);
	await add(...names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(2_000, 'Dear Sir ') })));
	await expect(page.locator('[data-refused]')).toHaveCount(8);
	const listed = () => page.getByRole('alert').locator('bdi').allTextContents();
	expect(await listed()).toEqual(names);
	await page.reload();
	await expect(page.locator('[data-refused]')).toHaveCount(8);
	expect(await listed()).toEqual(names);
	await expect(page.getByRole('alert').getByText('2 kB')).toHaveCount(8);
});

test('a file that the settings take is sent there, not called unknown', async ({ page, add }) => {
	await page.goto('/');
	await add(
		{ name: 'rus.traineddata', mimeType: '', buffer: Buffer.alloc(500, 7) },
		{ name: 'library.legible', mimeType: '', buffer: Buffer.from('LEGIBLE BACKUP 1\n and so on') },
		{ name: 'what.xyz', mimeType: '', buffer: Buffer.alloc(500, 7) },
	);
	await expect(page.locator('[data-refused="rus.traineddata"]')).toHaveText(/^This is the data of a language\./);
	await expect(page.locator('[data-refused="library.legible"]')).toHaveText(/^This is a backup of Legible\./);
	await expect(page.locator('[data-refused="what.xyz"]')).toHaveText('This is no picture and no PDF that we know.');
});

test('what one tab says of its files no other says, until that tab is gone', async ({ page, context, add }) => {
	await page.goto('/');
	await add({ name: 'nothing.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
	await expect(page.locator('[data-refused="nothing.png"]')).toBeVisible();
	const second = await context.newPage();
	await second.goto('/');
	await second.waitForTimeout(500);
	await expect(second.locator('[data-refused]')).toHaveCount(0);
	await page.close();
	await second.reload();
	await expect(second.locator('[data-refused="nothing.png"]')).toContainText('empty');
});

test('files that were not saved when their tab died are said by name, those that were are not', async ({
	page,
	context,
	add,
	done,
}) => {
	await page.goto('/');
	const picture = await drawnText(page, ['This one is here']);
	const pdf = await scannedPdf(page, [['This one will not come']]);
	await context.route('**/pdf.worker*', () => new Promise(() => undefined));
	await add(
		{ name: 'here.png', mimeType: 'image/png', buffer: picture },
		{ name: 'lost.pdf', mimeType: 'application/pdf', buffer: pdf },
	);
	await done('here.png');
	await page.close();
	const second = await context.newPage();
	await second.goto('/');
	await expect(second.locator('[data-refused="lost.pdf"]')).toHaveText(
		'Legible was closed before this file was saved. Add it again.',
	);
	await expect(second.locator('[data-refused]')).toHaveCount(1);
});

test('a PDF whose password was not given yet is kept and asks again after a reload; turned away it is gone', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const document = await PDFDocument.load(await scannedPdf(page, [['Behind a lock']]));
	document.encrypt({ userPassword: 'sesame', ownerPassword: 'another word' });
	const buffer = Buffer.from(await document.save({ useObjectStreams: false }));
	await add(
		{ name: 'locked.pdf', mimeType: 'application/pdf', buffer },
		{ name: 'unwanted.pdf', mimeType: 'application/pdf', buffer },
	);
	const form = page.locator('[data-password-for="locked.pdf"]');
	const unwanted = page.locator('[data-password-for="unwanted.pdf"]');
	await expect(form).toBeVisible();
	await expect(unwanted).toBeVisible();
	await expect.poll(() => page.evaluate(keptFiles)).toBe(2);
	await page.reload();
	await expect(form).toBeVisible();
	await expect(page.locator('[data-refused]')).toHaveCount(0);
	await unwanted.getByRole('button', { name: 'Cancel' }).click();
	await form.getByRole('textbox').fill('sesame');
	await form.getByRole('button', { name: 'Open' }).click();
	await done('locked.pdf');
	await expect.poll(() => page.evaluate(keptFiles)).toBe(0);
	await page.reload();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await page.waitForTimeout(500);
	await expect(page.locator('[data-password-for], [data-refused]')).toHaveCount(0);
});

/** How many files the inbox holds. Looking must not make an empty one. */
const keptFiles = async () => {
	if (!(await indexedDB.databases()).some(({ name }) => name === 'legible-inbox')) return 0;
	return new Promise<number>((resolve, reject) => {
		const opening = indexedDB.open('legible-inbox');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const counting = opening.result.transaction('files').objectStore('files').count();
			counting.onsuccess = () => resolve(counting.result);
			opening.result.close();
		};
	});
};
