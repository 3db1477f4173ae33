import { expect, it } from 'vitest';
import type { TypeStyle } from '#lib/model/reading.ts';
import { lineOf } from '../testing/reading-of.ts';
import { after, piecesOf, stretchesIn, stretchesOf } from './stretches.ts';

const STYLES: Record<string, TypeStyle> = { b: { bold: true }, i: { italic: true }, x: { bold: true, italic: true } };

/** Words of a line, set as the letter after a slash says: "one two/b". */
const words = (line: string) =>
	line.split(' ').map((said) => {
		const [text = '', how = ''] = said.split('/');
		return { ...lineOf(text, 0, 0).words[0]!, ...STYLES[how] };
	});
const told = (text: string, line: string, without?: 'bold') =>
	stretchesOf(text, words(line), without).map(
		({ from, to, bold, italic }) => `${bold ? 'b' : ''}${italic ? 'i' : ''}:${text.slice(from, to)}`,
	);

it('words that are set alike are one stretch with what stands between them', () => {
	expect(told('one two three four five', 'one two/b three/b four/i five/x')).toEqual([
		'b:two three',
		'i:four',
		'bi:five',
	]);
	expect(told('one two\nthree', 'one two/b three/b')).toEqual(['b:two\nthree']);
	expect(told('plain words', 'plain words')).toEqual([]);
});

it('a word that was broken by the end of a line is followed into the whole one', () => {
	expect(told('a broken word', 'a bro-/b ken/b word')).toEqual(['b:broken']);
	expect(told('a well-known word', 'a well-known/i word')).toEqual(['i:well-known']);
});

it('what a list lost at its beginning is passed over', () => {
	expect(told('Bolts, large', '1. Bolts,/b large')).toEqual(['b:Bolts,']);
	expect(told('Bolts, large', '•Bolts,/b large')).toEqual(['b:Bolts,']);
});

it('text that is set without spaces is followed, too', () => {
	expect(told('漢字仮名', '漢字/b 仮名')).toEqual(['b:漢字']);
});

it('what goes without saying is left out, and what is left of it stays', () => {
	expect(told('A bold head', 'A/b bold/x head/b', 'bold')).toEqual(['i:bold']);
});

it('a text falls into pieces, and its stretches move with it', () => {
	const set = stretchesOf('one two three', words('one two/b three'));
	expect(piecesOf('one two three', set)).toEqual([{ text: 'one ' }, { text: 'two', bold: true }, { text: ' three' }]);
	expect(piecesOf('', [])).toEqual([]);
	expect(stretchesIn(set, 5)).toEqual([{ from: 0, to: 2, bold: true }]);
	expect(stretchesIn(set, 0, 4)).toEqual([]);
	expect(after('1.\t', { text: 'one two three', set }).set).toEqual([{ from: 7, to: 10, bold: true }]);
});
