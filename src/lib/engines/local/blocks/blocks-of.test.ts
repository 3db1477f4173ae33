import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks-of.ts';
import type { TesseractBlock, TesseractWord } from '../pool/tesseract-page.ts';
import { wayBack } from './way-back.ts';

const back = wayBack([1, 0, 0, 0, 1, 0, 0, 0, 1], 1000, 1000);
const bbox = { x0: 10, y0: 10, x1: 100, y1: 30 };
const word = (text: string, more: Partial<TesseractWord> = {}): TesseractWord => ({
	text,
	confidence: 90,
	bbox,
	...more,
});
const block = (blocktype: number, ...paragraphs: TesseractWord[][]): TesseractBlock => ({
	blocktype,
	bbox: { x0: 0, y0: 0, x1: 500, y1: 500 },
	paragraphs: paragraphs.map((words) => ({ lines: [{ bbox, baseline: { x0: 10, y0: 28, x1: 100, y1: 28 }, words }] })),
});
const blocks = (...found: TesseractBlock[]) => blocksOf({ blocks: found }, back);

describe('the blocks of a page', () => {
	it('are its paragraphs, with their lines and words', () => {
		expect(blocks(block(1, [word('one'), word('two')], [word('three')]))).toEqual([
			{
				kind: 'paragraph',
				box: bbox,
				lines: [
					{
						box: bbox,
						baseline: { x0: 10, y0: 28, x1: 100, y1: 28 },
						words: [
							{ text: 'one', box: bbox, confidence: 90 },
							{ text: 'two', box: bbox, confidence: 90 },
						],
					},
				],
			},
			expect.objectContaining({ kind: 'paragraph', lines: [expect.objectContaining({ words: [expect.anything()] })] }),
		]);
	});

	it('are none where tesseract found nothing', () => {
		expect(blocksOf({ blocks: null }, back)).toEqual([]);
		expect(blocks(block(1), block(1, []), block(1, [word(' ')]))).toEqual([]);
	});

	it('say which are tables and which are pictures', () => {
		expect(blocks(block(6, [word('x')]), block(9)).map(({ kind }) => kind)).toEqual(['table', 'picture']);
	});

	it('take words on a picture for text', () => {
		expect(blocks(block(9, [word('label')])).map(({ kind }) => kind)).toEqual(['paragraph']);
	});

	it('tell what else a word could be, without what it is', () => {
		const choices = ['modem', 'modern', '', 'modem', 'mode'].map((text) => ({ text, confidence: 50 }));
		const [found] = blocks(block(1, [word('modem', { choices })]));
		expect(found!.lines[0]!.words[0]!.alternatives).toEqual(['modern', 'mode']);
	});

	it('leave out words that have no place on the page', () => {
		const away = { x0: 2000, y0: 0, x1: 2100, y1: 20 };
		const nowhere = { x0: NaN, y0: 0, x1: 2100, y1: 20 };
		const found = blocks(block(1, [word('a', { bbox: away }), word('b', { bbox: nowhere }), word('c')]));
		expect(found[0]!.lines[0]!.words.map(({ text }) => text)).toEqual(['c']);
	});

	it('keep confidence between 0 and 100', () => {
		const found = blocks(
			block(
				1,
				[-1, 101, NaN].map((confidence) => word('x', { confidence })),
			),
		);
		expect(found[0]!.lines[0]!.words.map(({ confidence }) => confidence)).toEqual([0, 100, 0]);
	});
});
