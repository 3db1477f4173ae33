import type { Page } from '@playwright/test';

/** Keeps a store of the library busy with a transaction, so that nobody else can write there; answers how to let go. */
export async function holdStore(page: Page, name: string): Promise<() => Promise<void>> {
	await page.evaluate(async (name) => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('legible');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const hold = { on: true };
		Object.assign(globalThis, { letGo: () => (hold.on = false) });
		const transaction = database.transaction([name], 'readwrite');
		await new Promise<void>((held) => {
			// A transaction lives as long as somebody asks it for something.
			const again = () => {
				held();
				if (hold.on) transaction.objectStore(name).count().onsuccess = again;
				else database.close();
			};
			again();
		});
	}, name);
	return () => page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}
