import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';
import { makeLibrary } from './make-library.ts';

const names = (page: Page) => page.locator('[data-document]').evaluateAll((all) => all.map((one) => one.ariaLabel));
const choose = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** Twelve documents that were made, not read: their readings, tallies and dates are as the test wants them. */
const TWELVE = Array.from({ length: 12 }, (_, index) => ({
	name: `Document ${index + 1}.png`,
	size: (index % 5) * 1000 + index,
	doubts: index % 3,
	status: index === 3 ? ('Error' as const) : ('Completed' as const),
	engine: index === 4 ? ('cloud' as const) : ('device' as const),
	text: `This is the text of number ${index + 1}`,
}));

test('the library is sorted, filtered, tagged and renamed', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, TWELVE);
	await expect(page.locator('[data-document]')).toHaveCount(12);

	await page.getByRole('combobox', { name: 'Sort' }).selectOption('Name');
	await expect.poll(() => names(page)).toEqual(TWELVE.map(({ name }) => name));
	await page.getByRole('combobox', { name: 'Sort' }).selectOption('Size');
	await expect.poll(async () => (await names(page))[0]).toBe('Document 10.png');
	await page.reload();
	await expect.poll(async () => (await names(page))[0]).toBe('Document 10.png');

	await page.getByRole('combobox', { name: 'State' }).selectOption('Failed or stopped');
	await expect.poll(() => names(page)).toEqual(['Document 4.png']);
	await page.getByRole('button', { name: 'Show all' }).click();
	await page.getByRole('combobox', { name: 'Read' }).selectOption('In the cloud');
	await expect.poll(() => names(page)).toEqual(['Document 5.png']);

	const card = page.locator('[data-document]');
	await card.getByRole('button', { name: 'More for Document 5.png' }).click();
	await page.getByRole('menuitem', { name: 'Tags' }).click();
	await expect(page.getByLabel('New tag')).toBeFocused();
	await page.keyboard.type('tax 2025');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Take the tag tax 2025 off' })).toBeVisible();
	await page.keyboard.type('typed only');
	await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
	await expect(card.getByRole('button', { name: 'Show documents with the tag typed only' })).toBeVisible();
	await page.getByRole('button', { name: 'Show all' }).click();
	await page.getByRole('button', { name: 'Show documents with the tag tax 2025' }).click();
	await expect.poll(() => names(page)).toEqual(['Document 5.png']);

	await card.getByRole('link', { name: 'Document 5.png' }).focus();
	await page.keyboard.press('F2');
	await page.getByLabel('New name of Document 5.png').fill('Assessment');
	await page.keyboard.press('Enter');
	await expect(card.getByRole('link', { name: 'Assessment' })).toBeFocused();
	const download = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Plain text' }).click();
	expect((await download).suggestedFilename()).toBe('Assessment.txt');
	const original = page.waitForEvent('download');
	await card.getByRole('button', { name: 'More for Assessment' }).click();
	await page.getByRole('menuitem', { name: 'Save the original file' }).click();
	expect((await original).suggestedFilename()).toBe('Document 5.png');
	expect(await readFile(await (await original).path())).toHaveLength(TWELVE[4]!.size);
	await card.getByRole('link', { name: 'Assessment' }).focus();
	await page.keyboard.press('F2');
	await expect(page.getByText('It came as Document 5.png.')).toBeVisible();
	await page.keyboard.press('Escape');
});

