import type { Page } from '@playwright/test';

/** Changes records of a store by hand: puts those that are given (under `key` where they do not hold it), and takes away those whose keys are given. */
export async function inStore(
	page: Page,
	name: string,
	change: { put?: object[]; key?: string; remove?: (string | number)[][] },
): Promise<void> {
	await page.evaluate(
		async ({ name, change }) => {
			const database = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open('legible');
				opening.onsuccess = () => resolve(opening.result);
			});
			const transaction = database.transaction(name, 'readwrite');
			const store = transaction.objectStore(name);
			for (const key of change.remove ?? []) store.delete(key);
			for (const record of change.put ?? []) store.put(record, change.key);
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			database.close();
		},
		{ name, change },
	);
}

/** All records of a store. */
export const allInStore = <T>(page: Page, name: string): Promise<T[]> =>
	page.evaluate(async (name) => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('legible');
			opening.onsuccess = () => resolve(opening.result);
		});
		const asked = database.transaction(name).objectStore(name).getAll();
		await new Promise((resolve) => (asked.onsuccess = resolve));
		database.close();
		return asked.result as T[];
	}, name);

/** What the settings have under this name. */
export const setting = (page: Page, name: string): Promise<unknown> =>
	page.evaluate(async (name) => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('legible');
			opening.onsuccess = () => resolve(opening.result);
		});
		const asked = database.transaction('settings').objectStore('settings').get(name);
		await new Promise((resolve) => (asked.onsuccess = resolve));
		database.close();
		return asked.result as unknown;
	}, name);
