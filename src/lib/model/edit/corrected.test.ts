import { describe, expect, it } from 'vitest';
import { corrected } from './corrected.ts';
import type { Correction } from './correction.ts';
import { counted } from './counted.ts';
import type { Edit } from './edit.ts';
import { around } from '../geometry.ts';
import { madeReading } from '../text/made-reading.ts';
import { doubtsIn, wordsOf } from '../reading.ts';
import { textOf } from '../text/text.ts';
import { textsBefore } from './texts-before.ts';

const reading = madeReading([['The rnonthly?40 rent is', 'due on Mon-'], ['day or later']]);

const log = (...edits: (Edit | [Edit, Partial<Correction>])[]): Correction[] =>
	edits.map((entry, index) => {
		const [edit, more] = Array.isArray(entry) ? entry : [entry, {}];
		return { sequence: index + 1, documentId: 'document', page: 1, taskId: 'task', madeAt: 0, edit, ...more };
	});

const write = (words: string[], ...texts: string[]): Edit => ({
	kind: 'rewrite',
	why: 'typed',
	runs: [{ words, texts }],
});
const textAfter = (...edits: Parameters<typeof log>) => textOf(corrected(reading, log(...edits)));

describe('what stood there before', () => {
	it('is told for each edit, also for one that changed a text a second time or was taken back', () => {
		const edits = log(
			write(['0.0.1'], 'montly'),
			write(['0.0.1'], 'monthly'),
			{ kind: 'original' },
			[write(['0.0.1', '0.0.2']), { undone: true }],
			[{ kind: 'accept', words: ['0.0.0'] }, { undone: true }],
		);
		expect([...textsBefore([reading], edits)]).toEqual([
			[1, 'rnonthly'],
			[2, 'montly'],
			[4, 'rnonthly rent'],
		]);
	});
});

