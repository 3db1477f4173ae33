import { describe, expect, it } from 'vitest';
import { aligned } from './aligned.ts';
import { corrected } from './corrected.ts';
import { madeReading } from '../text/made-reading.ts';
import { named } from './named.ts';
import { taken } from './taken.ts';
import { textOf } from '../text/text.ts';

const ENTRY = { documentId: 'document', page: 1, taskId: 'task', madeAt: 0 };

function after(mine: string[][], theirs: string[][], which: (text: string) => boolean = () => true) {
	const reading = madeReading(mine);
	const pairs = aligned(named(reading), named(madeReading(theirs, { taskId: 'other' })));
	const wanted = pairs.filter(({ same, theirs }) => !same && which(theirs.map(({ text }) => text).join(' ')));
	const edits = taken(named(reading), pairs, new Set(wanted));
	return textOf(
		corrected(
			reading,
			edits.map((edit, index) => ({ ...ENTRY, sequence: index + 1, edit })),
		),
	);
}

describe('taking words of another reading', () => {
	it('takes all, or only some', () => {
		expect(after([['the rcnt is duc']], [['the rent is due']])).toBe('the rent is due');
		expect(after([['the rcnt is duc']], [['the rent is due']], (text) => text === 'due')).toBe('the rcnt is due');
	});

	it('takes one word for two and two for one', () => {
		expect(after([['a mon thy b']], [['a monthly b']])).toBe('a monthly b');
		expect(after([['a monthly b']], [['a mon thy b']])).toBe('a mon thy b');
	});

	it('takes words at the end of a line, and lines that were missed', () => {
		expect(after([['one', 'three']], [['one two more', 'three']])).toBe('one two more\nthree');
		expect(after([['one'], ['two']], [['one'], ['two', 'three four']])).toMatch(/two\n+three four/);
	});

	it('leaves words as doubtful as they are there when nobody looked at each', () => {
		const reading = named(madeReading([['the rcnt is duc'], ['end']]));
		const other = named(madeReading([['the rent is due now'], ['end', 'of all']], { taskId: 'other' }));
		for (const block of other.blocks)
			for (const { words } of block.lines) for (const word of words) word.confidence = 61;
		const pairs = aligned(reading, other);
		const doubtful = (unseen: boolean) => {
			const edits = taken(reading, pairs, new Set(pairs.filter(({ same }) => !same)), unseen);
			const log = edits.map((edit, index) => ({ ...ENTRY, sequence: index + 1, edit }));
			return corrected(reading, log)
				.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words))
				.filter(({ confidence }) => confidence === 61)
				.map(({ text }) => text);
		};
		expect(doubtful(true)).toEqual(['rent', 'due', 'now', 'of', 'all']);
		expect(doubtful(false)).toEqual([]);
	});

	it('drops what the other reading does not have', () => {
		expect(after([['one noise two']], [['one']], (text) => text === '')).toBe('one');
	});
});
