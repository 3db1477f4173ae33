import { describe, expect, it } from 'vitest';
import type { Box } from '#lib/model/geometry.ts';
import { capitalHeight } from '#lib/model/text/capital-height.ts';
import type { Block } from '#lib/model/reading.ts';
import { paragraph } from '../testing/typed.ts';
import { arrange } from './arrange.ts';

const PAGE = { width: 1000, height: 1400, dpi: 150 };
const PROSE = [
	'the lamp was lit half an hour before the ferry came',
	'and the keeper wiped the glass of it until it shone',
];

/** Blocks with how thick their letters are: those of lines that begin with a star, which is taken off, are bold. */
function arranged(blocks: Block[], bold = 4.5) {
	const strokes = new Map<Box, number>();
	const plain = blocks.map((block) => ({
		...block,
		lines: block.lines.map((line) => {
			const isBold = line.words[0]!.text.startsWith('*');
			const words = line.words.map((word) => ({ ...word, text: word.text.replace(/^\*/, '') }));
			// All words are drawn equally high here: what has only small letters is larger then.
			for (const word of words) strokes.set(word.box, ((isBold ? bold : 3) * capitalHeight([word])) / 20);
			return { ...line, words };
		}),
	}));
	return arrange(plain, { ...PAGE, strokes }).map(({ kind, lines }) => [kind, lines[0]!.words[0]!.text, lines.length]);
}

describe('lines of bold letters', () => {
	it('are headings, though they are no larger than the text and the recogniser put them into its paragraphs', () => {
		const one = paragraph(['*Methods', ...PROSE, '*Results of two winters', ...PROSE], 100, 100);
		expect(arranged([one])).toEqual([
			['heading', 'Methods', 1],
			['paragraph', 'the', 2],
			['heading', 'Results', 1],
			['paragraph', 'the', 2],
		]);
	});

	it('are headings also where they are numbered', () => {
		expect(arranged([paragraph(['*A. Miller'], 100, 100), paragraph([...PROSE, ...PROSE], 100, 160)])).toEqual([
			['heading', 'A.', 1],
			['paragraph', 'the', 4],
		]);
	});

	it('are none where they are a sentence, a sum, a text of their own, or have nothing below them', () => {
		for (const lines of [
			['*The keeper wiped it.'],
			['*Total due 12.50'],
			[...PROSE, ...PROSE].map((line) => `*${line}`),
		])
			expect(arranged([paragraph([...lines, ...PROSE, ...PROSE, ...PROSE], 100, 100)]).map(([kind]) => kind)).toEqual([
				'paragraph',
			]);
		expect(arranged([paragraph([...PROSE, ...PROSE], 100, 100), paragraph(['*Petra Vogel'], 100, 300)])[1]).toEqual([
			'paragraph',
			'Petra',
			1,
		]);
	});

	it('must be clearly thicker than the rest', () => {
		expect(arranged([paragraph(['*Methods', ...PROSE], 100, 100)], 3.5)).toEqual([['paragraph', 'Methods', 3]]);
	});
});

it('a heading is no caption, whatever the recogniser says', () => {
	const title: Block = { ...paragraph(['Certificate of Merit'], 100, 100, { size: 40 }), kind: 'caption' };
	expect(arrange([title, paragraph([...PROSE, ...PROSE], 100, 200)], PAGE)[0]!.kind).toBe('heading');
});
