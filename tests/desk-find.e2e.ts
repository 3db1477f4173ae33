import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';
import { choose, doubtful, text, word } from './on-desk.ts';
import { putReading } from './put-reading.ts';

test('text is found over the whole document and replaced, also by a regular expression', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['One rent of 100 pounds'], ['Two rents of 200 pounds']]);
	await add({ name: 'two.pdf', mimeType: 'application/pdf', buffer: pdf });
	await done('two.pdf');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(text(page)).toContainText('One rent');
	await page.keyboard.press('Control+f');
	const panel = page.getByRole('complementary', { name: 'Find and replace' });
	await panel.getByRole('textbox', { name: 'Find' }).fill('rent');
	await expect(panel.getByRole('status')).toHaveText('1 of 2 places, 1 on this page');
	await panel.getByLabel('Whole words').check();
	await expect(panel.getByRole('status')).toHaveText('1 of 1 place, 1 on this page');
	await panel.getByLabel('Whole words').uncheck();
	await panel.getByLabel('Regular expression').check();
	await panel.getByRole('textbox', { name: 'Find' }).fill('(\\d)00 pounds');
	await panel.getByRole('textbox', { name: 'Replace with' }).fill('£$1000');
	await panel.getByRole('button', { name: 'Replace all' }).click();
	await expect(text(page)).toContainText('One rent of £1000');
	await expect(panel.getByRole('status')).toHaveText('Not found');
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await page.keyboard.press('PageDown');
	await expect(text(page)).toContainText('Two rents of £2000');
});

test('the first hit is looked at as it is typed, and the others follow over all pages', async ({ page, add, done }) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['Nothing to see'], ['One rent of 100 pounds'], ['Two rents of 200 pounds']]);
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer: pdf });
	await done('three.pdf');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(text(page)).toContainText('Nothing');
	await page.keyboard.press('Control+f');
	const panel = page.getByRole('complementary', { name: 'Find and replace' });
	await page.keyboard.type('pounds');
	await expect(panel.getByRole('status')).toHaveText('1 of 2 places, 1 on this page');
	await expect(page).toHaveURL(/page=2/);
	await expect(word(page, 'pounds')).toHaveClass(/cursor/);
	await expect(page.locator('.sheet .lit')).toHaveCount(1);
	await expect(panel.getByRole('textbox', { name: 'Find' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/page=3/);
	await page.keyboard.press('Shift+Enter');
	await expect(page).toHaveURL(/page=2/);
	await panel.getByRole('button', { name: 'Previous' }).click();
	await expect(page).toHaveURL(/page=3/);
	await expect(panel.getByRole('status')).toContainText('2 of 2');
});

test('a hit is seen on a word that is very doubtful', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	const look = () => word(page, 'advancc').evaluate((element) => getComputedStyle(element).boxShadow);
	expect(await look()).toBe('none');
	await page.keyboard.press('Control+f');
	await page.keyboard.type('advan');
	await expect.poll(look).toMatch(/1\.5px/);
});

test('an expression that would run for years is stopped', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['a'.repeat(40) + '!']]);
	await expect(text(page)).toContainText('aaa');
	await page.keyboard.press('Control+f');
	const panel = page.getByRole('complementary', { name: 'Find and replace' });
	await panel.getByLabel('Regular expression').check();
	await panel.getByRole('textbox', { name: 'Find' }).fill('(a+)+$');
	await expect(panel.getByRole('status')).toHaveText('This expression takes too long. Make it simpler.');
	await panel.getByRole('textbox', { name: 'Find' }).fill('(');
	await expect(panel.getByRole('status')).toHaveText('This is no regular expression.');
});

test('pages are copied as text, Markdown and a table, with every correction', async ({ page, context, add, done }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await doubtful(page, add, done);
	await word(page, 'rnonthly').dblclick();
	await page.getByLabel('Text of this word').fill('monthly');
	await page.keyboard.press('Enter');
	await expect(word(page, 'monthly')).toBeVisible();
	await choose(page, 'Copy', 'Copy page');
	await expect(page.getByText('Copied the page')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('The monthly rent is nine');
	await choose(page, 'Copy', 'Copy selection');
	await expect(page.getByText('There is nothing to copy here.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('The monthly rent is nine');
	await word(page, 'The').click();
	await choose(page, 'Block', 'Table');
	await choose(page, 'Copy', 'Copy table');
	await expect(page.getByText('Copied the table')).toBeVisible();
	const types = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return Promise.all(item!.types.map(async (type) => [type, await (await item!.getType(type)).text()]));
	});
	expect(Object.fromEntries(types)['text/html']).toMatch(/<table>.*<td>/s);
	expect(Object.fromEntries(types)['text/plain']).toContain('monthly');
});
