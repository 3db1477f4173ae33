import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';
import { holdStore } from './hold-store.ts';
import { allInStore, inStore, setting } from './in-store.ts';
import { madeOnce } from './made-once.ts';
import { bar, choose, doubtful, text, word } from './on-desk.ts';

// What is done while the store is slow is neither lost, nor taken back, nor replaced by what it says late.

test('languages that are chosen faster than they are stored are all chosen', async ({ page }) => {
	await page.goto('/settings');
	const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
	await expect(box('German')).toBeVisible();
	const letGo = await holdStore(page, 'settings');
	await box('German').check();
	await box('French').check();
	await page.waitForTimeout(300);
	await letGo();
	await expect.poll(() => setting(page, 'languages')).toEqual(['eng', 'deu', 'fra']);
	await expect(box('French')).toBeChecked();
	await expect(box('German')).toBeChecked();
});

test('the last language stays chosen, however fast the ones before it are put off', async ({ page }) => {
	await page.goto('/settings');
	const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
	await box('German').check();
	await expect.poll(() => setting(page, 'languages')).toEqual(['eng', 'deu']);
	const letGo = await holdStore(page, 'settings');
	await box('German').uncheck();
	await box('English').uncheck();
	await letGo();
	await expect.poll(() => setting(page, 'languages')).toEqual(['eng']);
	await expect(box('German')).not.toBeChecked();
	await expect(box('English')).toBeChecked();
});

test('undoing a tag leaves the one that was put on just before it', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.goto('/');
	const card = page.locator('[data-document]');
	await card.getByRole('button', { name: 'More for' }).click();
	await page.getByRole('menuitem', { name: 'Tags' }).click();
	await expect(page.getByLabel('New tag')).toBeFocused();
	const letGo = await holdStore(page, 'documents');
	await page.keyboard.type('tax');
	await page.keyboard.press('Enter');
	await page.keyboard.type('letters');
	await page.keyboard.press('Enter');
	await letGo();
	await expect(page.getByRole('button', { name: 'Take the tag letters off' })).toBeVisible();
	await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(card.getByRole('button', { name: 'tag letters' })).toHaveCount(0);
	await expect(card.getByRole('button', { name: 'tag tax' })).toBeVisible();
});

test('the language that a page is to be read again in stays while its text is corrected', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await choose(page, 'Page', 'Read again');
	const panel = page.getByRole('complementary');
	await panel.getByLabel('Language').selectOption('deu');
	await word(page, 'every').click();
	await page.keyboard.press('Delete');
	await expect(word(page, 'every')).toHaveCount(0);
	await expect(panel.getByLabel('Language')).toHaveValue('deu');
});

test('who reads again before the settings are known reads in the languages that are chosen there', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await page.goto('/settings');
	await page.getByRole('checkbox', { name: 'German', exact: true }).check();
	await expect.poll(() => setting(page, 'languages')).toEqual(['eng', 'deu']);
	await page.goto('/');
	await page.locator('[data-document]').getByRole('button', { name: 'More for' }).click();
	const letGo = await holdStore(page, 'settings');
	await page.getByRole('menuitem', { name: 'Read again' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Read', exact: true }).click();
	await page.waitForTimeout(300);
	await letGo();
	const asked = async () =>
		(await allInStore<{ settings: { languages: string[]; anew?: boolean } }>(page, 'tasks')).find(
			({ settings }) => settings.anew,
		)?.settings.languages;
	await expect.poll(asked).toEqual(['eng', 'deu']);
});

/** A table that was made by hand on the first of two pages. */
async function tableOnDesk(
	page: Page,
	add: (file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>,
	done: (name: string) => Promise<unknown>,
) {
	await madeOnce(page, 'table of two pages', async () => {
		await page.goto('/');
		const buffer = await scannedPdf(page, [['Bolts twelve', 'Nuts ten'], ['The second page']]);
		await add({ name: 'stock.pdf', mimeType: 'application/pdf', buffer });
		await done('stock.pdf');
		const readings = await allInStore<{
			documentId: string;
			taskId: string;
			page: number;
			width: number;
			height: number;
		}>(page, 'readings');
		const { documentId, taskId, width, height } = readings.find((reading) => reading.page === 1)!;
		const edit = {
			kind: 'make-table',
			box: { x0: 0, y0: 0, x1: width, y1: height },
			grid: { columns: [0, Math.round(width / 2), width], rows: [0, height] },
		};
		await inStore(page, 'corrections', { put: [{ documentId, taskId, page: 1, madeAt: 1, edit }] });
		await page.getByRole('link', { name: 'Open' }).click();
		await page.waitForURL(/\/read\//);
	});
	await expect(page.locator('[data-word]').first()).toBeVisible();
}

test('the line of a table that was moved just before the page is turned stays where it was moved', async ({
	page,
	add,
	done,
}) => {
	await tableOnDesk(page, add, done);
	await page.keyboard.press('t');
	const line = page.getByRole('slider', { name: 'Column line 2 of 3' });
	await expect(line).toBeFocused();
	const before = Number(await line.getAttribute('aria-valuenow'));
	await page.keyboard.press('Shift+ArrowRight');
	const now = Number(await line.getAttribute('aria-valuenow'));
	expect(now).toBeGreaterThan(before);
	await page.keyboard.press('PageDown');
	await expect(text(page)).toContainText('second');
	await page.keyboard.press('PageUp');
	await expect(text(page)).toContainText('Bolts');
	await page.keyboard.press('t');
	await expect(line).toHaveAttribute('aria-valuenow', String(now));
});

test('lines of a table that are added faster than they are stored are all there', async ({ page, add, done }) => {
	await tableOnDesk(page, add, done);
	await page.keyboard.press('t');
	await expect(page.getByRole('slider', { name: 'Column line 2 of 3' })).toBeFocused();
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	// Lines come no nearer than some pixels to each other: the last press adds none.
	for (let press = 0; press < 8; press++) {
		await page.keyboard.press('Insert');
		await page.waitForTimeout(70);
	}
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await page.waitForTimeout(1_000);
	await expect(page.getByRole('slider', { name: 'Column line 2 of 10' })).toHaveCount(1);
});

test('back leads from a search to the page where it was begun, however fast it is typed', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await page.goto('/settings');
	await expect(page.getByRole('searchbox')).toBeVisible();
	await page.route('**/_app/immutable/**', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 400));
		await route.continue();
	});
	await page.getByRole('searchbox').focus();
	await page.keyboard.type('monthly', { delay: 30 });
	await expect(page).toHaveURL(/\?q=monthly$/);
	await expect(page.locator('[data-search-results]')).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/\/settings$/);
});

