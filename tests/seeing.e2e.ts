import { expect, test } from './app.ts';
import { makeLibrary } from './make-library.ts';
import { doubtful, word } from './on-desk.ts';

test('the text that was read grows with the letters of the browser', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	const size = () => word(page, 'month').evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
	expect(await size()).toBeCloseTo(17, 0);
	await page.evaluate(() => (document.documentElement.style.fontSize = '187.5%'));
	expect(await size()).toBeCloseTo(34, 0);
});

test('what is on is seen where the system has the colours', async ({ page, add, done }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await doubtful(page, add, done);
	const button = page.getByRole('button', { name: 'Paragraphs' });
	/** The button alone: neither pointer nor keyboard is on it. */
	const look = async () => {
		await page.mouse.move(0, 0);
		await button.evaluate((node) => node.blur());
		return (await button.screenshot()).toString('base64');
	};
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	const off = await look();
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	expect(await look()).not.toBe(off);
});

test('on a narrow phone the tools of a text stand in one row, and the name of a photo can be read', async ({
	page,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/');
	await makeLibrary(page, [{ name: 'IMG_20260511.jpg', text: 'A letter' }]);
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-word]').first()).toBeVisible();
	const tools = await page.getByRole('toolbar', { name: 'Text' }).getByRole('button').all();
	const tops = await Promise.all(tools.map(async (tool) => Math.round((await tool.boundingBox())!.y / 10)));
	expect(new Set(tops).size).toBe(1);
	const isWhole = (name: HTMLElement) =>
		name.scrollHeight <= name.clientHeight + 1 && name.scrollWidth <= name.clientWidth;
	expect(await page.getByRole('heading', { level: 1 }).evaluate(isWhole)).toBe(true);
});