test('documents are chosen with clicks and keys, tagged and removed together, and come back with one undo', async ({
	page,
}) => {
	await page.goto('/');
	await makeLibrary(page, TWELVE);
	await page.getByRole('combobox', { name: 'Sort' }).selectOption('Name');
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await choose(page, 'Document 2.png').click();
	await choose(page, 'Document 5.png').click({ modifiers: ['Shift'] });
	const bar = page.getByRole('toolbar', { name: 'Selected documents' });
	await expect(bar).toContainText('4 selected');
	// Anywhere on a card, and the link in it opens nothing.
	await page
		.locator('[data-document]')
		.nth(1)
		.click({ position: { x: 300, y: 20 } });
	await expect(bar).toContainText('3 selected');
	await page.keyboard.press('Shift+ArrowUp');
	await expect(bar).toContainText('3 selected');
	await page.keyboard.press('Control+a');
	await expect(bar).toContainText('12 selected');
	await page.keyboard.press('Escape');
	await expect(bar).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeFocused();

	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await choose(page, 'Document 1.png').focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Shift+ArrowDown');
	await expect(bar).toContainText('2 selected');
	await bar.getByRole('button', { name: 'Tags' }).click();
	await page.getByLabel('New tag').fill('letters');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
	await page.keyboard.press('Escape');

	for (const scheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: scheme });
		await page.getByRole('button', { name: 'Select', exact: true }).click();
		await choose(page, 'Document 1.png').check();
		await choose(page, 'Document 2.png').check();
		await expect(page.locator('[data-document]').first()).toContainText('letters');
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
		if (scheme === 'light') await page.keyboard.press('Escape');
	}

	await bar.getByRole('button', { name: 'Remove' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(10);
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(page.locator('[data-document]')).toHaveCount(12);
	await bar.getByRole('button', { name: 'Done' }).click();
	await page.getByRole('button', { name: 'Remove Document 1.png' }).click();
	await expect(page.locator('[data-document]')).toHaveCount(11);
	await expect(page.locator('[data-document]').first().getByRole('link', { name: 'Document 2.png' })).toBeFocused();
});

test('many documents are saved as one ZIP, and the one that cannot be written is named', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	for (const [name, line] of [
		['same.png', 'The first of two files'],
		['same.jpg', 'Another text stands here'],
	] as const) {
		await add({ name, mimeType: 'image/png', buffer: await drawnText(page, [line]) });
		await done(name);
	}
	await makeLibrary(page, [{ ...TWELVE[3]!, name: 'unread.png' }]);
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.getByRole('button', { name: 'Select all' }).click();
	const download = page.waitForEvent('download');
	const bar = page.getByRole('toolbar', { name: 'Selected documents' });
	await bar.getByRole('button', { name: 'Export' }).click();
	await expect(page.getByRole('menu', { name: 'Export' })).toContainText('3 documents in one ZIP');
	await page.getByRole('menuitem', { name: 'Plain text' }).click();
	const zip = await download;
	expect(zip.suggestedFilename()).toMatch(/^legible-\d{4}-\d\d-\d\d\.zip$/);
	const files = unzipSync(await readFile(await zip.path()));
	expect(Object.keys(files).sort()).toEqual(['same (2).txt', 'same.txt']);
	expect(Object.values(files).map(text).sort()).toEqual([
		expect.stringContaining('Another text stands here'),
		expect.stringContaining('The first of two files'),
	]);
	const left = page.getByRole('dialog', { name: 'Not everything was written' });
	await expect(left).toContainText('unread.png');
	await expect(left).toContainText('Nothing of it has been read.');
});

test('some pages are exported with options that are remembered, shared and printed', async ({ page, add, done }) => {
	await page.addInitScript(() => {
		// What a page can be asked for without a system to share with, and without a printer.
		Object.assign(globalThis, { shared: [], printed: 0 });
		const scope = globalThis as unknown as { shared: string[]; printed: number };
		navigator.canShare = () => true;
		navigator.share = async (data) => void scope.shared.push(...(data?.files ?? []).map(({ name }) => name));
		window.print = () => void scope.printed++;
	});
	await page.goto('/');
	const pages = [['First page of three'], ['Second page of three'], ['Third page of three']];
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer: await scannedPdf(page, pages) });
	const card = await done('three.pdf');
	const open = async () => {
		await card.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Pages, options, place' }).click();
	};
	await open();
	const dialog = page.getByRole('dialog', { name: 'Export' });
	await dialog.getByLabel('Format').selectOption('Plain text');
	await dialog.getByRole('textbox', { name: 'Pages' }).fill('2-9');
	await dialog.getByLabel('Between pages').selectOption('An empty line');
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download' }).click();
	expect(await readFile(await (await download).path(), 'utf8')).toBe('Second page of three\n\nThird page of three\n');
	expect((await download).suggestedFilename()).toBe('three p2-3.txt');
	await expect(page.getByText('Saved three p2-3.txt')).toBeVisible();
	await expect(card.getByRole('button', { name: 'Export' })).toBeFocused();

	await page.reload();
	await open();
	await expect(dialog.getByLabel('Between pages')).toHaveValue('blank-line');
	await dialog.getByRole('textbox', { name: 'Pages' }).fill('4');
	await expect(dialog.getByRole('alert')).toContainText('The last page is 3.');
	// The field keeps its name: what is wrong with it is its description.
	await expect(dialog.getByRole('textbox', { name: 'Pages', exact: true })).toHaveAccessibleDescription(
		/The last page is 3/,
	);
	await dialog.getByRole('textbox', { name: 'Pages' }).fill('1');
	await dialog.getByRole('button', { name: 'Share' }).click();
	await expect
		.poll(() => page.evaluate(() => (globalThis as unknown as { shared: string[] }).shared))
		.toEqual(['three p1.txt']);

	await card.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Print' }).click();
	await page.getByRole('textbox', { name: 'Pages' }).fill('2-');
	await page.getByRole('button', { name: 'Print' }).click();
	const printed = () => page.evaluate(() => (globalThis as unknown as { printed: number }).printed);
	await expect.poll(printed).toBe(1);
	await expect(page.getByRole('img', { name: /^Page \d$/ })).toHaveCount(2);
	await page.getByLabel('The text').check();
	await page.getByRole('button', { name: 'Print' }).click();
	await expect.poll(printed).toBe(2);
	await expect(page.getByText('Third page of three')).toBeVisible();
	await expect(page.getByText('First page of three')).toHaveCount(0);
	await page.getByRole('link', { name: 'Open the document' }).click();
	await expect(page.locator('[data-reading]')).toContainText('First page of three');
});