test('a missed line is added once, however often Enter is pressed', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.getByRole('button', { name: 'Draw a box' }).click();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await page.getByLabel('Type the line that was missed').fill('Signed');
	const letGo = await holdStore(page, 'corrections');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await letGo();
	await expect(word(page, 'Signed').first()).toBeVisible();
	await page.waitForTimeout(500);
	await expect(word(page, 'Signed')).toHaveCount(1);
});

test('a table that is being made is moved, not the text that it is made of', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.getByRole('button', { name: 'Draw a box' }).click();
	const sheet = (await page.getByRole('application').boundingBox())!;
	await page.mouse.move(sheet.x + sheet.width * 0.01, sheet.y + sheet.height * 0.31);
	await page.mouse.down();
	await page.mouse.move(sheet.x + sheet.width * 0.99, sheet.y + sheet.height * 0.95, { steps: 3 });
	await page.mouse.up();
	await word(page, 'every').click();
	const letGo = await holdStore(page, 'corrections');
	await page.getByRole('button', { name: 'Make it a table' }).click();
	await word(page, 'every').focus();
	await page.keyboard.press('Alt+ArrowUp');
	await letGo();
	await expect(text(page).locator('table')).toBeVisible();
	await expect(text(page)).toHaveText(/month.*The/s);
});

test('who went elsewhere while documents are joined is not led away, and can go there', async ({ page, add, done }) => {
	await page.goto('/');
	for (const name of ['one.png', 'two.png']) {
		await add({ name, mimeType: 'image/png', buffer: await drawnText(page, [`The text of ${name}`]) });
		await done(name);
	}
	const card = page.locator('[data-document]').filter({ hasText: 'one.png' });
	await card.getByRole('button', { name: 'More for' }).click();
	await page.getByRole('menuitem', { name: 'Pages' }).click();
	await page.getByRole('button', { name: 'Join with other documents' }).click();
	await page.getByRole('checkbox', { name: /two\.png/ }).check();
	const letGo = await holdStore(page, 'documents');
	await page.getByRole('button', { name: 'Make one document', exact: true }).click();
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page).toHaveURL(/\/settings$/);
	await letGo();
	await expect(page.getByText('one and 1 more.pdf is in the library.')).toBeVisible();
	await expect(page).toHaveURL(/\/settings$/);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('one and 1 more.pdf');
});

