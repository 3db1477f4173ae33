import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';
import { pngChunk } from './png.mjs';
import { zip } from './zip.ts';

const png = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });

/** hOCR of one page of 1240 × 400 px with one line of words. */
const hocr = (...words: string[]) =>
	Buffer.from(
		`<html><head><meta name="ocr-system" content="any"></head><body><div class="ocr_page" title="bbox 0 0 620 200"><span class="ocr_line" title="bbox 40 30 400 60">${words
			.map(
				(word, at) =>
					`<span class="ocrx_word" title="bbox ${40 + at * 100} 30 ${120 + at * 100} 60; x_wconf 99">${word}</span>`,
			)
			.join(' ')}</span></div></body></html>`,
	);

const shape = async (picture: Locator) => {
	const { width, height } = (await picture.boundingBox())!;
	return width > height ? 'wide' : 'high';
};

async function exportedPdf(page: Page, card: Locator) {
	const download = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Searchable PDF' }).click();
	return PDFDocument.load(await readFile(await (await download).path()));
}

test('a page is turned on the desk: image, words and thumbnail turn, it stays so, and is taken back', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	await add(png('fox.png', await drawnText(page, ['The quick brown fox', 'jumps over the lazy dog'])));
	await (await done('fox.png')).getByRole('link', { name: 'Open' }).click();
	const canvas = page.locator('.sheet canvas');
	const fox = page.locator('[data-word]', { hasText: 'quick' });
	await expect(fox).toBeVisible();
	expect(await shape(canvas)).toBe('wide');
	await page.getByRole('button', { name: 'Turn the page right' }).click();
	await expect.poll(() => shape(canvas)).toBe('high');
	await fox.hover();
	await expect.poll(() => shape(page.locator('.mark'))).toBe('high');
	await page.reload();
	await expect(fox).toBeVisible();
	await expect.poll(() => shape(canvas)).toBe('high');
	await page.goto('/');
	const card = page.locator('[data-document]');
	await expect.poll(() => shape(card.locator('img'))).toBe('high');
	const written = await exportedPdf(page, card);
	expect(written.getPages().map((one) => one.getRotation().angle)).toEqual([90]);
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(fox).toBeVisible();
	await page.keyboard.press('Shift+R');
	await expect.poll(() => shape(canvas)).toBe('wide');
	await page.getByText('Undo', { exact: true }).click();
	await expect.poll(() => shape(canvas)).toBe('high');
});

