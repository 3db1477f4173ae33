import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { drawTable, type DrawnTable } from '../src/lib/engines/local/testing/drawn-table.ts';
import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';
import { madeOnce } from './made-once.ts';

const STOCK: DrawnTable = {
	cells: [
		['Article', 'Number', 'Price'],
		['Steel bolts', '120', '42.00'],
		['Copper wire', '15', '118.50'],
		['Sandpaper', '200', '16.00'],
	],
	widths: [320, 240, 240],
	x: 100,
	y: 80,
	ruled: 'all',
};

/** A picture of a table as PNG. */
async function drawn(page: Page, table: DrawnTable): Promise<Buffer> {
	await page.addScriptTag({ content: `globalThis.drawTable = ${drawTable}` });
	const base64 = await page.evaluate(async (table) => {
		const canvas = new OffscreenCanvas(1000, 500);
		const context = canvas.getContext('2d')!;
		context.fillStyle = 'white';
		context.fillRect(0, 0, 1000, 500);
		(globalThis as unknown as { drawTable: (...all: unknown[]) => void }).drawTable(context, table);
		const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
		let binary = '';
		for (const byte of bytes) binary += String.fromCharCode(byte);
		return btoa(binary);
	}, table);
	return Buffer.from(base64, 'base64');
}

type Add = (...files: { name: string; mimeType: string; buffer: Buffer }[]) => Promise<void>;

async function onDesk(page: Page, add: Add, done: (name: string) => Promise<unknown>, picture?: Buffer) {
	const read = async () => {
		// The policy of the application forbids to make code of text; an empty page does not.
		const buffer = picture ?? (await drawn(page, STOCK));
		await page.goto('/');
		await add({ name: 'stock.png', mimeType: 'image/png', buffer });
		await done('stock.png');
		await page.getByRole('link', { name: 'Open' }).click();
		await page.waitForURL(/\/read\//);
	};
	if (picture) await read();
	else await madeOnce(page, 'stock', read);
	await expect(page.locator('[data-word]').first()).toBeVisible();
}

const rowsIn = (page: Page) =>
	page
		.locator('[data-reading] table tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim())),
		);
const line = (page: Page, name: string) => page.getByRole('slider', { name });
const choose = async (page: Page, menu: string, item: string) => {
	await page.getByRole('button', { name: menu, exact: true }).click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
};
async function exported(page: Page, item: string) {
	const download = page.waitForEvent('download');
	await choose(page, 'Export', item);
	return readFile(await (await download).path());
}

test('a table is seen as a grid, its line is moved, and exports have the cells as they are then', async ({
	page,
	context,
	add,
	done,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await onDesk(page, add, done);
	await expect(page.locator('[data-grid]')).toHaveCount(1);
	expect(await rowsIn(page)).toEqual(STOCK.cells);
	await expect(page.getByRole('columnheader')).toHaveText(['Article', 'Number', 'Price']);
	expect((await exported(page, 'CSV')).toString()).toContain('"Steel bolts","120","42.00"');

	// The line between the first two columns is drawn over the words of the second.
	await page.getByRole('button', { name: 'Change the lines of table 1' }).click();
	const from = (await line(page, 'Column line 2 of 4').boundingBox())!;
	const next = (await line(page, 'Column line 3 of 4').boundingBox())!;
	// By the grip at its end: in between, lines of rows cross it.
	await page.mouse.move(from.x + from.width / 2, from.y + 4);
	await page.mouse.down();
	await page.mouse.move(from.x + (next.x - from.x) * 0.8, from.y + 4, { steps: 4 });
	await page.mouse.up();
	const moved = [
		['Article Number', '', 'Price'],
		['Steel bolts 120', '', '42.00'],
		['Copper wire 15', '', '118.50'],
		['Sandpaper 200', '', '16.00'],
	];
	await expect.poll(() => rowsIn(page)).toEqual(moved);
	await page.getByRole('button', { name: 'Remove line' }).click();
	const two = moved.map(([first, , last]) => [first!, last!]);
	await expect.poll(() => rowsIn(page)).toEqual(two);
	await page.getByRole('button', { name: 'Copy table' }).click();
	await expect(page.getByText('Copied the table')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Steel bolts 120\t42.00');
	await page.getByRole('button', { name: 'Done' }).click();

	await page.reload();
	await expect.poll(() => rowsIn(page)).toEqual(two);
	expect((await exported(page, 'CSV')).toString()).toContain('"Copper wire 15","118.50"');
	const sheet = unzipSync(await exported(page, 'Excel (.xlsx)'))['xl/worksheets/sheet1.xml'];
	expect(
		new TextDecoder()
			.decode(sheet)
			.match(/<(t [^>]*|v)>[^<]*/g)!
			.map((cell) => cell.replace(/<[^>]*>/, '')),
	).toEqual(two.flat());
	await page.keyboard.press('Control+z');
	await expect.poll(() => rowsIn(page)).toEqual(moved);
	await page.keyboard.press('Control+z');
	await expect.poll(() => rowsIn(page)).toEqual(STOCK.cells);
});

test('the lines of a table are changed by keys alone, and can be read by a screen reader', async ({
	page,
	add,
	done,
}) => {
	await onDesk(page, add, done);
	await page.keyboard.press('t');
	await expect(line(page, 'Column line 2 of 4')).toBeFocused();
	const before = Number(await line(page, 'Column line 2 of 4').getAttribute('aria-valuenow'));
	for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight');
	await expect(line(page, 'Column line 2 of 4')).toHaveAttribute('aria-valuenow', String(before + 30));
	await page.keyboard.press('ArrowDown');
	await expect(line(page, 'Column line 3 of 4')).toBeFocused();
	await page.keyboard.press('Insert');
	await expect(line(page, 'Column line 4 of 5')).toBeFocused();
	await expect.poll(async () => (await rowsIn(page))[1]).toHaveLength(4);
	const found = await new AxeBuilder({ page }).analyze();
	expect(found.violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
	await page.keyboard.press('Delete');
	await expect.poll(async () => (await rowsIn(page))[1]).toHaveLength(3);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('slider')).toHaveCount(0);
	for (let press = 0; press < 3; press++) await page.keyboard.press('Control+z');
	await page.keyboard.press('t');
	await expect(line(page, 'Column line 2 of 4')).toHaveAttribute('aria-valuenow', String(before));
});

test('a box becomes a table, its cells are joined and parted, words in it are edited, and it is text again', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	await onDesk(page, add, done, await drawnText(page, ['A line before it', 'Bolts       twelve', 'Nuts        ten']));
	await expect(page.locator('[data-grid]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Draw a box' }).click();
	const sheet = (await page.getByRole('application').boundingBox())!;
	await page.mouse.move(sheet.x + sheet.width * 0.03, sheet.y + sheet.height * 0.31);
	await page.mouse.down();
	await page.mouse.move(sheet.x + sheet.width * 0.9, sheet.y + sheet.height * 0.7, { steps: 3 });
	await page.mouse.up();
	await page.getByRole('button', { name: 'Make it a table' }).click();
	const cells = [
		['Bolts', 'twelve'],
		['Nuts', 'ten'],
	];
	await expect.poll(() => rowsIn(page)).toEqual(cells);
	await page.locator('[data-word]', { hasText: /^Nuts$/ }).dblclick();
	await page.getByLabel('Text of this word').fill('Screws');
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await rowsIn(page))[1]).toEqual(['Screws', 'ten']);
	await page.getByRole('button', { name: 'Join beside' }).click();
	await expect.poll(async () => (await rowsIn(page))[1]).toEqual(['Screws ten']);
	await page.getByRole('button', { name: 'Part the cell' }).click();
	await expect.poll(async () => (await rowsIn(page))[1]).toEqual(['Screws', 'ten']);
	await page.getByRole('button', { name: 'Into text' }).click();
	await expect(page.locator('[data-reading] table')).toHaveCount(0);
	await expect(page.locator('[data-reading]')).toContainText('Screws ten');
	await page.keyboard.press('Control+z');
	await expect.poll(async () => (await rowsIn(page))[0]).toEqual(['Bolts', 'twelve']);
});

