import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test } from './app.ts';
import { scannedPdf } from './drawn.ts';
import { bar, doubtful, text, word } from './on-desk.ts';
import { putReading } from './put-reading.ts';

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

test('on a page that lies on its side the text over the image stands as it is printed', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['sideways']], { turn: 90, boxes: [[300, 100, 330, 260]] });
	await word(page, 'sideways').click();
	for (let view = 0; view < 3; view++) await page.keyboard.press('v');
	const outline = (await page.locator('.outline').boundingBox())!;
	const laid = (await page.locator('[data-over]').boundingBox())!;
	expect(laid.height).toBeGreaterThan(3 * laid.width);
	expect(Math.abs(laid.y - outline.y)).toBeLessThan(6);
	expect(Math.abs(laid.height - outline.height)).toBeLessThan(outline.height * 0.06);
	expect(laid.x).toBeLessThan(outline.x + outline.width);
	expect(laid.x + laid.width).toBeGreaterThan(outline.x);
});

test('text that runs downwards is shown and walked downwards', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['吾輩は 猫である', '名前は まだない']], {
		direction: 'vertical',
		boxes: [
			[900, 40, 940, 160],
			[900, 170, 940, 330],
			[840, 40, 880, 160],
			[840, 170, 880, 330],
		],
	});
	await expect(text(page)).toHaveCSS('writing-mode', 'vertical-rl');
	await word(page, '吾輩は').click();
	await page.keyboard.press('ArrowDown');
	await expect(word(page, '猫である')).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(word(page, 'まだない')).toBeFocused();
	const [first, second] = [await word(page, '猫である').boundingBox(), await word(page, 'まだない').boundingBox()];
	expect(second!.x).toBeLessThan(first!.x);
	for (let view = 0; view < 3; view++) await page.keyboard.press('v');
	const laid = (await page.locator('[data-over]').nth(1).boundingBox())!;
	expect(laid.height).toBeGreaterThan(2 * laid.width);
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

test('lines flow as paragraphs, with broken words whole', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await putReading(page, [['A long sen-', 'tence that goes on']]);
	await expect(text(page)).toContainText('sen-');
	await page.keyboard.press('l');
	await expect(text(page)).toContainText('A long sentence that goes on');
});

test('lines flow where they do not fit their column, until the user wants them as printed', async ({
	page,
	add,
	done,
}) => {
	const PROSE = [
		'The parties agree that the rent of the house shall be paid monthly and in advance on the first',
		'of every month, and that nothing else is owed.',
	];
	await page.setViewportSize({ width: 1440, height: 900 });
	await doubtful(page, add, done);
	await putReading(page, [PROSE, ['GRAND TOTAL 20.00', 'CASH 20.00']]);
	const flows = page.getByRole('button', { name: 'Paragraphs' });
	const isBelow = async (one: string, other: string) =>
		(await word(page, one).boundingBox())!.y < (await word(page, other).boundingBox())!.y - 5;
	await expect(flows).toHaveAttribute('aria-pressed', 'true');
	expect(await isBelow('TOTAL', 'CASH')).toBe(true);
	await page.setViewportSize({ width: 1900, height: 900 });
	await page.keyboard.press('v');
	await expect(flows).toHaveAttribute('aria-pressed', 'true');
	await flows.click();
	await expect(flows).toHaveAttribute('aria-pressed', 'false');
	await page.reload();
	await expect(text(page)).toContainText('parties');
	await expect(flows).toHaveAttribute('aria-pressed', 'false');
});

test('lines that fit their column are as they are printed', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await doubtful(page, add, done);
	await expect(page.getByRole('button', { name: 'Paragraphs' })).toHaveAttribute('aria-pressed', 'false');
});

test('sums on a receipt stay lines on a phone', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await doubtful(page, add, done);
	await putReading(page, [['ROUNDING ADJUSTMENT : 0.00', 'GRAND TOTAL : 20.00']]);
	await expect(page.getByRole('button', { name: 'Paragraphs' })).toHaveAttribute('aria-pressed', 'true');
	const [one, other] = [await word(page, 'ADJUSTMENT').boundingBox(), await word(page, 'GRAND').boundingBox()];
	expect(other!.y).toBeGreaterThan(one!.y + one!.height / 2);
	expect(other!.x).toBeLessThan(one!.x);
});

test('lines flow from the start on a phone, where they would break twice', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await doubtful(page, add, done);
	await putReading(page, [['A long sen-', 'tence that goes on']]);
	await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Text' }).click();
	await expect(text(page)).toContainText('A long sentence that goes on');
	await page.getByRole('button', { name: 'Paragraphs' }).click();
	await expect(text(page)).toContainText('sen-');
});

