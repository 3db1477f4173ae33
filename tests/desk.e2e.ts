import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText, scannedPdf } from './drawn.ts';
import { holdStore } from './hold-store.ts';
import { misread } from './misread.ts';
import { putReading } from './put-reading.ts';

const LINES = [
	'The monthly rent is nine hundred pounds',
	'and it shall be paid in advance',
	'on the first of every month',
];
const DOUBTS = {
	monthly: { text: 'rnonthly', confidence: 45 },
	hundred: { confidence: 70 },
	advance: { text: 'advancc', confidence: 30 },
};

type Add = (...files: { name: string; mimeType: string; buffer: Buffer }[]) => Promise<void>;

/** A picture on the desk in which three words are doubtful. */
async function doubtful(page: Page, add: Add, done: (name: string) => Promise<unknown>) {
	await page.goto('/');
	await add({ name: 'rent.png', mimeType: 'image/png', buffer: await drawnText(page, LINES) });
	await done('rent.png');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-word]').first()).toBeVisible();
	await misread(page, DOUBTS);
	await expect(page.locator('[data-reading]')).toContainText('rnonthly');
}

const text = (page: Page) => page.locator('[data-reading]');
const word = (page: Page, said: string) => page.locator('[data-word]', { hasText: new RegExp(`^${said}$`) });
const bar = (page: Page) => page.getByRole('region', { name: 'Doubtful words' });
const choose = async (page: Page, menu: string, item: string) => {
	await page.getByRole('button', { name: menu, exact: true }).click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
};

test('the doubt loop is worked by keys alone, and what it did is there after a reload', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await expect(bar(page)).toContainText('3 doubtful words left');
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	await expect(bar(page).getByRole('img', { name: 'The word on the page, enlarged' })).toBeVisible();
	await page.keyboard.type('monthly');
	await page.keyboard.press('Enter');
	await expect(bar(page).getByRole('textbox')).toHaveValue('hundred');
	await page.keyboard.press('Tab');
	await expect(bar(page).getByRole('textbox')).toHaveValue('advancc');
	await page.keyboard.type('advance');
	await page.keyboard.press('Enter');
	await expect(bar(page).getByRole('textbox')).toHaveValue('hundred');
	await expect(bar(page)).toContainText('1 doubtful word left');
	await page.keyboard.press('Enter');
	await expect(page.getByText('No doubtful words left').first()).toBeVisible();
	await expect(text(page)).toContainText('The monthly rent is nine hundred');
	await page.reload();
	await expect(text(page)).toContainText('paid in advance');
	await expect(word(page, 'monthly')).toHaveAttribute('data-confidence', '100');
	await expect(bar(page)).toHaveCount(0);
	await page.getByRole('link', { name: 'Library' }).click();
	await expect(page.locator('[data-document]')).not.toContainText('doubtful');
});

test('whoever is faster than the store is not asked about a word again', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	const release = await holdStore(page, 'corrections');
	await page.keyboard.type('monthly');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(bar(page).getByRole('textbox')).toHaveValue('advancc');
	await page.keyboard.type('advance');
	await page.keyboard.press('Enter');
	await expect(bar(page).getByRole('textbox')).toHaveValue('hundred');
	await release();
	await expect(text(page)).toContainText('paid in advance');
	await expect(bar(page).getByRole('textbox')).toHaveValue('hundred');
	await expect(bar(page)).toContainText('1 doubtful word left');
});

test('an offer is taken by its number', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await misread(page, { month: { text: 'rnonth', confidence: 50 }, first: { text: 'month', confidence: 99 } });
	await expect(text(page)).toContainText('rnonth');
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('listitem').first()).toContainText('month');
	await page.keyboard.press('1');
	await expect(text(page)).toContainText('of every month');
});

test('a dictionary offers words that the document does not have', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	await expect(bar(page).getByRole('listitem').first()).toContainText('monthly');
	await page.keyboard.press('1');
	await expect(text(page)).toContainText('The monthly rent');
});

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
	await page.keyboard.press('Control+z');
	await expect(word(page, 'advancc')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(word(page, 'rnonthly')).toBeVisible();
	await page.reload();
	await expect(word(page, 'rnonthly')).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(word(page, 'monthly')).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(word(page, 'advance')).toBeVisible();
});

