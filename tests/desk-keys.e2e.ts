import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';
import { setting } from './in-store.ts';
import { misread } from './misread.ts';
import { bar, doubtful, text, word } from './on-desk.ts';
import { putReading } from './put-reading.ts';

/** The word with the keyboard. */
const focused = (page: Page) => page.locator('[data-word]:focus');

test('the keyboard stays in the text when words move, go and come back', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['First block here'], ['Second block there', 'with two lines']]);
	await expect(text(page)).toContainText('Second');
	await page.keyboard.press('ArrowDown');
	await expect(focused(page)).toHaveText('First');
	await page.keyboard.press('Alt+ArrowDown');
	await expect(text(page)).toHaveText(/Second block .* First block here/s);
	await expect(focused(page)).toHaveText('First');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Alt+l');
	await expect(page.locator('.line', { hasText: /^block here/ })).toBeVisible();
	await expect(focused(page)).toHaveText('block');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Alt+k');
	await expect(page.locator('.line', { hasText: /^First block here/ })).toBeVisible();
	await page.keyboard.press('End');
	await page.keyboard.press('Delete');
	await expect(text(page)).not.toContainText('block here');
	await page.keyboard.press('Control+z');
	await expect(focused(page)).toHaveText('here');
	await page.keyboard.press('Backspace');
	await expect(focused(page)).toHaveText('block');
});

test('a word is said to be right by a key, and a click gives it the keyboard', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'hundred').click();
	await expect(focused(page)).toHaveText('hundred');
	await page.keyboard.press('Alt+Enter');
	await expect(word(page, 'hundred')).toHaveAttribute('data-confidence', '100');
	await expect(focused(page)).toHaveText('pounds');
});

test('a click elsewhere ends the editing of a word, and what was clicked has the keyboard', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await word(page, 'rnonthly').dblclick();
	await page.getByLabel('Text of this word').fill('monthly');
	await word(page, 'pounds').click();
	await expect(word(page, 'monthly')).toBeVisible();
	await expect(focused(page)).toHaveText('pounds');
});

test('turning the page takes the keyboard along', async ({ page, add, done }) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['The first page'], ['The second page'], ['The third page']]);
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer: pdf });
	await done('three.pdf');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(text(page)).toContainText('first');
	await page.keyboard.press('ArrowRight');
	await expect(focused(page)).toHaveText('The');
	await page.keyboard.press('PageDown');
	await expect(text(page)).toContainText('second');
	await expect(focused(page)).toHaveText('The');
	await page.keyboard.press('ArrowRight');
	await expect(focused(page)).toHaveText('second');
	await page.keyboard.press('g');
	await page.keyboard.type('3');
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('third');
	await expect(focused(page)).toHaveText('The');
});

test('what is undone or done again on another page is shown there, and the doubt loop goes on', async ({
	page,
	add,
	done,
}) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['The monthly rent'], ['paid weekly or not']]);
	await add({ name: 'two.pdf', mimeType: 'application/pdf', buffer: pdf });
	await done('two.pdf');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(text(page)).toContainText('rent');
	await misread(page, { monthly: { text: 'rnonthly', confidence: 40 }, weekly: { text: 'wcekly', confidence: 40 } });
	await expect(text(page)).toContainText('rnonthly');
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	await page.keyboard.type('monthly');
	await page.keyboard.press('Enter');
	await expect(bar(page).getByRole('textbox')).toHaveValue('wcekly');
	await expect(page).toHaveURL(/page=2/);
	await page.keyboard.press('Control+z');
	await expect(page).toHaveURL(/page=1/);
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	await expect(bar(page).getByRole('textbox')).toBeFocused();
	await page.keyboard.press('Control+Shift+z');
	await expect(bar(page).getByRole('textbox')).toHaveValue('wcekly');
	await expect(bar(page).getByRole('textbox')).toBeFocused();
});

test('leaving the doubt loop, a panel or a drawing gives the keyboard back', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	await page.keyboard.press('Escape');
	await expect(focused(page)).toHaveText('rnonthly');
	await page.keyboard.press('Control+f');
	await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
	await word(page, 'pounds').click();
	await page.keyboard.press('Control+f');
	await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(focused(page)).toHaveText('pounds');
	await page.keyboard.press('v');
	await page.keyboard.press('b');
	await expect(page.getByRole('application')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('region', { name: 'Page image' })).toBeFocused();
});

test('on the image alone the keys of the text go from word to word and edit', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'pounds').click();
	await page.keyboard.press('v');
	await page.keyboard.press('v');
	const pane = page.getByRole('region', { name: 'Page image' });
	await expect(pane).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('F2');
	await expect(page.getByLabel('Text of this word')).toHaveValue('hundred');
	await page.keyboard.type('thousand');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-over]', { hasText: /^thousand$/ })).toBeVisible();
	await expect(pane).toBeFocused();
});

test('what a key cannot do is said', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('t');
	await expect(page.getByText('There is no table on this page.')).toBeVisible();
});

test('one match after the other is replaced by Enter', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['one cat, two cat', 'and a third cat']]);
	await expect(text(page)).toContainText('third cat');
	await page.keyboard.press('Control+h');
	const panel = page.getByRole('complementary', { name: 'Find and replace' });
	await expect(panel.getByRole('textbox', { name: 'Find' })).toBeFocused();
	await page.keyboard.type('cat');
	await expect(panel.getByRole('status')).toHaveText('1 of 3 places, 3 on this page');
	await page.keyboard.press('Control+h');
	await expect(panel.getByRole('textbox', { name: 'Replace with' })).toBeFocused();
	await panel.getByRole('textbox', { name: 'Find' }).focus();
	await page.keyboard.press('Enter');
	await expect(panel.getByRole('status')).toContainText('2 of 3');
	await panel.getByRole('textbox', { name: 'Replace with' }).fill('cats');
	await page.keyboard.press('Enter');
	// What was put there matches itself, so the next one is the third.
	await expect(panel.getByRole('status')).toContainText('3 of 3');
	await page.keyboard.press('Enter');
	await expect(text(page)).toHaveText(/one cat, two cats\s+and a third cats/);
});

test('letters that are switched off stay off', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('?');
	await page.getByRole('dialog').getByLabel('Single letters are keys, too').uncheck();
	await page.keyboard.press('Escape');
	await expect.poll(() => setting(page, 'letterKeys')).toBe(false);
	await page.reload();
	await expect(word(page, 'rnonthly')).toBeVisible();
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveCount(0);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog').getByLabel('Single letters are keys, too')).not.toBeChecked();
});
