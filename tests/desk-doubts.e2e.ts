import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';
import { holdStore } from './hold-store.ts';
import { allInStore, inStore } from './in-store.ts';
import { misread } from './misread.ts';
import { bar, doubtful, stayHere, text, word } from './on-desk.ts';
import { putReading } from './put-reading.ts';

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

test('skipping the only doubtful word gives up what was typed for it', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	const field = bar(page).getByRole('textbox');
	await page.keyboard.press('n');
	for (const right of ['monthly', 'advance']) {
		await expect(field).toHaveAttribute('data-untouched', 'true');
		while ((await field.inputValue()) === 'hundred') await page.keyboard.press('Tab');
		await page.keyboard.type(right);
		await page.keyboard.press('Enter');
	}
	await expect(bar(page)).toContainText('1 doubtful word left');
	await expect(field).toHaveValue('hundred');
	await page.keyboard.type('not this');
	await bar(page).getByRole('button', { name: 'Skip' }).click();
	await expect(field).toHaveValue('hundred');
	await expect(field).toBeFocused();
	await page.keyboard.type('nor this');
	await page.keyboard.press('Tab');
	await expect(field).toHaveValue('hundred');
	await page.keyboard.press('Escape');
	await expect(text(page)).toContainText('hundred');
	await expect(text(page)).not.toContainText('this');
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

test('nobody says that no doubtful word is left while pages are still to be read', async ({ page, add, done }) => {
	await page.goto('/');
	const pdf = await scannedPdf(page, [['The monthly rent'], ['paid weekly in advance']]);
	await add({ name: 'two.pdf', mimeType: 'application/pdf', buffer: pdf });
	await done('two.pdf');
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(text(page)).toContainText('rent');
	const last = (await allInStore<{ taskId: string; page: number }>(page, 'readings')).find(({ page }) => page === 2)!;
	const [tally] = await allInStore<object>(page, 'tallies');
	await inStore(page, 'readings', { remove: [[last.taskId, 2]] });
	await inStore(page, 'tallies', { put: [{ ...tally, pages: { Completed: 1, Processing: 1 } }] });
	await misread(page, {});
	await expect(text(page)).toContainText('rent');
	await page.keyboard.press('n');
	await expect(page.getByText('No doubtful words so far. 1 page is still to be read.').first()).toBeVisible();
});

test('another reading offers its word for the same place, not the one beside it', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	const [bracket, long] = [
		[300, 100, 310, 140],
		[318, 100, 500, 140],
	] as const;
	await putReading(page, [['{ SUNGAT']], { boxes: [[...bracket], [...long]], confidence: 40 });
	const [reading] = await allInStore<object>(page, 'readings');
	const [x0, y0, x1, y1] = [298, 100, 500, 140];
	const word = { text: 'SUNGAI', box: { x0, y0, x1, y1 }, confidence: 90 };
	const block = { kind: 'paragraph', box: word.box, lines: [{ box: word.box, words: [word] }] };
	await inStore(page, 'readings', { put: [{ ...reading, taskId: 'another', readAt: 1, blocks: [block] }] });
	await page.reload();
	await expect(text(page)).toContainText('SUNGAT');
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toHaveValue('{');
	await expect(bar(page).getByRole('listitem')).toHaveCount(0);
	await page.keyboard.press('Tab');
	await expect(bar(page).getByRole('listitem').first()).toContainText('SUNGAI');
});

for (const [width, height, form] of [
	[1440, 900, ''],
	[1024, 768, ' @long'],
	[390, 844, ' @long'],
	[320, 640, ''],
] as const)
	test(`who settles doubts with the pointer finds everything in its place, ${width} px wide${form}`, async ({
		page,
		add,
		done,
	}) => {
		await page.setViewportSize({ width, height });
		await doubtful(page, add, done);
		await putReading(page, [['a rnonthly incomprehensibilities considerations', 'x and I hundred']], {
			confidence: 40,
		});
		if (width < 640)
			await page
				.getByRole('group', { name: 'View' })
				.getByRole('button', { name: /Doubts/ })
				.click();
		else await bar(page).getByRole('button', { name: 'Check them' }).click();
		const field = bar(page).getByRole('textbox');
		await expect(field).toBeFocused();
		const parts = [
			field,
			bar(page).getByRole('button', { name: 'Next doubtful word' }),
			bar(page).getByRole('img'),
			bar(page).getByRole('list'),
			bar(page).getByRole('button', { name: 'Skip' }),
			bar(page).getByRole('button', { name: /like this/ }),
		];
		const places = () => Promise.all(parts.map((part) => part.boundingBox()));
		const first = await places();
		for (const { x, width: wide } of first.map((box) => box!)) expect(x + wide).toBeLessThanOrEqual(width);
		for (let skipped = 0; skipped < 6; skipped++) {
			await bar(page).getByRole('button', { name: 'Skip' }).click();
			// Another word may have other offers, which come a moment later.
			await page.waitForTimeout(150);
			expect(await places()).toEqual(first);
		}
		await field.fill('another');
		await expect(bar(page).getByRole('button', { name: 'Replace', exact: true })).toBeVisible();
		expect(await places()).toEqual(first);
	});

test('what was typed for a doubtful word is kept by whoever clicks elsewhere or steps on, and who reloads is asked', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	await page.keyboard.press('n');
	const field = bar(page).getByRole('textbox');
	await expect(field).toHaveValue('rnonthly');
	await page.keyboard.type('monthly');
	await word(page, 'pounds').click();
	await expect(text(page)).toContainText('The monthly rent');
	await expect(bar(page)).toContainText('2 doubtful words left');
	await page.keyboard.press('n');
	await expect(field).toHaveValue('advancc');
	await page.keyboard.type('left');
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	await expect(field).toHaveValue('hundred');
	await page.keyboard.type('skipped');
	await bar(page).getByRole('button', { name: 'Skip' }).click();
	await expect(field).toHaveValue('advancc');
	await expect(text(page)).toContainText('nine hundred pounds');
	await page.keyboard.type('advance');
	await bar(page).getByRole('button', { name: 'Next doubtful word' }).click();
	await expect(text(page)).toContainText('paid in advance');
	await expect(field).toHaveValue('hundred');
	await page.keyboard.type('thousand');
	await stayHere(page);
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('nine thousand pounds');
});