test('a backup that is asked for twice in a moment is written once', async ({ page, add, done }) => {
	await page.addInitScript(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
	await doubtful(page, add, done);
	await page.goto('/settings');
	let downloads = 0;
	page.on('download', () => void downloads++);
	await page.getByRole('button', { name: 'Back up the library' }).dblclick();
	await expect(page.getByText('Backed up 1 document.')).toBeVisible();
	await page.waitForTimeout(1000);
	expect(downloads).toBe(1);
});

test('a word whose settling is undone before it is stored is asked about again', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('n');
	const field = bar(page).getByRole('textbox');
	await expect(field).toHaveValue('rnonthly');
	const letGo = await holdStore(page, 'corrections');
	await page.keyboard.press('Enter');
	await expect(field).toHaveValue('hundred');
	await page.keyboard.press('Control+z');
	await letGo();
	await expect(page.getByText('Undone:').first()).toBeVisible();
	await page.waitForTimeout(500);
	await expect(bar(page)).toContainText('3 doubtful words left');
	await expect(field).toHaveValue('rnonthly');
	for (const next of ['hundred', 'advancc', 'rnonthly']) {
		await page.keyboard.press('Tab');
		await expect(field).toHaveValue(next);
	}
});

test('undo takes back what was replaced everywhere, even while it is being replaced', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'every').click();
	await page.keyboard.press('Delete');
	await expect(word(page, 'every')).toHaveCount(0);
	await page.keyboard.press('n');
	const field = bar(page).getByRole('textbox');
	await field.click();
	await expect(field).not.toHaveValue('');
	const first = await field.inputValue();
	const letGo = await holdStore(page, 'readings');
	await page.keyboard.press('Control+Enter');
	await page.keyboard.press('Control+z');
	await letGo();
	await expect(page.getByText('Undone:').first()).toBeVisible();
	await page.waitForTimeout(500);
	await expect(word(page, 'every')).toHaveCount(0);
	await expect(word(page, first)).not.toHaveAttribute('data-confidence', '100');
});

test('a message no longer offers to undo what it tells of once something else was done', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await page.keyboard.press('n');
	const field = bar(page).getByRole('textbox');
	await expect(field).toHaveValue('rnonthly');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByText('Checked 1 word')).toBeVisible();
	await expect(field).toHaveValue('hundred');
	await page.keyboard.press('Enter');
	await expect(bar(page)).toContainText('1 doubtful word left');
	await expect(page.getByText('Checked 1 word')).toHaveCount(0, { timeout: 1_000 });
});

test('words that are joined faster than it is shown are all joined', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'The').click();
	await page.keyboard.press('Alt+j');
	await page.keyboard.press('Alt+j');
	await expect(word(page, 'Thernonthlyrent')).toBeVisible();
});

test('a step of the preparation that is chosen at once stays chosen', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	const letGo = await holdStore(page, 'tasks');
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	const step = page.getByRole('complementary').getByLabel('Straighten');
	await step.selectOption('off');
	await letGo();
	await page.waitForTimeout(1500);
	await expect(step).toHaveValue('off');
});

test('each press of Replace replaces one place', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('Control+h');
	await page.getByRole('textbox', { name: 'Find' }).fill('the');
	await expect(page.getByRole('complementary').getByRole('status')).toContainText('1 of 2');
	await page.getByLabel('Replace with').fill('zzz');
	await page.waitForTimeout(500);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(word(page, 'zzz')).toHaveCount(2);
});

test('letters are no keys as soon as they are switched off, and not before that is known', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await page.keyboard.press('?');
	const letGo = await holdStore(page, 'settings');
	await page.getByRole('dialog').getByLabel('Single letters are keys, too').uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	await expect(page.locator('[data-word]:focus')).toHaveCount(1);
	await expect(bar(page).getByRole('textbox')).toHaveCount(0);
	await letGo();
	await expect.poll(() => setting(page, 'letterKeys')).toBe(false);

	const other = await page.context().newPage();
	await other.goto('/about');
	const letOther = await holdStore(other, 'settings');
	await page.reload();
	await expect(word(page, 'rnonthly')).toBeVisible();
	await page.keyboard.press('n');
	await letOther();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog').getByLabel('Single letters are keys, too')).not.toBeChecked();
	await page.keyboard.press('Escape');
	await expect(bar(page).getByRole('textbox')).toHaveCount(0);
});

test('who leaves while files are being saved is asked first, and nobody is once they are', async ({ page, add }) => {
	await page.goto('/');
	await page.getByRole('heading', { level: 1 }).click();
	const letGo = await holdStore(page, 'documents');
	await add({ name: 'rent.png', mimeType: 'image/png', buffer: await drawnText(page, ['The rent is paid']) });
	await expect(page.getByText('Saving 1 file').first()).toBeVisible();
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		return dialog.dismiss();
	});
	await page.evaluate(() => location.reload());
	await expect.poll(() => asked).toEqual(['beforeunload']);
	await letGo();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	await expect(page.getByText('Saving')).toHaveCount(0);
	await page.reload();
	await expect(page.locator('[data-document]')).toHaveCount(1);
	expect(asked).toHaveLength(1);
});
