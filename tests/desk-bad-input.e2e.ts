import { expect, test } from './app.ts';
import { bar, doubtful, text, word } from './on-desk.ts';
import { putReading } from './put-reading.ts';

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

test('a page of 50,000 words comes bit by bit, and typing on 5,000 touches no word of the text @long', async ({
	page,
	add,
	done,
}) => {
	await doubtful(page, add, done);
	const many = (words: number) => [Array.from({ length: words / 10 }, (_, line) => `w${line} `.repeat(10).trim())];
	await page.addInitScript(() => {
		const steps: number[] = [];
		Object.assign(globalThis, { steps });
		// Records are given once a task: what came with one of them was made without a break.
		new MutationObserver((all) => {
			const added = all.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
			steps.push(added.reduce((sum, one) => sum + one.querySelectorAll('[data-word]').length, 0));
		}).observe(document, { childList: true, subtree: true });
	});
	await putReading(page, many(50_000));
	await expect(page.locator('[data-word]').first()).toBeVisible();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-word]')).toHaveCount(50_000, { timeout: 60_000 });
	const steps = await page.evaluate(() => (globalThis as unknown as { steps: number[] }).steps);
	expect(Math.max(...steps)).toBeLessThan(10_000);
	await putReading(page, many(5_000), { confidence: 50 });
	await expect(page.locator('[data-word]')).toHaveCount(5_000);
	await page.keyboard.press('n');
	await expect(bar(page).getByRole('textbox')).toBeFocused();
	await page.evaluate(() => {
		const touched: string[] = [];
		Object.assign(globalThis, { touched });
		new MutationObserver((all) => {
			for (const { type, target } of all)
				touched.push(`${type} of ${target.nodeName} ${target.textContent?.slice(0, 20)}`);
		}).observe(document.querySelector('[data-reading]')!, {
			childList: true,
			attributes: true,
			characterData: true,
			subtree: true,
		});
	});
	await page.keyboard.type('typing on a page', { delay: 30 });
	await expect(bar(page).getByRole('textbox')).toHaveValue(/typing on a page/);
	const touched = () => page.evaluate(() => (globalThis as unknown as { touched: string[] }).touched);
	expect(await touched()).toEqual([]);
	await page.keyboard.press('Enter');
	await expect.poll(touched).not.toEqual([]);
});
