import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { doubtful, text, word } from './on-desk.ts';

/** Another tab, in which the document went to the bin. */
async function removedElsewhere(context: BrowserContext): Promise<Page> {
	const other = await context.newPage();
	await other.goto('/');
	await other.getByRole('button', { name: 'Remove rent.png' }).click();
	return other;
}

/** The same with its bin open, in which the document can be deleted for good. */
async function binElsewhere(context: BrowserContext): Promise<Page> {
	const other = await removedElsewhere(context);
	// What an empty library shows pushes the bin down.
	await expect(other.getByRole('button', { name: 'a letter' })).toBeVisible();
	await other.getByText('Removed (1)').click();
	return other;
}

test('a document on the desk that another tab removes says so, keeps what is edited, and is brought back', async ({
	page,
	add,
	done,
	context,
}) => {
	await doubtful(page, add, done);
	const other = await removedElsewhere(context);
	const notice = page.getByRole('alert').filter({ hasText: 'This document was removed. It is kept until' });
	await expect(notice).toBeVisible();
	await word(page, 'rnonthly').dblclick();
	await page.getByLabel('Text of this word').fill('yearly');
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('yearly');
	const desk = page.url();
	for (const place of ['/pages/', '/print/']) {
		await page.goto(desk.replace('/read/', place));
		await expect(notice).toBeVisible();
	}
	await page.goto(desk);
	await notice.getByRole('button', { name: 'Put back' }).click();
	await expect(notice).toHaveCount(0);
	await expect(page.getByRole('main')).toBeFocused();
	await expect(other.locator('[data-document]')).toHaveCount(1);
	await expect(text(page)).toContainText('yearly');
});

test('a document on the desk that another tab deletes for good is said to be deleted', async ({
	page,
	add,
	done,
	context,
}) => {
	await doubtful(page, add, done);
	const other = await binElsewhere(context);
	const day = new Date(Date.now() + 30 * 24 * 3_600_000).toLocaleDateString('en-US', { dateStyle: 'medium' });
	await expect(other.getByText(`Kept until ${day}`)).toBeVisible();
	await word(page, 'rnonthly').dblclick();
	await page.getByLabel('Text of this word').fill('yearly');
	await other.getByRole('button', { name: 'Delete for good' }).click();
	await other.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
	await expect(
		page.getByRole('heading', { name: 'This document was deleted for good, perhaps in another tab.' }),
	).toBeVisible();
	await expect(page.getByLabel('What you typed last was not saved:')).toHaveValue('yearly');
	await page.goto('/read/never-was');
	await expect(
		page.getByRole('heading', { name: 'This document is not here. It may have been removed.' }),
	).toBeVisible();
});

test('what is typed for a doubtful word is not lost when another tab deletes the document for good', async ({
	page,
	add,
	done,
	context,
}) => {
	await doubtful(page, add, done);
	const other = await binElsewhere(context);
	await page.getByRole('button', { name: 'Check them' }).click();
	await page.getByLabel(/^Doubtful word,/).fill('yearly');
	await other.getByRole('button', { name: 'Delete for good' }).click();
	await other.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
	await expect(page.getByLabel('What you typed last was not saved:')).toHaveValue('yearly');
});
