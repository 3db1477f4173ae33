import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './house.ts';
import { stored } from './stored.ts';

const FOLDER = join(import.meta.dirname, 'golden');

/** A database as an earlier build left it (golden/make.mjs). */
interface Golden {
	version: number;
	stores: {
		name: string;
		keyPath: string | string[] | null;
		autoIncrement: boolean;
		indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
		records: { key: string | number; value: unknown }[];
	}[];
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json')))
	test(`the database of ${name.replace('.json', '')} opens with everything in it @short`, async ({ page, site }) => {
		const golden = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden;
		await page.goto(`${site}icons/icon-maskable.svg`);
		await page.evaluate(async ({ version, stores }) => {
			const whole = (value: unknown): unknown => {
				if (Array.isArray(value)) return value.map(whole);
				if (!value || typeof value !== 'object') return value;
				if ('$bytes' in value)
					return Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0)).buffer;
				return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)]));
			};
			await new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('legible', version);
				request.onupgradeneeded = () => {
					for (const { name, keyPath, autoIncrement, indexes, records } of stores) {
						const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
						for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
						for (const { key, value } of records)
							if (keyPath === null) store.put(whole(value), key);
							else store.put(whole(value));
					}
				};
				request.onsuccess = () => {
					request.result.close();
					resolve();
				};
				request.onerror = () => reject(request.error);
			});
		}, golden);
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
