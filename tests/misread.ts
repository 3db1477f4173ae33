import type { Page } from '@playwright/test';

/** Changes readings in the store as if the engine had misread: what a word says, and how sure it is. Reloads the page. */
export async function misread(page: Page, words: Record<string, { text?: string; confidence: number }>): Promise<void> {
	await page.evaluate(async (words) => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('legible');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const transaction = database.transaction(['readings', 'tallies'], 'readwrite');
		const all = <T>(name: string) =>
			new Promise<T[]>((resolve) => {
				const request = transaction.objectStore(name).getAll();
				request.onsuccess = () => resolve(request.result as T[]);
			});
		interface Stored {
			documentId: string;
			blocks: { lines: { words: { text: string; confidence: number }[] }[] }[];
		}
		const doubts = new Map<string, number>();
		for (const reading of await all<Stored>('readings')) {
			for (const word of reading.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words))) {
				const change = words[word.text];
				// What the engine doubts by itself would make the counts of a test a matter of luck.
				word.confidence = change?.confidence ?? 96;
				if (change?.text !== undefined) word.text = change.text;
				if (word.confidence < 80) doubts.set(reading.documentId, (doubts.get(reading.documentId) ?? 0) + 1);
			}
			transaction.objectStore('readings').put(reading);
		}
		for (const tally of await all<{ documentId: string; doubts: number }>('tallies'))
			transaction.objectStore('tallies').put({ ...tally, doubts: doubts.get(tally.documentId) ?? 0 });
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		database.close();
	}, words);
	await page.reload();
}
