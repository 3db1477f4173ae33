import { expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { noteMarks } from './note-marks.ts';
import { paragraph } from '../testing/typed.ts';

/** A page with text and notes under it; words of the text that end in an odd sign are read with doubt. */
function page(text: string[], notes: string[], confidence = 60): Block[] {
	const body = paragraph(text, 50, 100);
	for (const word of body.lines.flatMap(({ words }) => words))
		if (/[^\p{L}\p{N}.,]$/u.test(word.text)) word.confidence = confidence;
	return [body, { ...paragraph(notes, 50, 900, { size: 14 }), kind: 'footnote' }];
}
const said = (blocks: Block[]) =>
	noteMarks(blocks)[0]!.lines.map(({ words }) => words.map(({ text }) => text).join(' '));
const NOTES = ['3 See the diary of John', '4 Holroyd, page 112.'];

it('makes the numbers of the notes of raised figures that were read as other signs', () => {
	expect(said(page(['on the backs of ponies.? Nobody', 'said the miller.”#'], NOTES))).toEqual([
		'on the backs of ponies.³ Nobody',
		'said the miller.”⁴',
	]);
	expect(said(page(['on the backs of ponies.3 Nobody', 'the miller.*'], NOTES))).toEqual([
		'on the backs of ponies.³ Nobody',
		'the miller.⁴',
	]);
});

it('leaves them where there are more or fewer than notes, or other numbers among them', () => {
	for (const text of [
		['on the backs of ponies.? Nobody'],
		['of ponies.? Nobody knew.* And', 'the miller.#'],
		['of ponies.9 Nobody', 'the miller.#'],
	])
		expect(said(page(text, NOTES))).toEqual(text);
});

it('leaves what was read surely, and pages whose notes do not count', () => {
	const text = ['of ponies.? Nobody', 'said the miller.”#'];
	expect(said(page(text, NOTES, 95))).toEqual(text);
	expect(said(page(text, ['3 See the diary', '9 Holroyd']))).toEqual(text);
	expect(said(page(text, ['3 See the diary']))).toEqual(text);
});

it('takes no prices and times for marks', () => {
	const text = ['it cost 12.50 at 9.30', 'of ponies.? Nobody', 'the miller.*'];
	expect(said(page(text, NOTES))).toEqual([text[0], 'of ponies.³ Nobody', 'the miller.⁴']);
});