test('the lines of a table have grips that stand apart, and tools that take little room', async ({
	page,
	add,
	done,
}) => {
	await onDesk(page, add, done);
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.getByRole('button', { name: 'Change the lines of table 1' }).click();
	const tools = page.getByRole('toolbar', { name: 'Lines of the table' });
	const middle = async (name: string) => {
		const { y, height } = (await tools.getByRole('button', { name }).boundingBox())!;
		return y + height / 2;
	};
	expect(Math.abs((await middle('Done')) - (await middle('Add a column')))).toBeLessThan(3);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(tools).toBeVisible();
	for (let added = 0; added < 4; added++) await tools.getByRole('button', { name: 'Add a row' }).click();
	expect((await tools.boundingBox())!.height).toBeLessThan(90);
	const all = page.locator('.line.rows');
	await expect(all).toHaveCount(9);
	const grips = await page
		.locator('.line.rows:not(.bare)')
		.evaluateAll((lines) => lines.map((one) => one.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
	expect(grips.length).toBeGreaterThan(2);
	grips.sort((a, b) => a - b);
	for (const [index, at] of grips.entries()) if (index) expect(at - grips[index - 1]!).toBeGreaterThan(15);
	await tools.getByRole('button', { name: 'Table' }).click();
	await expect(page.getByRole('menuitem', { name: 'Copy table' })).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('what opens the lines of a table is big enough for a finger, and covers little of the page', async ({
		page,
	}) => {
		await page.goto('/');
		await page.getByRole('button', { name: 'a receipt' }).tap();
		await expect(page).toHaveURL(/\/read\//);
		await page
			.getByRole('button', { name: 'Image', exact: true })
			.or(page.getByRole('tab', { name: 'Image' }))
			.tap();
		const begin = page.getByRole('button', { name: 'Change the lines of table 1' });
		await expect(begin).toBeVisible({ timeout: 60_000 });
		const [target, sign] = [(await begin.boundingBox())!, (await begin.locator('svg').boundingBox())!];
		expect(target.height).toBeGreaterThanOrEqual(44);
		expect(sign.height).toBeLessThan(28);
		await expect(begin).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
		await begin.tap();
		await expect(page.getByRole('slider').first()).toBeVisible();
	});
});
