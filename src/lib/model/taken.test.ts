import { describe, expect, it } from 'vitest';
import { aligned } from './aligned.ts';
import { corrected } from './corrected.ts';
import { madeReading } from './made-reading.ts';
import { named } from './named.ts';
import { taken } from './taken.ts';
import { textOf } from './text.ts';

function after(mine: string[][], theirs: string[][], which: (text: string) => boolean = () => true) {
	const reading = madeReading(mine);
	const pairs = aligned(named(reading), named(madeReading(theirs, { taskId: 'other' })));
	const wanted = pairs.filter(({ same, theirs }) => !same && which(theirs.map(({ text }) => text).join(' ')));
	const edits = taken(named(reading), pairs, new Set(wanted));
	return textOf(
		corrected(
			reading,
			edits.map((edit, index) => ({
				sequence: index + 1,
				documentId: 'document',
				page: 1,
				taskId: 'task',
				madeAt: 0,
				edit,
			})),
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

	it('drops what the other reading does not have', () => {
		expect(after([['one noise two']], [['one']], (text) => text === '')).toBe('one');
	});
});