test('the doubt loop goes on over the pages', async ({ page, add, done }) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['The monthly rent'], ['nothing wrong here'], ['paid weekly in advance']]);
	await add({ name: 'three.pdf', mimeType: 'application/pdf', buffer: pdf });
	await done('three.pdf');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(text(page)).toContainText('rent');
	await misread(page, { monthly: { text: 'rnonthly', confidence: 40 }, weekly: { text: 'wcekly', confidence: 40 } });
	await expect(bar(page)).toContainText('2 doubtful words left');
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	await page.keyboard.type('monthly');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/page=3/);
	await expect(bar(page).getByRole('textbox')).toHaveValue('wcekly');
	await page.keyboard.type('weekly');
	await page.keyboard.press('Enter');
	await expect(page.getByText('No doubtful words left').first()).toBeVisible();
	await page.keyboard.press('PageUp');
	await page.keyboard.press('PageUp');
	await expect(text(page)).toContainText('The monthly rent');
});

test('the same mistake is replaced everywhere at once, and taken back at once', async ({ page, add, done }) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['The monthly rent'], ['monthly or weekly', 'or monthly']]);
	await add({ name: 'two.pdf', mimeType: 'application/pdf', buffer: pdf });
	await done('two.pdf');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(text(page)).toContainText('rent');
	await misread(page, { monthly: { text: 'rnonthly', confidence: 40 } });
	await expect(bar(page)).toContainText('3 doubtful words left, 1 on this page');
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('rnonthly');
	await page.keyboard.type('monthly');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByText('Replaced 3 words')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(text(page)).toContainText('monthly or weekly');
	await page.keyboard.press('Control+z');
	await expect(text(page)).toContainText('rnonthly or weekly');
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
	await page.getByLabel('Type the line that was missed').fill('Signed by both');
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('Signed by both');
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

test('image and text are linked both ways, and the word lies where it was printed', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'pounds').hover();
	const mark = (await page.locator('.mark').boundingBox())!;
	await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
	await expect(word(page, 'pounds')).toHaveClass(/hover/);
	await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
	await expect(word(page, 'pounds')).toHaveClass(/cursor/);
	await page.keyboard.press('v');
	await page.keyboard.press('v');
	await page.keyboard.press('v');
	const laid = (await page.locator('[data-over]', { hasText: /^pounds$/ }).boundingBox())!;
	const outline = (await page.locator('.outline').boundingBox())!;
	expect(Math.abs(laid.x - outline.x)).toBeLessThan(4);
	expect(Math.abs(laid.width - outline.width)).toBeLessThan(outline.width * 0.06);
	expect(laid.y).toBeLessThan(outline.y + outline.height);
	expect(laid.y + laid.height).toBeGreaterThan(outline.y);
});

test('the image is enlarged, fitted and turned, and the words stay where they are', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	const canvas = page.locator('.sheet canvas');
	const before = (await canvas.boundingBox())!;
	await page.keyboard.press('+');
	await expect.poll(async () => (await canvas.boundingBox())!.width / before.width).toBeCloseTo(1.25, 1);
	await page.keyboard.press('r');
	await page.keyboard.press('9');
	await word(page, 'pounds').hover();
	const mark = (await page.locator('.mark').boundingBox())!;
	expect(mark.height).toBeGreaterThan(mark.width);
	await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
	await expect(word(page, 'pounds')).toHaveClass(/hover/);
});