test('a main button that cannot be pressed does not look as if it could', async ({ page, add, done }) => {
	await doubtful(page, add, done);
	await page.keyboard.press('b');
	await page.keyboard.press('Enter');
	const button = page.getByRole('button', { name: 'Add the line' });
	const ground = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
	await expect(button).toBeDisabled();
	const before = await ground();
	await page.getByLabel('Type the line that was missed').fill('a line');
	await expect(button).toBeEnabled();
	await expect.poll(ground).not.toBe(before);
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
	test(`the desk has no fault of accessibility (${colorScheme})${colorScheme === 'light' ? ' @long' : ''}`, async ({
		page,
		add,
		done,
	}) => {
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

for (const [width, height, form] of [
	[1024, 768, ''],
	[390, 844, ' @long'],
	[320, 640, ''],
] as const)
	test(`no tool is out of reach, ${width} px wide${form}`, async ({ page, add, done }) => {
		await page.setViewportSize({ width, height });
		await doubtful(page, add, done);
		const everything = async (name: string) => {
			const tools = page.getByRole('toolbar', { name, exact: true }).getByRole('button');
			await expect(tools.first()).toBeVisible();
			for (const tool of await tools.all()) await expect(tool).toBeInViewport({ ratio: 0.99 });
			return tools.count();
		};
		if (width > 640) {
			await page.keyboard.press('h');
			await expect(page.getByRole('complementary')).toBeVisible();
		}
		expect(await everything('Text')).toBeGreaterThan(5);
		if (width < 640) await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Image' }).click();
		expect(await everything('Image')).toBeGreaterThan(6);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});

test('a menu opens towards where there is room', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await doubtful(page, add, done);
	for (const [name, isOnward] of [
		['Word', true],
		['Export', false],
	] as const) {
		const button = page.getByRole('button', { name, exact: true });
		await button.click();
		const [at, menu] = [(await button.boundingBox())!, (await page.getByRole('menu', { name }).boundingBox())!];
		if (isOnward) expect(Math.abs(menu.x - at.x)).toBeLessThan(2);
		else expect(Math.abs(menu.x + menu.width - at.x - at.width)).toBeLessThan(2);
		await page.keyboard.press('Escape');
	}
});

test('on a phone image, text and doubts are tabs at the foot', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await doubtful(page, add, done);
	const tabs = page.getByRole('group', { name: 'View' });
	await tabs.getByRole('button', { name: 'Doubts (3)' }).click();
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

for (const width of [390, 320])
	test(`a long name has room above the pages and the way back, ${width} px wide`, async ({ page, add }) => {
		await page.setViewportSize({ width, height: 700 });
		await page.goto('/');
		const name = 'Minutes of the general meeting of 2024.pdf';
		await add({
			name,
			mimeType: 'application/pdf',
			buffer: await scannedPdf(page, [['One page'], ['Another page']]),
		});
		await page.locator('[data-document]').getByRole('link', { name }).click();
		await expect(page.getByRole('button', { name: 'Next page' })).toBeVisible();
		const place = async (at: Locator) => (await at.boundingBox())!;
		const title = await place(page.getByRole('heading', { level: 1 }));
		expect(title.width).toBeGreaterThan(width * 0.45);
		for (const tool of ['Previous page', 'Next page', 'Undo', 'Do again']) {
			const { x, y, width: wide } = await place(page.getByRole('button', { name: tool, exact: true }));
			expect(y, tool).toBeGreaterThan(title.y + title.height - 1);
			expect(x + wide, tool).toBeLessThanOrEqual(width);
		}
		const [first, last] = [page.getByRole('button', { name: 'Next page' }), page.getByRole('button', { name: 'Undo' })];
		expect(Math.abs((await place(first)).y - (await place(last)).y)).toBeLessThan(2);
	});

test('the keyboard of a phone hides neither the word nor its line', async ({ page, add, done }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await doubtful(page, add, done);
	await putReading(page, [Array.from({ length: 30 }, (_, line) => `line ${line} of many words`)], { confidence: 60 });
	const tabs = page.getByRole('group', { name: 'View' });
	await tabs.getByRole('button', { name: /Doubts/ }).click();
	for (let skipped = 0; skipped < 40; skipped++) await page.keyboard.press('Tab');
	await expect(bar(page).getByRole('textbox')).toBeFocused();
	await page.setViewportSize({ width: 390, height: 470 });
	await expect(page.locator('.cursor')).toBeInViewport({ ratio: 0.9 });
	await expect(bar(page).getByRole('button', { name: 'Skip' })).toBeInViewport({ ratio: 1 });
	await expect(tabs).toBeHidden();
});
