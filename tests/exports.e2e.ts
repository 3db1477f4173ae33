import { readFile } from 'node:fs/promises';
import { devices, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type Add } from './app.ts';
import { drawnText } from './drawn.ts';
import { holdStore } from './hold-store.ts';
import { allInStore, inStore } from './in-store.ts';
import { madeOnce } from './made-once.ts';
import { makeLibrary } from './make-library.ts';

/** What every file is to begin with, by its name in the menu. */
const FORMATS: [string, string, RegExp][] = [
	['Plain text', 'note.txt', /^A short note/],
	['Markdown', 'note.md', /^A short note/],
	['Searchable PDF', 'note.pdf', /^%PDF-1\.7/],
	['Word (.docx)', 'note.docx', /^PK/],
	['Web page (.html)', 'note.html', /^<!doctype html>/],
	['EPUB', 'note.epub', /^PK[^]{28}mimetypeapplication\/epub\+zip/],
	['hOCR', 'note.hocr', /^<\?xml[^]*ocr_page/],
	['ALTO XML', 'note.alto.xml', /^<\?xml[^]*<alto /],
	['PAGE XML', 'note.page.xml', /^<\?xml[^]*<PcGts /],
	['TSV', 'note.tsv', /^level\tpage_num/],
	['JSON', 'note.json', /^\{"format":"legible","version":1/],
	['CSV', 'note.csv', /^\u00ef\u00bb\u00bf"A/],
	['Excel (.xlsx)', 'note.xlsx', /^PK/],
];

/** A library with a note that was read. */
const note = (page: Page, add: Add, done: (name: string) => Promise<unknown>) =>
	madeOnce(page, 'note', async () => {
		await page.goto('/');
		await add({ name: 'note.png', mimeType: 'image/png', buffer: await drawnText(page, ['A short note']) });
		await done('note.png');
	});

async function save(page: Page, item: string) {
	const card = page.locator('[data-document]').filter({ hasText: 'note.png' });
	const download = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Export', exact: true }).click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
	return download;
}

for (const [what, size] of [
	['at a desk', { width: 1440, height: 900 }],
	['on a phone', devices['Pixel 7'].viewport],
] as const)
	test(`every format is saved from the menu ${what}, and the menu says what became of it`, async ({
		page,
		add,
		done,
	}) => {
		await page.setViewportSize(size);
		await note(page, add, done);
		for (const [label, name, begins] of FORMATS) {
			const file = await save(page, label);
			expect(file.suggestedFilename(), label).toBe(name);
			expect((await readFile(await file.path())).toString('latin1'), label).toMatch(begins);
			await expect(page.getByText(`Saved ${name}`).last()).toBeVisible();
			if (name.endsWith('.pdf')) await expect(page.getByText('verified: 3 of 3 words found')).toBeVisible();
		}
	});

test('what is chosen while the choices of last time are still being fetched is not taken back', async ({
	page,
	add,
	done,
}) => {
	await note(page, add, done);
	const dialog = page.getByRole('dialog');
	const show = async () => {
		await page.locator('[data-document]').getByRole('button', { name: 'Export', exact: true }).click();
		await page.getByRole('menuitem', { name: 'Pages, options, place' }).click();
	};
	const pictures = dialog.getByLabel('Pictures of the pages');
	const save = async () => {
		const download = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Download', exact: true }).click();
		return (await readFile(await (await download).path())).toString('latin1');
	};
	await show();
	await dialog.getByLabel('Format').selectOption('Searchable PDF');
	await pictures.selectOption('black-and-white');
	expect(await save()).toContain('/CCITTFaxDecode');

	await show();
	await expect(pictures).toHaveValue('black-and-white');
	await dialog.getByRole('button', { name: 'Close' }).click();
	const letGo = await holdStore(page, 'settings');
	await show();
	await dialog.getByLabel('Format').selectOption('Searchable PDF');
	await pictures.selectOption('smaller');
	await letGo();
	await page.waitForTimeout(300);
	await expect(pictures).toHaveValue('smaller');
	expect(await save()).not.toContain('/CCITTFaxDecode');
});

test('a black and white page of many goes into a PDF as it lay in its TIFF @long', async ({ page, add, done }) => {
	await page.goto('/');
	const tiff = await readFile(`${process.env.LEGIBLE_DATA ?? '../shared/data'}/robust/multipage_g4.tif`).catch(
		() => undefined,
	);
	test.skip(!tiff, 'the folder of real files is not here');
	await add({ name: 'note.png.tif', mimeType: 'image/tiff', buffer: tiff! });
	await done('note.png.tif');
	const pdf = await readFile(await (await save(page, 'Searchable PDF')).path());
	expect(pdf.toString('latin1')).toContain('/CCITTFaxDecode');
	expect(pdf.length).toBeLessThan(tiff!.length * 1.5 + 5_000);
});

test('a picture that is marked comes along into Word and the web page', async ({ page, add, done }) => {
	await note(page, add, done);
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('legible');
			opening.onsuccess = () => resolve(opening.result);
		});
		const store = database.transaction('readings', 'readwrite').objectStore('readings');
		const asked = store.getAll();
		await new Promise((resolve) => (asked.onsuccess = resolve));
		for (const reading of asked.result) {
			reading.blocks.push({ kind: 'picture', box: { x0: 10, y0: 10, x1: 300, y1: 150 }, lines: [] });
			store.put(reading);
		}
		await new Promise((resolve) => (store.transaction.oncomplete = resolve));
		database.close();
	});
	const word = unzipSync(await readFile(await (await save(page, 'Word (.docx)')).path()));
	const media = Object.entries(word).filter(([name]) => name.startsWith('word/media/'));
	expect(media).toHaveLength(1);
	expect(media[0]![1].length).toBeGreaterThan(100);
	const html = await readFile(await (await save(page, 'Web page (.html)')).path(), 'utf8');
	expect(html).toMatch(/<img src="data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]{100,}"/);
});

