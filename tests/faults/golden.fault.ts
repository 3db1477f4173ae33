import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putLibrary, type Library } from '../library.ts';
import { expect, test } from './house.ts';
import { stored } from './stored.ts';

// It has no part in this, and costs more than the rest.
test.use({ serviceWorkers: 'block' });

const FOLDER = join(import.meta.dirname, 'golden');

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json')))
	test(`the database of ${name.replace('.json', '')} opens with everything in it @short`, async ({ page, site }) => {
		// As an earlier build left it (golden/make.mjs).
		const golden = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Library;
		await page.goto(`${site}icons/icon-maskable.svg`);
		await putLibrary(page, golden);
		await page.goto(site);
		const card = page.locator('[data-document]');
		await expect(card).toHaveCount(1);
		await expect(card).toHaveAttribute('data-status', 'Completed');
		await expect(page.getByText('Removed (1)')).toBeVisible();
		const { documents } = await stored(page);
		expect(documents).toHaveLength(2);
		for (const document of documents) expect(document.actual).toBe(document.sha256);
		await card.getByRole('link', { name: 'Open' }).click();
		await expect(page.locator('[data-reading]')).toContainText('Golden');
	});
