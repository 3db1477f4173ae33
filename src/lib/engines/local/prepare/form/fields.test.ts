import { expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
const PLACE = 40;

const line = (page: Grey, x0: number, y0: number, x1: number, y1: number) => fill(page, { x0, y0, x1, y1 }, 60);

/** A page with rows of places for letters, 40 px wide; boxes, or with `low` strokes on a line. */
function form(rows: string[], { low = false } = {}): Grey {
	const page = textPage({ height: 1600 });
	fill(page, { x0: 0, y0: 100, x1: 1000, y1: 1000 }, 255);
	for (const [row, text] of rows.entries()) {
		const top = 200 + row * 120;
		for (const [i, letter] of [...text].entries()) {
			const x = 300 + i * PLACE;
			line(page, x, low ? top + 38 : top, x + 2, top + 54);
			write(page, { left: x + 13, top: top + 12, right: x + 29, bottom: top + 52 }, { text: letter, pen: 3 });
		}
		line(page, 300 + text.length * PLACE, low ? top + 38 : top, 302 + text.length * PLACE, top + 54);
		line(page, 300, top + 52, 302 + text.length * PLACE, top + 54);
		if (!low) line(page, 300, top, 302 + text.length * PLACE, top + 2);
	}
	return page;
}

const ROWS = ['HIX HXHI ', 'XXHHIIX  ', 'bhndHIXo '];

it.each([false, true])(
	'letters in places of their own stand side by side, and know where they came from (strokes: %s)',
	(low) => {
		const { image, fields, steps } = prepare(form(ROWS, { low }), 200, SETTINGS);
		expect(steps).toEqual([{ step: 'fields', values: { combs: 3, marks: 0 } }]);
		const [first] = fields!.combs;
		expect(first!.letters.map(({ x0 }) => Math.round((x0 - 300) / PLACE))).toEqual([0, 1, 2, 4, 5, 6, 7]);
		for (const [before, letter] of first!.letters.slice(1).entries()) {
			const gap = letter.from - first!.letters[before]!.to;
			expect(gap).toBeGreaterThan(0);
			expect(gap).toBeLessThan(20);
		}
		// nothing is left of the walls
		const end = first!.letters.at(-1)!.to;
		for (let y = 195; y < 262; y++)
			for (let x = end + 1; x < 700; x++) expect(image.data[y * image.width + x]).toBeGreaterThan(250);
	},
);

it('rows upon rows of places are a calendar or a puzzle, and stay', () => {
	const page = form(['HIXHXHIXH']);
	for (let row = 1; row < 5; row++) page.data.copyWithin((200 + row * 52) * 1000, 200 * 1000, 254 * 1000);
	expect(prepare(page, 200, SETTINGS).fields).toBeUndefined();
});

it('a line drawn through a word is no line that letters stand on', () => {
	const page = form(['HHHHHHHH'], { low: true });
	const under = form(['HHHHHHHH'], { low: true });
	for (let y = 0; y < 40; y++) page.data.copyWithin((255 + y) * 1000, (212 + y) * 1000, (213 + y) * 1000);
	expect(prepare(under, 200, SETTINGS).fields?.combs).toHaveLength(1);
	expect(prepare(page, 200, SETTINGS).fields).toBeUndefined();
});

it('cells with words in them are no places for letters', () => {
	const page = form([' '.repeat(8)]);
	for (let i = 0; i < 8; i++)
		write(page, { left: 304 + i * PLACE, top: 214, right: 340 + i * PLACE, bottom: 252 }, { text: 'Hen', pen: 2 });
	expect(prepare(page, 200, SETTINGS).fields).toBeUndefined();
});

/** A page with boxes before its lines. */
function ticked(side = 30): Grey {
	const page = textPage({ height: 1600 });
	fill(page, { x0: 0, y0: 100, x1: 1000, y1: 1000 }, 255);
	for (let row = 0; row < 6; row++) {
		const top = 200 + row * 100;
		write(page, { left: 150, top, right: 500, bottom: top + 40 });
		fill(page, { x0: 100, y0: top, x1: 100 + side, y1: top + side }, 0);
		fill(page, { x0: 103, y0: top + 3, x1: 97 + side, y1: top + side - 3 }, 255);
		if (row === 1 || row === 3)
			for (let at = 4; at < side - 5; at++) {
				fill(page, { x0: 100 + at, y0: top + at, x1: 103 + at, y1: top + at + 3 }, 0);
				fill(page, { x0: 98 + side - at, y0: top + at, x1: 101 + side - at, y1: top + at + 3 }, 0);
			}
		if (row === 4)
			for (let at = 0; at < 10; at++) {
				fill(page, { x0: 106 + at, y0: top + 12 + at, x1: 110 + at, y1: top + 16 + at }, 0);
				fill(page, { x0: 115 + at, y0: top + 21 - 2 * at, x1: 119 + at, y1: top + 25 - 2 * at }, 0);
			}
	}
	return page;
}

it('check boxes are taken out, and it is told what is in them', () => {
	const { image, fields, steps } = prepare(ticked(), 200, SETTINGS);
	expect(steps).toEqual([{ step: 'fields', values: { combs: 0, marks: 6 } }]);
	const down = [...fields!.marks].sort((a, b) => a.box.y0 - b.box.y0);
	expect(down.map(({ state }) => state)).toEqual(['empty', 'crossed', 'empty', 'crossed', 'ticked', 'empty']);
	for (const { box } of down)
		for (let y = box.y0; y < box.y1; y++)
			for (let x = box.x0; x < box.x1; x++) expect(image.data[y * image.width + x]).toBeGreaterThan(250);
});

it('letters, filled squares and the eyes of square codes are no check boxes', () => {
	const page = ticked();
	for (let row = 0; row < 6; row++) {
		const top = 200 + row * 100;
		fill(page, { x0: 100, y0: top, x1: 130, y1: top + 30 }, row % 2 ? 0 : 255);
		if (!(row % 2)) {
			fill(page, { x0: 100, y0: top, x1: 135, y1: top + 35 }, 0);
			fill(page, { x0: 105, y0: top + 5, x1: 130, y1: top + 30 }, 255);
			fill(page, { x0: 110, y0: top + 10, x1: 125, y1: top + 25 }, 0);
		}
	}
	expect(prepare(page, 200, SETTINGS).fields).toBeUndefined();
	expect(prepare(sheetOf('od obHdp'), 200, SETTINGS).fields).toBeUndefined();
});

function sheetOf(text: string): Grey {
	const page = sheet(1000, 1300);
	write(page, { left: 100, top: 100, right: 900, bottom: 1200 }, { text, pen: 5 });
	return page;
}

interface Drawn {
	wide?: number;
	/** thickness above and below, and at the sides */
	pen?: number;
	beside?: number;
	inside?: 'dot' | 'stroke' | 'letter';
}

/** Draws a ring 30 px high, `wide` px, around (x, y), and what is in it. */
function ring(page: Grey, x: number, y: number, { wide = 30, pen = 3, beside = 3, inside }: Drawn) {
	const high = 30;
	const within = (u: number, v: number, w: number, h: number) => (u / w) ** 2 + (v / h) ** 2 <= 1;
	for (let v = -20; v < 20; v++)
		for (let u = -20; u < 20; u++) {
			const isRing = within(u, v, wide / 2, high / 2) && !within(u, v, wide / 2 - beside, high / 2 - pen);
			const isDot = inside === 'dot' && within(u, v, 7, 7);
			const isStroke = inside === 'stroke' && Math.abs(u + v) < 3 && Math.abs(u) < 15;
			const isMark = inside === 'letter' && Math.abs(u) < 6 && Math.abs(v) < 7 && !(u > -4 && Math.abs(v) < 5);
			if (isRing || isDot || isStroke || isMark) page.data[(y + v) * page.width + x + u] = 0;
		}
}

/** A page with a ring before each of its six lines. */
function choices(how: Drawn[]): Grey {
	const page = textPage({ height: 1600 });
	fill(page, { x0: 0, y0: 100, x1: 1000, y1: 1000 }, 255);
	for (const [row, one] of how.entries()) {
		const top = 200 + row * 100;
		write(page, { left: 150, top, right: 500, bottom: top + 40 });
		ring(page, 110, top + 15, one);
	}
	return page;
}

it('rings before lines are taken out, and it is told which is chosen', () => {
	const page = choices([{}, { inside: 'dot' }, {}, {}, { inside: 'stroke' }, {}]);
	const { image, fields, steps } = prepare(page, 200, SETTINGS);
	expect(steps).toEqual([{ step: 'fields', values: { combs: 0, marks: 6 } }]);
	const down = [...fields!.marks].sort((a, b) => a.box.y0 - b.box.y0);
	expect(down.map(({ state, round }) => round && state)).toEqual([
		'empty',
		'ticked',
		'empty',
		'empty',
		'crossed',
		'empty',
	]);
	for (const { box } of down)
		for (let y = box.y0; y < box.y1; y++)
			for (let x = box.x0; x < box.x1; x++) expect(image.data[y * image.width + x]).toBeGreaterThan(250);
});

it('letters O, a sign in a ring, and a ring that is alone are nothing to choose from', () => {
	const letter = { beside: 5 };
	const narrow = { wide: 24 };
	const none = (how: Drawn[]) => prepare(choices(how), 200, SETTINGS).fields;
	expect(none([letter, letter, letter, letter])).toBeUndefined();
	expect(none([narrow, narrow, narrow, narrow])).toBeUndefined();
	expect(none([{ inside: 'letter' }, { inside: 'letter' }])).toBeUndefined();
	expect(none([{}])).toBeUndefined();
	expect(none([{}, { inside: 'letter' }, {}])?.marks).toHaveLength(2);
});

it('a ring as high as the letters in line with it is an o', () => {
	const page = choices([{}, {}, {}, {}]);
	expect(prepare(page, 200, SETTINGS).fields?.marks).toHaveLength(4);
	for (let row = 0; row < 4; row++)
		write(page, { left: 560, top: 199 + row * 100, right: 800, bottom: 250 + row * 100 }, { text: 'HIX', pen: 4 });
	for (let row = 0; row < 4; row++) ring(page, 520, 215 + row * 100, {});
	expect(prepare(page, 200, SETTINGS).fields?.marks.every(({ box }) => box.x0 < 200) ?? true).toBe(true);
});

it('a form stays as it is when the user says so', () => {
	const off = { ...SETTINGS, steps: { fields: 'off' } as const };
	expect(prepare(ticked(), 200, off)).toMatchObject({ steps: [] });
	expect(prepare(form(ROWS), 200, off).fields).toBeUndefined();
});
