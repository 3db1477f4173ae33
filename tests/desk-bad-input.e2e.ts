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