test('a page is read again beside the old reading, and the differences are taken', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await word(page, 'hundred').click();
	await choose(page, 'Word', 'Right as it is');
	await choose(page, 'Page', 'Read again');
	await page.getByRole('complementary').getByRole('button', { name: 'Read again' }).click();
	await page.getByRole('button', { name: 'Compare' }).click({ timeout: 60_000 });
	await expect(text(page)).toContainText('rnonthly');
	const panel = page.getByRole('complementary', { name: 'Compare readings' });
	await expect(panel).toContainText('2 differences');
	await expect(word(page, 'rnonthly')).toHaveClass(/differs/);
	await panel.getByRole('button', { name: 'Take “monthly”' }).click();
	await expect(text(page)).toContainText('The monthly rent');
	await panel.getByRole('button', { name: 'Use that reading instead' }).click();
	await expect(text(page)).toContainText('paid in advance');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	await expect(text(page)).toContainText('paid in advancc');
});

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
	await expect(panel.getByRole('status')).toHaveText('2 places, 1 on this page');
	await panel.getByLabel('Whole words').check();
	await expect(panel.getByRole('status')).toHaveText('1 place, 1 on this page');
	await panel.getByLabel('Whole words').uncheck();
	await panel.getByLabel('Regular expression').check();
	await panel.getByRole('textbox', { name: 'Find' }).fill('(\\d)00 pounds');
	await panel.getByRole('textbox', { name: 'Replace with' }).fill('£$1000');
	await panel.getByRole('button', { name: 'Replace all' }).click();
	await expect(text(page)).toContainText('One rent of £1000');
	await page.keyboard.press('Escape');
	await page.keyboard.press('PageDown');
	await expect(text(page)).toContainText('Two rents of £2000');
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

test('lines flow as paragraphs, with broken words whole', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['A long sen-', 'tence that goes on']]);
	await expect(text(page)).toContainText('sen-');
	await page.keyboard.press('l');
	await expect(text(page)).toContainText('A long sentence that goes on');
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

test('the page is read aloud with the spoken word lit, where there is a voice', async ({ page, add, done }) => {
	await page.addInitScript(() => {
		const voice = { name: 'Test', lang: 'en-GB', voiceURI: 'test' };
		class Utterance {
			onboundary?: (event: { charIndex: number }) => void;
			constructor(readonly text: string) {}
		}
		Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance });
		Object.defineProperty(globalThis, 'speechSynthesis', {
			value: {
				getVoices: () => [voice],
				speak: (utterance: Utterance) =>
					setTimeout(() => utterance.onboundary?.({ charIndex: utterance.text.indexOf('hundred') }), 50),
				cancel: () => undefined,
			},
		});
	});
	await doubtful(page, add, done);
	await page.getByRole('button', { name: 'Read aloud' }).click();
	await expect(word(page, 'hundred')).toHaveClass(/spoken/);
	await expect(page.locator('.mark.spoken')).toBeVisible();
	await page.getByRole('button', { name: 'Stop reading' }).click();
	await expect(page.locator('.spoken')).toHaveCount(0);
});

test('a long document mounts only the pages that are seen', async ({ page, add }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.goto('/');
	const pdf = await scannedPdf(
		page,
		Array.from({ length: 30 }, (_, index) => [`Page number ${index + 1}`]),
	);
	await add({ name: 'thirty.pdf', mimeType: 'application/pdf', buffer: pdf });
	await page.getByRole('link', { name: 'thirty.pdf' }).click();
	const strip = page.getByRole('navigation', { name: 'All pages' });
	await expect(strip.getByRole('button', { name: /^Page 1\b/ })).toBeVisible();
	expect(await strip.getByRole('button').count()).toBeLessThan(16);
	await expect(strip.locator('img').nth(1)).toBeVisible();
	await page.keyboard.press('g');
	await page.keyboard.type('30');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/page=30/);
	await expect(strip.getByRole('button', { name: /^Page 30\b/ })).toHaveAttribute('aria-current', 'page');
	expect(await strip.getByRole('button').count()).toBeLessThan(16);
});