describe('a corrected reading', () => {
	it('has the new text of a word in its old box, sure, and knows what the engine said', () => {
		const after = corrected(reading, log(write(['0.0.1'], 'monthly')));
		const word = after.blocks[0]!.lines[0]!.words[1]!;
		expect(word).toMatchObject({ text: 'monthly', confidence: 100, was: { text: 'rnonthly', confidence: 40 }, by: 1 });
		expect(word.box).toEqual(reading.blocks[0]!.lines[0]!.words[1]!.box);
		expect([doubtsIn(reading, 80), doubtsIn(after, 80)]).toEqual([1, 0]);
		expect(reading.blocks[0]!.lines[0]!.words[1]!.text).toBe('rnonthly');
	});

	it('is set as the word was: in its old place, in the pieces of one, and where all that were joined were set so', () => {
		const set = structuredClone(reading);
		const [first, second, third] = set.blocks[0]!.lines[0]!.words;
		Object.assign(second!, { bold: true, italic: true });
		Object.assign(third!, { bold: true });
		const how = (...edits: Parameters<typeof log>) =>
			corrected(set, log(...edits)).blocks[0]!.lines[0]!.words.map(
				({ text, bold, italic }) => `${text}:${bold ? 'b' : ''}${italic ? 'i' : ''}`,
			);
		expect(first!.bold).toBeUndefined();
		expect(how(write(['0.0.1'], 'monthly'))).toEqual(['The:', 'monthly:bi', 'rent:b', 'is:']);
		expect(how(write(['0.0.1'], 'month', 'ly'))).toEqual(['The:', 'month:bi', 'ly:bi', 'rent:b', 'is:']);
		expect(how(write(['0.0.1', '0.0.2'], 'joined'))).toEqual(['The:', 'joined:b', 'is:']);
		expect(how(write(['0.0.2', '0.0.3'], 'joined'))).toEqual(['The:', 'rnonthly:bi', 'joined:']);
		expect(how({ kind: 'accept', words: ['0.0.1'] })[1]).toBe('rnonthly:bi');
	});

	it('leaves untouched lines the same objects, so that they are not drawn anew', () => {
		const before = corrected(reading, []);
		const after = corrected(reading, log(write(['0.0.1'], 'monthly')));
		expect(after.blocks[0]!.lines[1]).toBe(before.blocks[0]!.lines[1]);
		expect(after.blocks[1]).toBe(before.blocks[1]);
		expect(after.blocks[0]!.lines[0]).not.toBe(before.blocks[0]!.lines[0]);
	});

	it('splits a word by its letters and joins it again', () => {
		const split = corrected(reading, log(write(['0.0.1'], 'mon', 'thly')));
		const [, a, b] = split.blocks[0]!.lines[0]!.words;
		expect([a!.id, b!.id]).toEqual(['0.0.1', '+1.0.1']);
		expect([a!.box.x0, b!.box.x1]).toEqual([40, 120]);
		expect(a!.box.x1).toBeLessThan(b!.box.x0);
		expect(textAfter(write(['0.0.1'], 'mon', 'thly'), write(['0.0.1', '+1.0.1'], 'monthly'))).toContain(
			'The monthly rent',
		);
	});

	it('gives the first letters of a right-to-left word the right end of its box', () => {
		const rtl = corrected({ ...reading, direction: 'rtl' }, log(write(['0.0.1'], 'mon', 'thly')));
		const [, a, b] = rtl.blocks[0]!.lines[0]!.words;
		expect(a!.box.x0).toBeGreaterThan(b!.box.x1);
	});

	it('deletes words, and lines and blocks with their last word', () => {
		expect(textAfter(write(['0.0.0', '0.0.1']))).toMatch(/^rent is\n/);
		expect(textAfter(write(['1.0.0', '1.0.1', '1.0.2']))).toBe('The rnonthly rent is\ndue on Mon-');
	});

	it('no longer takes a line for hyphenated once its broken word is written whole', () => {
		const broken = madeReading([['due on Mon-', 'day or later']]);
		broken.blocks[0]!.lines[0]!.hyphenated = true;
		const after = corrected(broken, log(write(['0.0.2', '0.1.0'], 'Monday')));
		expect(textOf(after)).toBe('due on Monday\nor later');
		expect(after.blocks[0]!.lines[0]!.hyphenated).toBeUndefined();
	});

	it('marks words as checked without changing them', () => {
		const after = corrected(reading, log({ kind: 'accept', words: ['0.0.1'] }));
		expect([...wordsOf(after)][1]).toMatchObject({ text: 'rnonthly', confidence: 100 });
	});

	it('takes a missed line into a block, or as a block of its own', () => {
		const box = { x0: 0, y0: 60, x1: 90, y1: 90 };
		expect(
			textAfter({ kind: 'insert', box, texts: ['always', 'and'], into: '0', before: '0.1' }, write(['+1.1'], 'ever')),
		).toMatch(/is\nalways ever\ndue/);
		expect(textAfter({ kind: 'insert', box, texts: ['Title'], before: '0' })).toMatch(/^Title\n\nThe/);
		expect(textAfter({ kind: 'insert', box, texts: ['End'] })).toMatch(/later\n\nEnd$/);
	});

	it('breaks a line before a word and joins it again', () => {
		expect(textAfter({ kind: 'break-line', word: '0.0.2' })).toMatch(/^The rnonthly\nrent is\ndue/);
		expect(textAfter({ kind: 'break-line', word: '0.0.2' }, { kind: 'join-line', line: '0.0' })).toBe(textOf(reading));
		expect(textAfter({ kind: 'break-line', word: '0.0.2' }, write(['0.0.2'], 'sum'))).toContain('\nsum is\n');
	});

	it('moves blocks in reading order and sets their kind', () => {
		expect(textAfter({ kind: 'move-block', block: '1', before: '0' })).toMatch(/^day or later\n\nThe/);
		expect(textAfter({ kind: 'move-block', block: '0' })).toMatch(/^day or later\n\nThe/);
		expect(textAfter({ kind: 'set-block', block: '0', as: 'ignore' })).toBe('day or later');
		expect(doubtsIn(corrected(reading, log({ kind: 'set-block', block: '0', as: 'ignore' })), 80)).toBe(0);
	});

	it('goes back to the original, and on from there', () => {
		expect(textAfter(write(['0.0.1'], 'x'), { kind: 'original' })).toBe(textOf(reading));
		expect(textAfter(write(['0.0.1'], 'x'), { kind: 'original' }, write(['0.0.0'], 'A'))).toMatch(/^A rnonthly/);
	});

	it('passes over what was taken back, what belongs to another reading, and what it does not know', () => {
		expect(
			textAfter(
				[write(['0.0.1'], 'a'), { undone: true }],
				[write(['0.0.1'], 'b'), { taskId: 'other' }],
				{ kind: 'from-the-future' } as unknown as Edit,
				write(['9.9.9'], 'c'),
				{ kind: 'break-line', word: '9' },
				{ kind: 'join-line', line: '1.0' },
				{ kind: 'move-block', block: '7' },
			),
		).toBe(textOf(reading));
	});
});

