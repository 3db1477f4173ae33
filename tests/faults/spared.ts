import { expect, type Page } from '@playwright/test';

/** How many documents have a whole second copy outside the database. */
const spared = (page: Page): Promise<number> =>
	page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const room = await root.getDirectoryHandle('spares').catch(() => undefined);
		let whole = 0;
		type Folder = { values(): AsyncIterable<FileSystemDirectoryHandle> };
		if (!room) return 0;
		for await (const folder of (room as unknown as Folder).values()) {
			const files = await Promise.all(
				['bytes', 'work'].map((name) => folder.getFileHandle?.(name).catch(() => undefined)),
			);
			if (files.every(Boolean)) whole++;
		}
		return whole;
	});

/** Waits until so many documents have a whole second copy: they are made once the work has come to rest. */
export const areSpared = (page: Page, count: number): Promise<void> =>
	expect.poll(() => spared(page), { timeout: 30_000 }).toBe(count);