test('the keys are shown, and letters can be switched off', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Keys' });
	await expect(dialog).toContainText('Next doubtful word');
	await dialog.getByLabel('Single letters are keys, too').uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`the desk has no fault of accessibility (${colorScheme})`, async ({ page, add, done }) => {
		await page.emulateMedia({ colorScheme });
		await doubtful(page, add, done);
		const faults = async () =>
			(await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
		expect(await faults()).toEqual([]);
		await page.keyboard.press('n');
		await expect(bar(page).getByRole('textbox')).toBeFocused();
		expect(await faults()).toEqual([]);
		await page.keyboard.press('Escape');
		await page.keyboard.press('h');
		expect(await faults()).toEqual([]);
		await page.keyboard.press('Escape');
		await page.keyboard.press('v');
		await page.keyboard.press('v');
		await page.keyboard.press('v');
		expect(await faults()).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await faults()).toEqual([]);
	});

test('on a phone image, text and doubts are tabs at the foot', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await doubtful(page, add, done);
	const tabs = page.getByRole('group', { name: 'View' });
	await tabs.getByRole('button', { name: 'Doubts (3)' }).click();
	await bar(page).getByRole('button', { name: 'Check them' }).click();
	await bar(page).getByRole('textbox').fill('monthly');
	await bar(page).getByRole('button', { name: 'Replace', exact: true }).click();
	await expect(tabs.getByRole('button', { name: 'Doubts (2)' })).toBeVisible();
	await tabs.getByRole('button', { name: 'Image' }).click();
	await expect(page.locator('.sheet canvas')).toBeVisible();
	await tabs.getByRole('button', { name: 'Text' }).click();
	await expect(text(page)).toContainText('The monthly rent');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	const place = (await tabs.boundingBox())!;
	expect(place.y + place.height).toBeGreaterThan(735);
});

test('hostile text is shown as text', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [
		['<img/src=x/onerror=alert(1)> {@html} a\u202eb \u0000nul'],
		['x'.repeat(100_000)],
		['مرحبا بالعالم'],
	]);
	await expect(text(page)).toContainText('<img/src=x/onerror=alert(1)> {@html} a[U+202E]b ␀nul');
	await expect(page.locator('[data-reading] img')).toHaveCount(0);
	await page.keyboard.press('v');
	await page.keyboard.press('v');
	await page.keyboard.press('v');
	await expect(page.locator('[data-over]').first()).toContainText('<img');
});

test('odd readings break nothing: no words, words beyond the page, boxes of no size, no size at all', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await putReading(page, []);
	await expect(page.getByText('No text was found on this page.')).toBeVisible();
	await putReading(page, [['one two'], ['three']], {
		boxes: [
			[-500, -500, 99_999, 99_999],
			[5, 5, 5, 5],
			[NaN, 1, 2, 3],
		],
	});
	await expect(text(page)).toContainText('three');
	await word(page, 'one').hover();
	await page.keyboard.press('n');
	await putReading(page, [['one two']], { width: 0, height: 0 });
	await expect(text(page)).toContainText('one two');
	await word(page, 'one').click();
	for (let view = 0; view < 4; view++) await page.keyboard.press('v');
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a page of 50,000 words is shown without freezing, and typing on 5,000 stays fluent', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	const many = (words: number) => [Array.from({ length: words / 10 }, (_, line) => `w${line} `.repeat(10).trim())];
	await putReading(page, many(50_000));
	await expect(page.locator('[data-word]').first()).toBeVisible();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible({ timeout: 5_000 });
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-word]')).toHaveCount(50_000, { timeout: 30_000 });
	await putReading(page, many(5_000), { confidence: 50 });
	await expect(page.locator('[data-word]')).toHaveCount(5_000);
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toBeFocused();
	await page.evaluate(() => {
		const times: number[] = [];
		Object.assign(globalThis, { times });
		const listen = () => {
			const from = performance.now();
			requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
		};
		addEventListener('keydown', listen, true);
	});
	await page.keyboard.type('typing on a page of five thousand words', { delay: 30 });
	const took = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times.sort((a, b) => a - b));
	const p95 = took[Math.floor(took.length * 0.95)]!;
	console.log(`typing, key to frame on 5,000 words: p95 ${p95.toFixed(0)} ms`);
	expect(p95).toBeLessThan(100);
});