test('a searchable PDF is made smaller, black and white, or a page of text, as it was asked for @long', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const scan = await readFile(`${process.env.LEGIBLE_DATA ?? '../shared/data'}/gt/kant_0017.jpg`).catch(
		() => undefined,
	);
	test.skip(!scan, 'the folder of real files is not here');
	await add({ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: scan! });
	await done('letter.jpg');
	const pdf = async (choose: Record<string, string>) => {
		await page.locator('[data-document]').getByRole('button', { name: 'Export', exact: true }).click();
		await page.getByRole('menuitem', { name: 'Pages, options, place' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Format').selectOption('Searchable PDF');
		for (const [label, value] of Object.entries(choose)) await dialog.getByLabel(label).selectOption(value);
		const download = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Download', exact: true }).click();
		const file = (await readFile(await (await download).path())).toString('latin1');
		await expect(
			page.getByText(/Saved letter\.pdf · [\d.]+\s[kM]B · verified: \d+ of \d+ words found/).last(),
		).toBeVisible();
		return file;
	};
	const asItIs = await pdf({ 'Pages show': 'picture', 'Pictures of the pages': 'as-they-are' });
	expect(asItIs.length).toBeGreaterThan(scan!.length);
	const smaller = await pdf({ 'Pictures of the pages': 'smaller' });
	expect(smaller).toContain('/DCTDecode');
	expect(smaller.length).toBeLessThan(asItIs.length / 1.5);
	const fax = await pdf({ 'Pictures of the pages': 'black-and-white' });
	expect(fax).toContain('/CCITTFaxDecode');
	expect(fax.length).toBeLessThan(smaller.length / 1.5);
	const text = await pdf({ 'Pages show': 'text' });
	expect(text).toContain('LiberationSans');
	expect(text).not.toContain('/Subtype /Image');
});

test('what is exported before all of it was read says so', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, [{ name: 'five.png', pages: 5, text: 'A short note' }]);
	const read = await allInStore<{ taskId: string; page: number }>(page, 'readings');
	const remove = read.filter(({ page }) => page > 3).map(({ taskId, page }) => [taskId, page]);
	await inStore(page, 'readings', { remove });
	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Plain text' }).click();
	await expect(page.getByText('Saved five.txt · 2 pages are not read yet')).toBeVisible();
});

test('a ZIP says which documents in it are only partly read', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, [
		{ name: 'five.png', pages: 5, text: 'A short note' },
		{ name: 'whole.png', text: 'Another note' },
	]);
	const read = await allInStore<{ taskId: string; page: number }>(page, 'readings');
	const remove = read.filter(({ page }) => page > 3).map(({ taskId, page }) => [taskId, page]);
	await inStore(page, 'readings', { remove });
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	for (const name of ['five.png', 'whole.png']) await page.getByLabel(`Select ${name}`).check();
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Plain text' }).click();
	await expect(page.getByText(/^Saved 2 documents in legible-/)).toBeVisible();
	const dialog = page.getByRole('dialog', { name: 'Not everything is read yet' });
	await expect(dialog.getByRole('listitem')).toHaveText([/five\.png\s*2 pages are not read yet/]);
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect(dialog).toHaveCount(0);
});

test('the tables of many documents are saved as one Excel workbook, also at a place', async ({ page }) => {
	await page.addInitScript(() => {
		// The browser's own window for a place cannot be worked by a test; OPFS gives a true handle.
		const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
			(await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
		Object.assign(globalThis, { showSaveFilePicker });
	});
	await page.goto('/');
	await makeLibrary(page, [
		{ name: 'first.png', text: 'One' },
		{ name: 'second.png', text: 'Two' },
	]);
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.keyboard.press('Control+a');
	const bar = page.getByRole('toolbar', { name: 'Selected documents' });
	await expect(bar).toContainText('2 selected');
	const download = page.waitForEvent('download');
	await bar.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Excel, all in one workbook' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^legible-\d{4}-\d\d-\d\d\.xlsx$/);
	const parts = unzipSync(await readFile(await file.path()));
	const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/sheet name="(.*?)"/g)].map(([, name]) => name);
	expect(names.sort()).toEqual(['first', 'second']);
	const saved = page.getByText(/^Saved 2 documents in legible-.*\.xlsx$/);
	await expect(saved).toBeVisible();
	await saved.locator('xpath=..').getByRole('button').last().click();
	await expect(saved).toHaveCount(0);

	await bar.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Options, place …' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export' });
	await dialog.getByLabel('Format').selectOption('xlsx');
	await dialog.getByLabel('All in one workbook').check();
	await expect(dialog.getByRole('button', { name: 'Download', exact: true })).toBeVisible();
	await dialog.getByRole('button', { name: 'Choose a place …' }).click();
	await expect(saved).toBeVisible();
	const size = await page.evaluate(async (name) => {
		const folder = await navigator.storage.getDirectory();
		return (await (await folder.getFileHandle(name)).getFile()).size;
	}, file.suggestedFilename());
	expect(size).toBe((await readFile(await file.path())).length);
});
