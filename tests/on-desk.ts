import type { Page } from '@playwright/test';
import { expect, type Add } from './app.ts';
import { drawnText } from './drawn.ts';
import { madeOnce } from './made-once.ts';
import { misread } from './misread.ts';

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

/** A picture on the desk in which three words are doubtful. */
export async function doubtful(page: Page, add: Add, done: (name: string) => Promise<unknown>) {
	await madeOnce(page, 'doubtful', async () => {
		await page.goto('/');
		await add({ name: 'rent.png', mimeType: 'image/png', buffer: await drawnText(page, LINES) });
		await done('rent.png');
		await page.getByRole('link', { name: 'Open' }).click();
		await expect(page.locator('[data-word]').first()).toBeVisible();
		await misread(page, DOUBTS);
	});
	await expect(page.locator('[data-reading]')).toContainText('rnonthly');
}

/** The page's text. */
export const text = (page: Page) => page.locator('[data-reading]');
/** Every word of the text that says exactly this. */
export const word = (page: Page, said: string) => page.locator('[data-word]', { hasText: new RegExp(`^${said}$`) });
/** The bar with the doubtful word. */
export const bar = (page: Page) => page.getByRole('region', { name: 'Doubtful words' });
/** Chooses an item of a menu of the text. */
export const choose = async (page: Page, menu: string, item: string) => {
	await page.getByRole('button', { name: menu, exact: true }).click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
};
/** Loads the page again, is asked by the browser whether it may go, and stays. */
export async function stayHere(page: Page): Promise<void> {
	const asked = page.waitForEvent('dialog');
	await page.evaluate(() => void setTimeout(() => location.reload()));
	const question = await asked;
	expect(question.type()).toBe('beforeunload');
	await question.dismiss();
}
