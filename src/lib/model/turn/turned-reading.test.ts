import { expect, it } from 'vitest';
import { Draft } from '../edit/draft.ts';
import { named } from '../edit/named.ts';
import type { Reading } from '../reading.ts';
import { turnedEdit } from './turned-edit.ts';
import { turnedReading } from './turned-reading.ts';

const page: Reading = {
	taskId: 't',
	documentId: 'd',
	page: 1,
	engine: 'device',
	model: '',
	languages: ['eng'],
	width: 100,
	height: 200,
	dpi: 300,
	steps: [],
	seconds: 1,
	readAt: 0,
	unread: [{ x0: 0, y0: 190, x1: 100, y1: 200 }],
	blocks: [
		{
			kind: 'table',
			box: { x0: 10, y0: 20, x1: 60, y1: 40 },
			grid: { columns: [10, 30, 60], rows: [20, 25, 40] },
			lines: [
				{
					box: { x0: 10, y0: 20, x1: 60, y1: 40 },
					baseline: { x0: 10, y0: 38, x1: 60, y1: 36 },
					words: [{ text: 'word', box: { x0: 10, y0: 20, x1: 30, y1: 40 }, confidence: 90 }],
				},
			],
		},
	],
};

it('turns what was read with its page: a clockwise quarter takes the top to the right', () => {
	const turned = turnedReading(page, 90);
	expect([turned.width, turned.height, turned.turn]).toEqual([200, 100, 270]);
	expect(turned.blocks[0]?.lines[0]?.words[0]?.box).toEqual({ x0: 160, y0: 10, x1: 180, y1: 30 });
	expect(turned.blocks[0]?.lines[0]?.baseline).toEqual({ x0: 162, y0: 10, x1: 164, y1: 60 });
	const { degrees, columns, rows } = turned.blocks[0]!.grid!;
	expect(degrees).toBe(90);
	// The grid's own frame, straight: as wide and high as before, round the place where its middle has gone to.
	expect([columns, rows]).toEqual([
		[145, 165, 195],
		[25, 30, 45],
	]);
	expect(turned.unread).toEqual([{ x0: 0, y0: 0, x1: 10, y1: 100 }]);
});

it('comes back to where it was, whichever way it is turned back', () => {
	expect(turnedReading(turnedReading(page, 90), 270)).toEqual({ ...page, turn: 0 });
	expect(turnedReading(turnedReading(page, 180), 180)).toEqual({ ...page, turn: 0 });
	const quarters = [1, 2, 3, 4].reduce((reading) => turnedReading(reading, 90), page);
	expect(quarters).toEqual({ ...page, turn: 0 });
	expect(turnedReading(turnedReading(page, 90), 90)).toEqual(turnedReading(page, 180));
});

it('makes the same of a corrected page, whether it is turned before the corrections or after them', () => {
	const edits = [
		{ kind: 'insert' as const, box: { x0: 10, y0: 60, x1: 90, y1: 70 }, texts: ['two', 'words'] },
		{ kind: 'rewrite' as const, why: 'split' as const, runs: [{ words: ['0.0.0'], texts: ['wo', 'rd'] }] },
	];
	const corrected = (reading: Reading, list: typeof edits) => {
		const draft = new Draft(named(reading));
		list.forEach((edit, index) => draft.apply(edit, index));
		return draft.done();
	};
	for (const by of [90, 180, 270] as const) {
		const after = turnedReading(corrected(page, edits), by);
		const before = corrected(turnedReading(page, by), edits.map((edit) => turnedEdit(edit, by, page)) as typeof edits);
		expect(JSON.stringify(before.blocks, rounded)).toBe(JSON.stringify(after.blocks, rounded));
	}
});

const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
