import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { doubtful } from './on-desk.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Ways of looking. At 200 % a window of 1280 px has room for 640; letters alone may be twice as large, too. */
const LOOKS: [name: string, set: (page: Page) => Promise<unknown>][] = [
	['light', (page) => page.emulateMedia({ colorScheme: 'light' })],
	['dark', (page) => page.emulateMedia({ colorScheme: 'dark' })],
	['200 %', (page) => page.setViewportSize({ width: 640, height: 400 })],
	['letters of 200 %', (page) => page.evaluate(() => (document.documentElement.style.fontSize = '200%'))],
	['320 px', (page) => page.setViewportSize({ width: 320, height: 640 })],
	[
		'320 px, dark',
		async (page) => {
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.setViewportSize({ width: 320, height: 640 });
		},
	],
	['forced colours', (page) => page.emulateMedia({ forcedColors: 'active' })],
];

const SCREENS = [
	'/',
	'/settings',
	'/ledger',
	'/left',
	'/about',
	'/threat-model',
	'/notices',
	'/camera',
	'/read/',
	'/pages/',
	'/print/',
];

test('no screen has a fault of accessibility: light, dark, magnified, narrow, in the colours of the system @long', async ({
	page,
	add,
	done,
}) => {
	test.setTimeout(900_000);
	await doubtful(page, add, done);
	const id = /\/read\/([^/?]+)/.exec(page.url())![1]!;
	await page.goto('/');
	await add({ name: 'no picture.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
	await expect(page.locator('[data-refused]')).toBeVisible();
	const found: string[] = [];
	let looked = 0;
	for (const screen of SCREENS)
		for (const [name, set] of LOOKS) {
			await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.goto(screen.endsWith('/') && screen !== '/' ? screen + id : screen);
			await expect(page.locator('main')).toBeVisible();
			await page.waitForLoadState('networkidle');
			await set(page);
			const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
			looked++;
			for (const { id: rule, nodes } of violations)
				found.push(`${screen}, ${name}: ${rule}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 160)}`);
			if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
				found.push(`${screen}, ${name}: wider than the window`);
		}
	console.log(`accessibility: ${looked} looks at ${SCREENS.length} screens, ${found.length} faults`);
	expect(found).toEqual([]);
});
