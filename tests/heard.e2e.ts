import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';
import { makeLibrary } from './make-library.ts';

/** Everything that live regions say from now on, in order. */
async function heard(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const said: string[] = [];
		const before = new WeakMap<Element, string>();
		const listen = () => {
			for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
				const text = region.textContent.trim().replace(/\s+/g, ' ');
				if (before.get(region) === text) continue;
				before.set(region, text);
				if (text) said.push(text);
			}
		};
		listen();
		said.length = 0;
		new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
		Object.assign(globalThis, { said });
	});
	return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

test('files that are added are said once, and again when all of them have been read', async ({ page, add, done }) => {
	await page.goto('/');
	const picture = async (line: string) => drawnText(page, [line]);
	const files = await Promise.all(
		['one', 'two', 'three'].map(async (name) => ({
			name: `${name}.png`,
			mimeType: 'image/png',
			buffer: await picture(`This is page ${name}`),
		})),
	);
	const said = await heard(page);
	await add(...files);
	for (const { name } of files) await done(name);
	await expect.poll(said).toContain('3 documents have been read');
	expect((await said()).filter((text) => text.startsWith('Saving'))).toEqual(['Saving 3 files …']);
	await add({ name: 'four.png', mimeType: 'image/png', buffer: await picture('One more page') });
	await expect.poll(said).toContain('four.png has been read');
});

test('a long document that is searched is heard once it is searched', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, [{ name: 'long.png', pages: 60, text: 'A letter and another letter' }]);
	await page.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-word]').first()).toBeVisible();
	await page.keyboard.press('Control+f');
	const said = await heard(page);
	await page.getByRole('textbox', { name: 'Find' }).fill('letter');
	await expect.poll(said).toContain('1 of 120 places, 2 on this page');
	expect((await said()).filter((text) => /places?,/.test(text))).toEqual(['1 of 120 places, 2 on this page']);
});

test('a document that is opened is said by its name', async ({ page }) => {
	await page.goto('/');
	await makeLibrary(page, [{ name: 'named.png', text: 'A letter' }]);
	const said = await heard(page);
	await page.getByRole('link', { name: 'Open' }).click();
	await expect.poll(said).toContain('named.png · Legible');
	expect(await said()).not.toContain('Document · Legible');
});

test('the keyboard goes on where one of several refused files was dismissed', async ({ page, add }) => {
	await page.goto('/');
	const bad = (name: string) => ({ name, mimeType: '', buffer: Buffer.from('\0nothing') });
	await add(bad('a.xyz'), bad('b.xyz'));
	await page
		.getByRole('button', { name: /^Dismiss [ab]/ })
		.first()
		.press('Enter');
	await expect(page.getByRole('button', { name: /^Dismiss [ab]/ })).toHaveCount(1);
	await expect(page.getByRole('button', { name: /^Dismiss [ab]/ })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