test('pages are turned in the grid before they are read, and are read as they lie then', async ({ page, add }) => {
	await page.goto('/');
	const upside = await page.evaluate(async () => {
		const canvas = new OffscreenCanvas(1240, 500);
		const context = canvas.getContext('2d')!;
		context.fillStyle = 'white';
		context.fillRect(0, 0, 1240, 500);
		context.translate(1240, 500);
		context.rotate(Math.PI);
		context.fillStyle = 'black';
		context.font = '44px serif';
		['The quick brown fox jumps', 'over the lazy dog and sleeps', 'until the sun comes up again'].forEach((line, at) =>
			context.fillText(line, 80, 120 + at * 80),
		);
		const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
		return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
	});
	await add({ name: 'upside.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(upside, 'base64') });
	const card = page.locator('[data-document]');
	const id = await card.getAttribute('data-document');
	await page.goto(`/pages/${id}`);
	const tile = page.locator('[data-page="1"]');
	await tile.focus();
	const small = tile.locator('img');
	await page.keyboard.press('r');
	await expect.poll(() => shape(small)).toBe('high');
	await page.keyboard.press('r');
	await expect.poll(() => shape(small)).toBe('wide');
	await page.goto(`/read/${id}`);
	await expect(page.locator('[data-reading]')).toContainText('jumps', { timeout: 60_000 });
	// Whether it was turned before it was read or meanwhile: the first word lies at the upper left.
	const word = page.locator('[data-word]', { hasText: 'quick' });
	await word.hover();
	const [mark, sheet] = [
		(await page.locator('.mark').boundingBox())!,
		(await page.locator('.sheet canvas').boundingBox())!,
	];
	expect((mark.x - sheet.x) / sheet.width).toBeLessThan(0.3);
	expect((mark.y - sheet.y) / sheet.height).toBeLessThan(0.3);
	await page.goto(`/pages/${id}`);
	await page.locator('[data-page="1"]').click();
	await page.getByRole('button', { name: 'Turn left' }).click();
	await expect.poll(() => shape(page.locator('[data-page="1"] img'))).toBe('high');
	await page.keyboard.press('Control+z');
	await expect.poll(() => shape(page.locator('[data-page="1"] img'))).toBe('wide');
});

test('words that lie beside their picture become its reading, in a drop and in a ZIP', async ({ page, add, done }) => {
	await page.goto('/');
	const picture = await drawnText(page, ['What is printed']);
	await add(
		png('sheet.png', picture),
		{ name: 'sheet.hocr', mimeType: 'text/html', buffer: hocr('Brought', 'words') },
		{
			name: 'both.zip',
			mimeType: 'application/zip',
			buffer: zip({
				'pages/one.png': picture,
				'alto/one.xml': Buffer.from(
					'<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="1240" HEIGHT="400"><PrintSpace><TextBlock><TextLine HPOS="80" VPOS="60" WIDTH="600" HEIGHT="50"><String CONTENT="Packed"/><SP/><String CONTENT="words"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>',
				),
			}),
		},
		{ name: 'alone.hocr', mimeType: 'text/html', buffer: hocr('Lost') },
	);
	await expect(page.locator('[data-refused="alone.hocr"]')).toContainText('the words of a page without the page');
	// Both are here before the page is left: what is still being taken in goes with it.
	for (const name of ['sheet.png', 'one.png']) await done(name);
	for (const [name, text] of [
		['sheet.png', 'Brought words'],
		['one.png', 'Packed words'],
	] as const) {
		await page.goto('/');
		await (await done(name)).getByRole('link', { name: 'Open' }).click();
		await expect(page.locator('[data-reading]')).toHaveText(text);
		await expect(page.getByText('From the file')).toBeVisible();
	}
	const [mark, sheet] = [page.locator('.mark'), page.locator('.sheet canvas')];
	await page.locator('[data-word]').first().hover();
	const [at, of] = [(await mark.boundingBox())!, (await sheet.boundingBox())!];
	expect((at.x - of.x) / of.width).toBeCloseTo(80 / 1240, 1);
	await page.goto('/');
	// They are in no PDF yet, so they are written into it.
	const written = await exportedPdf(page, page.locator('[data-document]').filter({ hasText: 'sheet.png' }));
	expect(written.getPages()[0]!.node.Resources()!.toString()).toContain('/Font');
});

test('pictures that came together become one document that is not read again, and that is taken back', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const sheets = ['First sheet of three', 'Second sheet of three', 'Third sheet of three'];
	const pictures: Buffer[] = [];
	for (const line of sheets) pictures.push(await drawnText(page, [line], 'image/jpeg'));
	const order = [0, 2, 1];
	await add(
		...order.map((at) => ({ name: `scan ${[1, 2, 10][at]}.jpg`, mimeType: 'image/jpeg', buffer: pictures[at]! })),
	);
	for (const name of ['scan 1.jpg', 'scan 2.jpg', 'scan 10.jpg']) await done(name);
	await page.getByRole('button', { name: 'Make one document of these 3 pictures' }).click();
	const card = page.locator('[data-document]').filter({ hasText: 'scan 1 and 2 more.pdf' });
	await expect(card).toHaveAttribute('data-pages-done', '3');
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('First sheet');
	await page.keyboard.press('PageDown');
	await expect(page.locator('[data-reading]')).toContainText('Second sheet');
	await page.locator('[data-word]', { hasText: 'Second' }).hover();
	const [mark, sheet] = [
		(await page.locator('.mark').boundingBox())!,
		(await page.locator('.sheet canvas').boundingBox())!,
	];
	expect((mark.x - sheet.x) / sheet.width).toBeCloseTo(80 / 1240, 1);
	const written = await (async () => {
		await page.goto('/');
		return exportedPdf(page, card);
	})();
	expect(written.getPageCount()).toBe(3);
	// The bytes of the pictures are in it as they came.
	const bytes = Buffer.from(await written.save({ useObjectStreams: false }));
	for (const picture of pictures) expect(bytes.includes(picture)).toBe(true);
});

test('documents are joined from the page grid, and taken back from the message', async ({ page, add, done }) => {
	await page.goto('/');
	await add({
		name: 'two.pdf',
		mimeType: 'application/pdf',
		buffer: await scannedPdf(page, [['Page one'], ['Page two']]),
	});
	await add(png('more.png', await drawnText(page, ['One page more'])));
	await done('more.png');
	await (await done('two.pdf')).getByRole('link', { name: '2 pages' }).click();
	await page.locator('[data-page="2"]').click();
	await page.getByRole('button', { name: 'Turn right' }).click();
	await page.getByRole('button', { name: 'Join with other documents' }).click();
	await page.getByRole('checkbox', { name: /more\.png/ }).check();
	await page.getByRole('button', { name: 'Make one document', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('two and 1 more.pdf');
	await expect(page.getByRole('option')).toHaveCount(3);
	await expect(page.getByRole('option', { name: /not read/ })).toHaveCount(0);
	// What was marked and done before is the other document's.
	await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toBeDisabled();
	await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('two.pdf');
	await page.getByRole('link', { name: 'Library' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(2);
});

test('documents that were left apart are joined later, and a single page has its organiser @long', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	for (const name of ['scan 10.png', 'scan 2.png']) {
		await add(png(name, await drawnText(page, [`The text of ${name}`])));
		await done(name);
	}
	await page.reload();
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.getByRole('checkbox', { name: 'Select scan 2.png' }).check();
	const bar = page.getByRole('toolbar', { name: 'Selected documents' });
	await expect(bar.getByRole('button', { name: 'Join into one document' })).toHaveCount(0);
	await bar.getByRole('button', { name: 'Select all' }).click();
	await bar.getByRole('button', { name: 'Join into one document' }).click();
	// By the numbers in their names, not by when they came.
	const joined = page.locator('[data-document]').filter({ hasText: 'scan 2 and 1 more.pdf' });
	await expect(joined.getByRole('link', { name: 'scan 2 and 1 more.pdf' })).toBeFocused();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(2);

	await page.getByRole('button', { name: 'More for scan 2.png' }).click();
	await page.getByRole('menuitem', { name: 'Pages' }).click();
	await expect(page.getByRole('option')).toHaveCount(1);
	await page.getByRole('link', { name: 'Open the document' }).click();
	await expect(page.locator('[data-reading]')).toContainText('The text of scan 2');
});

/** An animated PNG of two frames that are the same. */
function moving(still: Buffer): Buffer {
	const number = (value: number) => {
		const bytes = Buffer.alloc(4);
		bytes.writeUInt32BE(value);
		return bytes;
	};
	const size = still.subarray(16, 24);
	const control = (sequence: number) =>
		pngChunk('fcTL', Buffer.concat([number(sequence), size, number(0), number(0), Buffer.from([0, 1, 0, 10, 0, 0])]));
	const parts: Buffer[] = [];
	const pixels: Buffer[] = [];
	for (let at = 33; at < still.length;) {
		const end = at + 12 + still.readUInt32BE(at);
		if (still.toString('latin1', at + 4, at + 8) === 'IDAT') pixels.push(still.subarray(at + 8, end - 4));
		at = end;
	}
	const data = Buffer.concat(pixels);
	parts.push(still.subarray(0, 33), pngChunk('acTL', Buffer.concat([number(2), number(0)])), control(0));
	parts.push(pngChunk('IDAT', data), control(1), pngChunk('fdAT', Buffer.concat([number(2), data])));
	return Buffer.concat([...parts, pngChunk('IEND', Buffer.alloc(0))]);
}

test('what moves and what is blank is taken, and it is said', async ({ page, add, done }) => {
	await page.goto('/');
	// Two frames of one black pixel, for ever.
	const loops = '21ff0b4e45545343415045322e300301000000';
	const frame = '21f9040000000000' + '2c00000000010001000002024401' + '00';
	const gif = Buffer.from(`47494638396101000100800000${'000000'.repeat(2)}${loops}${frame}${frame}3b`, 'hex');
	await add(
		{ name: 'moves.gif', mimeType: 'image/gif', buffer: gif },
		png('moves.png', moving(await drawnText(page, ['First frame']))),
		png('white.png', await drawnText(page, [])),
	);
	await expect(page.locator('[data-noted="moves.gif"]')).toContainText('first frame');
	await expect(page.locator('[data-noted="moves.png"]')).toContainText('first frame');
	await expect(page.locator('[data-noted="white.png"]')).toContainText('blank');
	await page.getByRole('button', { name: 'Dismiss white.png' }).click();
	await expect(page.locator('[data-noted="white.png"]')).toHaveCount(0);
	// The notice goes, the fact stays.
	await expect(await done('white.png')).toContainText('Ready · no text found');
});
