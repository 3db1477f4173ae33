import type { Page } from '@playwright/test';

/** Puts another text in the place of every reading in the store: blocks of lines of words, laid out in rows. */
export async function putReading(
	page: Page,
	blocks: string[][],
	more: {
		width?: number;
		height?: number;
		/** of every word, 0–100 */
		confidence?: number;
		/** x0, y0, x1, y1 of the first words, instead of their places */
		boxes?: [number, number, number, number][];
		/** clockwise turn after which the text stands upright */
		turn?: 90 | 180 | 270;
		direction?: 'rtl' | 'vertical';
		/** places that were not read */
		unread?: { x0: number; y0: number; x1: number; y1: number }[];
	} = {},
): Promise<void> {
	await page.evaluate(
		async ({ blocks, more }) => {
			const { confidence = 96, boxes = [], ...rest } = more;
			let [count, y] = [0, 0];
			const made = blocks.map((lines) => {
				const top = y + 40;
				const all = lines.map((line) => {
					y += 40;
					let x = 20;
					const isOdd = boxes[count] !== undefined;
					const words = line.split(' ').map((text) => {
						const odd = boxes[count++];
						const box = odd
							? { x0: odd[0], y0: odd[1], x1: odd[2], y1: odd[3] }
							: { x0: x, y0: y, x1: x + Math.min(text.length, 80) * 12, y1: y + 30 };
						x += Math.min(text.length, 80) * 12 + 12;
						return { text, box, confidence };
					});
					const hyphenated = line.endsWith('-') ? { hyphenated: true } : {};
					const box = isOdd
						? {
								x0: Math.min(...words.map((word) => word.box.x0)),
								y0: Math.min(...words.map((word) => word.box.y0)),
								x1: Math.max(...words.map((word) => word.box.x1)),
								y1: Math.max(...words.map((word) => word.box.y1)),
							}
						: { x0: 20, y0: y, x1: x, y1: y + 30 };
					return { box, words, ...hyphenated };
				});
				return { kind: 'paragraph', box: { x0: 20, y0: top, x1: 1200, y1: y + 30 }, lines: all };
			});
			const database = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open('legible');
				opening.onsuccess = () => resolve(opening.result);
			});
			const transaction = database.transaction('readings', 'readwrite');
			const store = transaction.objectStore('readings');
			const asked = store.getAll();
			asked.onsuccess = () => {
				for (const reading of asked.result) store.put({ ...reading, ...rest, blocks: made, readAt: Date.now() });
			};
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			database.close();
		},
		{ blocks, more },
	);
	await page.reload();
}
