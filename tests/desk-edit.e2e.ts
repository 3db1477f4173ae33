import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { choose, doubtful, stayHere, text, word } from './on-desk.ts';
import { putReading } from './put-reading.ts';

test('undo and redo go on after a reload, back to the first edit', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	for (const [from, to] of [
		['rnonthly', 'monthly'],
		['advancc', 'advance'],
	] as const) {
		await word(page, from).dblclick();
		await page.getByLabel('Text of this word').fill(to);
		await page.keyboard.press('Enter');
		await expect(word(page, to)).toBeVisible();
	}
	await page.reload();
	await expect(word(page, 'monthly')).toBeVisible();
	const [back, again] = [
		page.getByRole('button', { name: 'Undo', exact: true }),
		page.getByRole('button', { name: 'Do again', exact: true }),
	];
	await expect(back).toHaveAttribute('aria-disabled', 'false');
	await expect(again).toHaveAttribute('aria-disabled', 'true');
	await page.keyboard.press('h');
	await expect(page.getByRole('listitem').filter({ hasText: 'wrote “monthly”' })).toContainText('before: “rnonthly”');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	await expect(word(page, 'advancc')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(word(page, 'rnonthly')).toBeVisible();
	await expect(back).toHaveAttribute('aria-disabled', 'true');
	await expect(again).toHaveAttribute('aria-disabled', 'false');
	await page.reload();
	await expect(word(page, 'rnonthly')).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(word(page, 'monthly')).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(word(page, 'advance')).toBeVisible();
});

test('words are split, joined and deleted, lines broken and joined, by keys and menus', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'first').dblclick();
	await page.getByLabel('Text of this word').fill('fi rst');
	await page.keyboard.press('Enter');
	await expect(word(page, 'rst')).toBeVisible();
	await word(page, 'fi').click();
	await choose(page, 'Word', 'Join with the next word');
	await expect(word(page, 'first')).toBeVisible();
	await word(page, 'nine').click();
	await choose(page, 'Word', 'Begin a line here');
	await expect(page.locator('.line', { hasText: /^nine hundred pounds/ })).toBeVisible();
	await word(page, 'The').click();
	await choose(page, 'Word', 'Join the line with the next');
	await expect(page.locator('.line', { hasText: /^The .* pounds/ })).toBeVisible();
	await word(page, 'every').click();
	await choose(page, 'Word', 'Delete the word');
	await expect(text(page)).toContainText('first of month');
	await choose(page, 'Page', 'Back to the original');
	await expect(text(page)).toContainText('first of every month');
	await choose(page, 'Page', 'History');
	await expect(page.getByRole('complementary', { name: 'History of this page' })).toContainText('deleted a word');
});

test('the text is walked and edited by keys', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'The').click();
	await page.locator('[data-word][tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await expect(word(page, 'rnonthly')).toBeFocused();
	await page.keyboard.press('F2');
	await page.keyboard.type('monthly');
	await page.keyboard.press('Enter');
	await expect(word(page, 'monthly')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Home');
	await expect(word(page, 'and')).toBeFocused();
	await page.keyboard.press('Delete');
	await expect(text(page)).not.toContainText('and it');
	await expect(word(page, 'it')).toBeFocused();
});

test('a missed line is added by drawing a box, with the pointer and with keys', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.getByRole('button', { name: 'Draw a box' }).click();
	const sheet = (await page.getByRole('application').boundingBox())!;
	await page.mouse.move(sheet.x + sheet.width * 0.1, sheet.y + sheet.height * 0.8);
	await page.mouse.down();
	await page.mouse.move(sheet.x + sheet.width * 0.6, sheet.y + sheet.height * 0.9, { steps: 3 });
	await page.mouse.up();
	// The panel takes room, and the page is smaller.
	const drawn = (await page.locator('.sheet .part').boundingBox())!;
	const whole = (await page.locator('.sheet').boundingBox())!;
	expect(Math.abs(drawn.x - whole.x - whole.width * 0.1)).toBeLessThan(3);
	expect(Math.abs(drawn.height - whole.height * 0.1)).toBeLessThan(3);
	await page.getByLabel('Type the line that was missed').fill('Signed by both');
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('Signed by both');
	await expect(page.locator('.sheet .part')).toHaveCount(0);
	await page.getByRole('button', { name: 'Draw a box' }).click();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await page.getByLabel('Type the line that was missed').fill('Again');
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('Again');
});

test('blocks are moved in reading order and given a kind', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['Second block'], ['First block']]);
	await expect(text(page)).toContainText('Second block');
	await word(page, 'First').click();
	await choose(page, 'Block', 'Move up');
	await expect(text(page)).toHaveText(/First block\s+Second block/);
	await word(page, 'First').click();
	await choose(page, 'Block', 'Heading');
	await expect(text(page).getByRole('heading', { level: 2 })).toHaveText(/First block/);
	await word(page, 'Second').click();
	await choose(page, 'Block', 'Ignore it');
	await expect(text(page)).not.toContainText('Second');
	await page.keyboard.press('Control+z');
	await expect(text(page)).toContainText('Second');
});

test('a word tells who said what', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'rnonthly').dblclick();
	await page.getByLabel('Text of this word').fill('monthly');
	await page.keyboard.press('Enter');
	await expect(word(page, 'monthly')).toBeVisible();
	await choose(page, 'Word', 'Who said this');
	const panel = page.getByRole('complementary', { name: 'Who said this' });
	await expect(panel).toContainText('wrote “monthly”');
	await expect(panel).toContainText('“rnonthly”, 45 of 100');
});

test('exports write what was corrected', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'rnonthly').dblclick();
	await page.getByLabel('Text of this word').fill('monthly');
	await page.keyboard.press('Enter');
	await expect(word(page, 'monthly')).toBeVisible();
	const download = page.waitForEvent('download');
	await choose(page, 'Export', 'Plain text');
	expect(await readFile(await (await download).path(), 'utf8')).toContain('The monthly rent');
});

test('who would load the page again while a word is half typed is asked first', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'rnonthly').dblclick();
	await page.getByLabel('Text of this word').fill('weekly');
	await stayHere(page);
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('The weekly rent');
});
