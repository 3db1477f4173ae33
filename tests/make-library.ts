import type { Page } from '@playwright/test';

export interface Made {
	name: string;
	size?: number;
	pages?: number;
	doubts?: number;
	status?: 'Completed' | 'Error';
	engine?: 'device' | 'cloud';
	tags?: string[];
	text?: string;
}

/** Puts documents into the store as if they had been read, and loads the page anew. The library page has to be open. */
export async function makeLibrary(page: Page, documents: Made[]): Promise<void> {
	// The store is made by the application.
	await page.getByLabel('Add files').waitFor({ state: 'attached' });
	await page.evaluate(async (documents) => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('legible');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const transaction = database.transaction(['documents', 'chunks', 'tallies', 'tasks', 'readings'], 'readwrite');
		const put = (store: string, value: unknown) => transaction.objectStore(store).put(value);
		documents.forEach((made, index) => {
			const {
				name,
				size = 1000,
				pages = 1,
				doubts = 0,
				status = 'Completed',
				engine = 'device',
				tags,
				text = '',
			} = made;
			const documentId = `made-${name}`;
			const addedAt = Date.UTC(2026, 0, 1) + index * 60_000;
			put('documents', {
				id: documentId,
				name,
				size,
				mediaType: 'image/png',
				sha256: documentId,
				pageCount: pages,
				addedAt,
				listedAt: addedAt,
				...(tags ? { tags } : {}),
			});
			put('chunks', { documentId, number: 0, bytes: new ArrayBuffer(size) });
			put('tallies', { documentId, pages: { [status]: pages }, waiting: {}, engines: { [engine]: pages }, doubts });
			for (let number = 1; number <= pages; number++) {
				const taskId = `${documentId}-${number}`;
				put('tasks', {
					id: taskId,
					documentId,
					pages: [number],
					operation: 'text',
					settings: { languages: ['eng'] },
					engine,
					status,
					attempts: 1,
					crashes: 0,
					order: index * 1000 + number,
					changedAt: addedAt,
					...(status === 'Error' ? { fault: { code: 'page-damaged', message: 'made so' } } : {}),
				});
				if (status === 'Error') continue;
				const words = text.split(' ').map((word, at) => ({
					text: word,
					box: { x0: at * 100, y0: 10, x1: at * 100 + 90, y1: 40 },
					confidence: 95,
				}));
				const box = { x0: 0, y0: 10, x1: words.length * 100, y1: 40 };
				put('readings', {
					taskId,
					documentId,
					page: number,
					engine,
					model: 'made',
					languages: ['eng'],
					width: 1000,
					height: 1400,
					dpi: 150,
					blocks: text ? [{ kind: 'paragraph', box, lines: [{ box, words }] }] : [],
					steps: [],
					seconds: 0,
					readAt: addedAt,
				});
			}
		});
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onerror = () => reject(transaction.error);
		});
		database.close();
	}, documents);
	await page.reload();
}
