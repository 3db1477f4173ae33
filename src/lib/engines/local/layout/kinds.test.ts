import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { kinds } from './kinds.ts';
import { paragraph } from '../testing/typed.ts';

const PAGE = { width: 1000, height: 1400, dpi: 150 };
const prose = (name: string, lines: number) =>
	Array.from({ length: lines }, (_, i) => `${name} runs on and on for line ${i}`);

describe('kinds', () => {
	const body = [paragraph(prose('body', 6), 100, 300), paragraph(prose('more', 6), 100, 600)];
	const kindOf = (block: Block) => kinds([...body, block], PAGE).at(-1)!.kind;

	it('tells headings by their size, and their levels', () => {
		const told = kinds(
			[
				paragraph(['The Great Report'], 100, 100, { size: 50 }),
				paragraph(['A chapter'], 100, 200, { size: 30 }),
				...body,
			],
			PAGE,
		);
		expect(told.map(({ kind, level }) => [kind, level])).toEqual([
			['heading', 1],
			['heading', 2],
			['paragraph', undefined],
			['paragraph', undefined],
		]);
	});

	it("takes no line for a heading because letters reach below it, when its capitals are as large as the text's", () => {
		const text = [300, 600].map((y) =>
			paragraph(
				Array.from({ length: 6 }, () => 'Held on the old lake and hill'),
				100,
				y,
			),
		);
		const kindBy = (said: string) => kinds([...text, paragraph([said], 100, 900, { size: 26 })], PAGE).at(-1)!.kind;
		expect(kindBy('Gregory Spry')).toBe('paragraph');
		expect(kindBy('The Lake')).toBe('heading');
	});

	it('tells headings that are little larger than the text by the numbers of their sections', () => {
		for (const said of ['1.4 The view from the south', '2.3.1. Lime'])
			expect([said, kindOf(paragraph([said], 100, 800, { size: 23 }))]).toEqual([said, 'heading']);
		for (const said of ['1.4 metres of timber', '4.2 The rent is due.', '12.5 Pounds 12.50', 'The view from the south'])
			expect([said, kindOf(paragraph([said], 100, 800, { size: 23 }))]).toEqual([said, 'paragraph']);
		expect(kindOf(paragraph(['1.4 The view from the south'], 100, 800))).toBe('paragraph');
	});

	it('takes no values for headings that stand under small labels, where a page has three', () => {
		const field = (label: string, value: string, x: number) => [
			paragraph([label], x, 100, { size: 16 }),
			paragraph([value], x, 124, { size: 28 }),
		];
		const fields = [...field('Name', 'Ann Abel', 100), ...field('From', 'Mill Road', 400)];
		const values = (blocks: Block[]) =>
			kinds([...blocks, ...body], PAGE).filter(({ kind }) => kind === 'heading').length;
		expect(values(fields)).toBe(2);
		expect(values([...fields, ...field('Class', 'Second', 700)])).toBe(0);
	});

	it('tells a running head with the number of its page in it, though its letters are large', () => {
		const heads = (middle: string) =>
			['FEND', middle, 'FINGER'].map((word, at) => paragraph([word], 100 + 300 * at, 40, { size: 28 }));
		const under = paragraph(prose('under', 8), 100, 90);
		const kindsOf = (blocks: Block[]) =>
			kinds([...blocks, under, ...body], PAGE)
				.slice(0, 3)
				.map(({ kind }) => kind);
		expect(kindsOf(heads('131'))).toEqual(['header', 'header', 'header']);
		expect(kindsOf(heads('FERN'))).toEqual(['heading', 'heading', 'heading']);
	});

	it('takes a name behind an initial for no list', () => {
		expect(kindOf(paragraph(['i. A. Petra Vogel'], 100, 800))).toBe('paragraph');
		expect(kindOf(paragraph(['a) the rent and the rates'], 100, 800))).toBe('list');
	});

	it('takes no sentence for a heading that ends within quotation marks', () => {
		const text = paragraph(prose('text', 6), 50, 200);
		const kind = (said: string) => kinds([paragraph([said], 50, 100, { size: 40 }), text], PAGE)[0]!.kind;
		expect([kind('“I only listen.”'), kind('What “I” is')]).toEqual(['paragraph', 'heading']);
	});

	it('takes no sums and articles for headings, however large they are', () => {
		for (const said of ['SUB TOTAL : 20.00', '4132 120.00 2 Py CROCS', 'GRAND TOTAL €20,00', 'Change 0.00'])
			expect([said, kindOf(paragraph([said], 100, 800, { size: 50 }))]).toEqual([said, 'paragraph']);
		for (const said of ['Chapter 12', 'The year 1998', '2. What was found', 'THE END'])
			expect([said, kindOf(paragraph([said], 100, 800, { size: 50 }))]).toEqual([said, 'heading']);
	});

	it('tells lists, captions and footnotes by how they begin', () => {
		expect(kindOf(paragraph(['• one thing', '• another thing'], 100, 800))).toBe('list');
		expect(kindOf(paragraph(['☐ Library card', '☒ Season ticket'], 100, 800, { size: 30 }))).toBe('list');
		expect(kindOf(paragraph(['1) one thing', 'and its end', '2) another'], 100, 800))).toBe('list');
		expect(kindOf(paragraph(['Figure 3 shows nothing.'], 100, 800))).toBe('caption');
		expect(kindOf({ ...paragraph(['• one thing', '• another'], 100, 800), kind: 'caption' })).toBe('list');
		expect(kindOf(paragraph(['1 See above, or below.', 'Or elsewhere.'], 100, 1200, { size: 14 }))).toBe('footnote');
	});

	it('tells notes also where they end a short page', () => {
		const notes = (y: number) =>
			kinds(
				[
					paragraph(prose('text', 6), 50, 100),
					paragraph(prose('more', 6), 50, 320),
					paragraph(['1 See the diary', '2 Ibid.'], 50, y, { size: 14 }),
				],
				PAGE,
			);
		expect(notes(560)[2]!.kind).toBe('footnote');
		expect(notes(285)[2]!.kind).not.toBe('footnote');
	});

	it('tells running heads and feet by where they stand', () => {
		expect(kindOf(paragraph(['Page 3'], 500, 1350))).toBe('footer');
		const parts = [paragraph(['The weavers'], 50, 30), paragraph(['47'], 900, 32)];
		const told = kinds([...parts, paragraph(prose('text', 6), 50, 120), paragraph(prose('text', 6), 50, 400)], PAGE);
		expect(told.map(({ kind }) => kind)).toEqual(['header', 'header', 'paragraph', 'paragraph']);
		expect(kindOf(paragraph(['Chapter one'], 500, 30))).toBe('header');
		expect(kindOf(paragraph(['An ordinary last line of the text'], 500, 800))).toBe('paragraph');
	});

	it('tells a running head that is a title at the left and a number at the right', () => {
		const [title, number] = [paragraph(['Chapter one'], 50, 30), paragraph(['42'], 900, 31)];
		expect(kinds([title, number, ...body], PAGE).map(({ kind }) => kind)).toEqual([
			'header',
			'header',
			'paragraph',
			'paragraph',
		]);
	});
});
