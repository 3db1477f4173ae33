import { describe, expect, it } from 'vitest';
import { corrected } from '#lib/model/edit/corrected.ts';
import { madeReading } from '#lib/model/text/made-reading.ts';
import { named } from '#lib/model/edit/named.ts';
import { textOf } from '#lib/model/text/text.ts';
import { matchesIn } from './matches-in.ts';
import { pattern, type Wanted } from './pattern.ts';
import { rewritings, touched } from './rewritings.ts';
import { searchable } from './searchable.ts';

const reading = madeReading([['The rent of the Wör-', 'terbuch shop is $5.00'], ['Rent (rent) currently']]);
reading.blocks[0]!.lines[0]!.hyphenated = true;
const page = searchable(named(reading));

it('finds Chinese and Japanese over the end of a line, where no space is', () => {
	const { text } = searchable(named(madeReading([['一日に三度しか出な', 'い。']])));
	expect(text).toBe('一日に三度しか出ない。');
});

const wanted = (text: string, more: Partial<Wanted> = {}): Wanted => ({
	text,
	matchCase: false,
	wholeWord: false,
	anyWord: false,
	regex: false,
	...more,
});

function found(text: string, more: Partial<Wanted> = {}, instead = '') {
	const { source, flags } = pattern(wanted(text, more))!;
	return matchesIn(page.text, source, flags, instead, Boolean(more.regex));
}

const ids = (text: string, more: Partial<Wanted> = {}) =>
	found(text, more).map((match) => touched(page, match).map(({ word }) => word.id));

const replaced = (text: string, instead: string, more: Partial<Wanted> = {}) =>
	textOf(
		corrected(reading, [
			{
				sequence: 1,
				documentId: 'document',
				page: 1,
				taskId: 'task',
				madeAt: 0,
				edit: { kind: 'rewrite', why: 'replaced', runs: rewritings(page, found(text, more, instead)) },
			},
		]),
	);

describe('finding', () => {
	it('reads a page as running text in which broken words are whole', () => {
		expect(page.text).toBe('The rent of the Wörterbuch shop is $5.00\n\nRent (rent) currently');
	});

	it('finds without and with regard to case, and whole words', () => {
		expect(found('rent')).toHaveLength(4);
		expect(found('rent', { matchCase: true })).toHaveLength(3);
		expect(found('rent', { wholeWord: true })).toHaveLength(3);
	});

	it('finds each of several words wherever it stands, and what is in quotes as one', () => {
		const any = { anyWord: true };
		expect(ids('currently wörter', any)).toEqual([['0.0.4', '0.1.0'], ['1.0.2']]);
		expect(ids('"of the" currently', any)).toEqual([['0.0.2', '0.0.3'], ['1.0.2']]);
		expect(found('rent rents', { ...any, wholeWord: true })).toHaveLength(3);
		expect(found('"', any)).toHaveLength(0);
	});

	it('finds across words, lines and broken words', () => {
		expect(ids('of  the')).toEqual([['0.0.2', '0.0.3']]);
		expect(ids('wörterbuch shop')).toEqual([['0.0.4', '0.1.0', '0.1.1']]);
		expect(ids('rterb')).toEqual([['0.0.4', '0.1.0']]);
	});

	it('takes signs as they are, unless it is a regular expression', () => {
		expect(found('$5.00')).toHaveLength(1);
		expect(found('(rent)')).toHaveLength(1);
		expect(found('\\$\\d\\.', { regex: true })).toHaveLength(1);
		expect(pattern(wanted('(', { regex: true }))).toBeUndefined();
		expect(pattern(wanted(''))).toBeUndefined();
		expect(found('x*', { regex: true })).toEqual([]);
	});
});

describe('replacing', () => {
	it('replaces within words and leaves the rest of them', () => {
		expect(replaced('rent', 'sum', { matchCase: true })).toContain('Rent (sum) cursumly');
		expect(replaced('e', 'EE', { matchCase: true })).toContain('ThEE rEEnt of thEE Wör-\ntEErbuch');
	});

	it('replaces a broken word as a whole', () => {
		expect(replaced('wörterbuch', 'Lexikon')).toContain('of the Lexikon\nshop is');
		expect(replaced('Wör', 'Mör')).toContain('the Mör-\nterbuch');
	});

	it('makes two words of one, and one of two', () => {
		expect(replaced('of the', 'ofthe')).toMatch(/^The rent ofthe Wör-/);
		expect(replaced('shop', 'book shop')).toContain('terbuch book shop is');
		expect(replaced('rent of the', 'a')).toMatch(/^The a Wör-/);
	});

	it('deletes what is replaced by nothing', () => {
		expect(replaced('rent', '', { wholeWord: true })).toContain('The of the');
	});

	it('fills in the groups of a regular expression, and only there', () => {
		expect(replaced('(\\w+) \\((\\w+)\\)', '$2 <$1> $$', { regex: true })).toContain('rent <Rent> $ currently');
		expect(replaced('\\$(\\d)', '$10', { regex: true })).toContain('50.00');
		expect(replaced('shop', '$1', {})).toContain('$1 is');
	});
});
