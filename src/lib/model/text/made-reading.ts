import type { Reading } from '../reading.ts';

/**
 * A reading for tests: blocks of lines of words, laid out 10 px a letter and 40 px a line; "word?30" has a confidence of
 * 30, all others 95.
 */
export function madeReading(blocks: string[][], more: Partial<Reading> = {}): Reading {
	let y = 0;
	return {
		taskId: 'task',
		documentId: 'document',
		page: 1,
		engine: 'device',
		model: 'test',
		languages: ['eng'],
		width: 1000,
		height: 1000,
		dpi: 100,
		steps: [],
		seconds: 1,
		readAt: 1,
		blocks: blocks.map((lines) => {
			const made = lines.map((line) => {
				y += 40;
				let x = 0;
				const words = line.split(' ').map((written) => {
					const [, text = '', confidence = '95'] = /^(.+?)(?:\?(\d+))?$/.exec(written) ?? [];
					const box = { x0: x, y0: y, x1: x + text.length * 10, y1: y + 30 };
					x = box.x1 + 10;
					return { text, box, confidence: Number(confidence) };
				});
				return { box: { x0: 0, y0: y, x1: x - 10, y1: y + 30 }, words };
			});
			return {
				kind: 'paragraph',
				box: { x0: 0, y0: made[0]?.box.y0 ?? y, x1: 1000, y1: y + 30 },
				lines: made,
			};
		}),
		...more,
	};
}