test('a file goes to a place that the user chooses, and is taken back when writing fails', async ({
	page,
	add,
	done,
}) => {
	await page.addInitScript(() => {
		// The browser's own window for a place cannot be worked by a test; OPFS gives a true handle.
		Object.assign(globalThis, {
			showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
				(await navigator.storage.getDirectory()).getFileHandle(`chosen-${suggestedName}`, { create: true }),
			showDirectoryPicker: async () =>
				(await navigator.storage.getDirectory()).getDirectoryHandle('out', { create: true }),
		});
	});
	await page.goto('/');
	for (const name of ['a.png', 'b.png']) {
		await add({ name, mimeType: 'image/png', buffer: await drawnText(page, [`The text of ${name}`]) });
		await done(name);
	}
	await page.locator('[data-document]').filter({ hasText: 'a.png' }).getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Pages, options, place' }).click();
	await page.getByRole('button', { name: 'Choose a place' }).click();
	await expect(page.getByText('Saved chosen-a.txt')).toBeVisible();
	/** what lies in the chosen places; a file that is being written comes and goes */
	const contents = () =>
		page.evaluate(async () => {
			type Entries = { entries(): AsyncIterable<[string, FileSystemHandle]> };
			const found: Record<string, string> = {};
			const look = async (folder: FileSystemDirectoryHandle, path: string) => {
				for await (const [name, handle] of (folder as unknown as Entries).entries())
					if (handle.kind === 'directory') await look(handle as FileSystemDirectoryHandle, `${path}${name}/`);
					else {
						const text = await (handle as FileSystemFileHandle)
							.getFile()
							.then((file) => file.text())
							.catch(() => undefined);
						if (text !== undefined) found[path + name] = text;
					}
			};
			await look(await navigator.storage.getDirectory(), '');
			// What the application keeps there for itself.
			const isOurs = (path: string) => path === 'journal' || path.startsWith('spares/');
			return Object.fromEntries(Object.entries(found).filter(([path]) => !isOurs(path)));
		});
	expect(Object.keys(await contents())).toEqual(['chosen-a.txt']);

	await page.getByRole('button', { name: 'Select', exact: true }).click();
	await page.getByRole('button', { name: 'Select all' }).click();
	const bar = page.getByRole('toolbar', { name: 'Selected documents' });
	for (const count of [2, 4]) {
		await bar.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Options, place' }).click();
		await page.getByRole('button', { name: 'Into a folder' }).click();
		await expect
			.poll(async () => Object.keys(await contents()).filter((path) => path.startsWith('out/')))
			.toHaveLength(count);
	}
	await expect
		.poll(async () => Object.keys(await contents()).sort())
		.toEqual(['chosen-a.txt', 'out/a (2).txt', 'out/a.txt', 'out/b (2).txt', 'out/b.txt']);
	await expect.poll(async () => (await contents())['out/b (2).txt']).toContain('The text of b.png');
});
