import { describe, expect, it } from 'vitest';
import { joinWords } from './join-words.ts';
import { type Lay, paragraphs } from './paragraphs.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';

const said = (lines: string[], lay: Lay = {}) =>
	paragraphs(readingOf([{ lines }]).blocks[0]!.lines, lay).map((all) =>
		all.map(({ words }) => joinWords(words)).join(' '),
	);

const PROSE = [
	'The parties agree that the rent shall be paid monthly',
	'in advance on the first of every month. The landlord',
	'Smith may ask for it in writing.',
];

describe('the paragraphs of a block', () => {
	it('hold together what flows on, also before a capital', () => {
		expect(said(PROSE)).toEqual([PROSE.join(' ')]);
	});

	it('end with a line in which the next word would have had room', () => {
		expect(said([...PROSE, ...PROSE])).toEqual([PROSE.join(' '), PROSE.join(' ')]);
	});

	it('leave the sums of a receipt and an address as lines', () => {
		const sums = ['ROUNDING ADJUSTMENT : 0.00', 'GRAND TOTAL : 20.00'];
		expect(said(sums)).toEqual(sums);
		const address = ['( 801580-T )', 'No. 343, Jalan Kurau, Sungai Rengit,', '81620 Pengerang, Johor.'];
		expect(said(address)).toEqual(address);
	});

	it('leave lines that stand in the middle, and an address of the web under a number, as lines', () => {
		const centred = [
			'Jane A. Whitcombe and Peter Olafsson',
			'University of Northbridge, Department of Document Studies',
		];
		const inMiddle = centred.map((text, at) => lineOf(text, 1200 - text.length * 10, 200 + at * 60));
		expect(paragraphs(inMiddle, {})).toHaveLength(2);
		const contact = ['Visitor Centre, Mill Street', 'Phone 01632 960 100', 'www.weldonvalley.example'];
		expect(said(contact)).toEqual(contact);
	});

	it('leave lines that a typist set in the middle, though not to a hair, as lines', () => {
		const title = [
			lineOf('The Norton Backup Version 2.2 for DOS', 900, 500),
			lineOf('is a heavy hitter, too!', 1080, 570),
		];
		const middles = title.map(({ box }) => (box.x0 + box.x1) / 2);
		expect(Math.abs(middles[0]! - middles[1]!)).toBeGreaterThan(30);
		expect(paragraphs(title, {})).toHaveLength(2);
		const flush = [
			lineOf('A line that ends where the next one does', 900, 500),
			lineOf('as it is flush right', 1268, 570),
		];
		expect(paragraphs(flush, {})).toHaveLength(1);
	});

	it('flow in a narrow column', () => {
		const column = ['The town of Ely lies in', 'the fens of England and', 'Norwich is not far from', 'it by train.'];
		expect(said(column)).toEqual([column.join(' ')]);
	});

	it('go on where a word was broken', () => {
		expect(said(['A long sen-', 'tence'])).toEqual(['A long sen- tence']);
		expect(said(['The Anglo-', 'Saxon'])).toEqual(['The Anglo- Saxon']);
	});

	it('are found the same way in a script that runs to the left, and on a page that lies on its side', () => {
		const words = 'وتدفع الأجرة مقدما في أول كل شهر من شهور السنة كلها';
		const lines = [0, 300, 0].map((short, index) => {
			const { box, ...line } = lineOf(words, 150, 200 + index * 60);
			return { ...line, box: { ...box, x0: box.x0 + short } };
		});
		expect(paragraphs(lines, { direction: 'rtl' })).toHaveLength(2);
		const turned = lines.map(({ box, ...line }) => ({
			...line,
			box: { x0: box.y0, x1: box.y1, y0: 3000 - box.x1, y1: 3000 - box.x0 },
		}));
		expect(paragraphs(turned, { direction: 'rtl', turn: 90 })).toHaveLength(2);
	});

	it('hold everything together where nobody knows the places', () => {
		const nowhere = readingOf([{ lines: PROSE }]).blocks[0]!.lines.map((line) => ({
			...line,
			box: { x0: 0, y0: 0, x1: 0, y1: 0 },
		}));
		expect(paragraphs(nowhere, {})).toHaveLength(1);
	});
});