describe('the reading that counts', () => {
	const old = madeReading([['old']], { taskId: 'old', readAt: 1 });
	const young = madeReading([['young']], { taskId: 'young', readAt: 2 });
	const part = madeReading([['part']], { taskId: 'part', readAt: 3, region: { x0: 0, y0: 0, x1: 9, y1: 9 } });

	it('is the newest of the whole page while nobody has worked on any', () => {
		expect(counted([old, part, young], [])).toBe(young);
		expect(counted([part], [])).toBe(part);
		expect(counted([], [])).toBeUndefined();
	});

	it('is the one that the user worked on or chose last', () => {
		const worked = log([write(['0.0.0'], 'gold'), { taskId: 'old' }]);
		expect(counted([old, young], worked)).toBe(old);
		expect(counted([old, young], [...worked, ...log([{ kind: 'use' }, { taskId: 'young' }])])).toBe(young);
		expect(counted([old, young], log([{ kind: 'use' }, { taskId: 'old', undone: true }]))).toBe(young);
		expect(counted([young], worked)).toBe(young);
	});
});

describe('a table that the user makes', () => {
	const page = madeReading([['Before it', 'Bolts 120 outside', 'Nuts 80 outside', 'Behind it'], ['Another block']]);
	const words = page.blocks[0]!.lines.slice(1, 3).flatMap((line) => line.words.slice(0, 2));
	const box = around(words.map((word) => word.box));
	const middle = (box.x0 + box.x1) / 2;
	const grid = { columns: [box.x0, middle, box.x1], rows: [box.y0, (box.y0 + box.y1) / 2, box.y1] };
	const make: Edit = { kind: 'make-table', box, grid };
	const texts = (...edits: Parameters<typeof log>) =>
		corrected(page, log(...edits)).blocks.map((block) => [block.kind, textOf({ blocks: [block] })]);

	it('takes the words of a box out of their blocks; what is around stays in its order', () => {
		expect(texts(make)).toEqual([
			['paragraph', 'Before it'],
			['table', 'Bolts 120\nNuts 80'],
			['paragraph', 'outside\noutside\nBehind it'],
			['paragraph', 'Another block'],
		]);
		expect(corrected(page, log(make)).blocks.map(({ id }) => id)).toEqual(['0', '+1', '+1.b0', '1']);
	});

	it('has other lines, other words, and is text again', () => {
		const other = { ...grid, columns: [box.x0, middle + 5, box.x1] };
		const after = corrected(
			page,
			log(make, { kind: 'set-grid', block: '+1', grid: other }, write(['0.1.0'], 'Screws'), {
				kind: 'break-line',
				word: '0.3.1',
			}),
		);
		expect(after.blocks[1]!.grid).toEqual(other);
		expect(textOf({ blocks: after.blocks.slice(1, 3) })).toBe('Screws 120\nNuts 80\n\noutside\noutside\nBehind\nit');
		const back: Edit = { kind: 'set-block', block: '+1', as: 'paragraph' };
		expect(texts(make, back, { kind: 'set-grid', block: '+1', grid: other })[1]).toEqual([
			'paragraph',
			'Bolts 120\nNuts 80',
		]);
		expect(corrected(page, log(make, back)).blocks[1]!.grid).toEqual(grid);
	});

	it('is nothing where no word lies in the box', () => {
		expect(texts({ kind: 'make-table', box: { x0: 0, y0: 0, x1: 1, y1: 1 }, grid })).toHaveLength(2);
	});
});
