import { expect, it } from 'vitest';
import { sheet, textPage, write } from '../testing/drawn-text.ts';
import { KeptPage } from './kept-page.ts';
import { negated } from './picture/negated.ts';
import { place } from './picture/place.ts';
import { redraw } from './picture/redraw.ts';

const SETTINGS = { languages: ['eng'] };
const whole = ({ width, height }: { width: number; height: number }) => ({ x0: 0, y0: 0, x1: width, y1: height });
const small = () => textPage({ width: 600, height: 700 });
const kept = (page: ReturnType<typeof sheet>) => new KeptPage(page, 200, whole(page), 1);

it('gives a page in one piece, and a spread in two that meet', () => {
	expect(kept(small()).prepared(SETTINGS).pieces).toMatchObject([{ x: 0, width: 600 }]);
	const spread = sheet(1200, 700);
	write(spread, { left: 60, top: 60, right: 530, bottom: 640 });
	write(spread, { left: 670, top: 60, right: 1140, bottom: 640 });
	const [left, right] = kept(spread).prepared(SETTINGS).pieces;
	expect(left!.x).toBe(0);
	expect(right!.x).toBe(left!.width);
	expect(left!.width + right!.width).toBe(1200);
	expect(kept(spread).prepared({ ...SETTINGS, steps: { spread: 'off' } }).pieces).toHaveLength(1);
});

it('is cut in the middle when the user says that it is a spread', () => {
	const { pieces, steps } = kept(small()).prepared({ ...SETTINGS, steps: { spread: 'on' } });
	expect(pieces.map(({ width }) => width)).toEqual([300, 300]);
	expect(steps).toEqual([{ step: 'spread', values: { at: 0.5 }, asked: true }]);
});

it('gives the negative of a page with light letters, whichever way the light letters were measured', () => {
	const dark = negated(textPage({ width: 600, height: 700, level: 190, ink: 20 }));
	const { steps, pieces } = kept(dark).prepared(SETTINGS, { negative: true });
	expect(steps[0]).toEqual({ step: 'invert', values: { blocks: 0 } });
	expect(steps.filter(({ step }) => step === 'invert')).toHaveLength(1);
	const levels = pieces[0]!.pgm.subarray(-600 * 600);
	expect(levels.filter((level) => level > 128).length).toBeGreaterThan(levels.length / 2);
});

it('turns nothing round again in the negative of a dark page with a light panel', () => {
	const page = negated(textPage({ width: 600, height: 1000 }));
	const panel = textPage({ width: 600, height: 240 });
	page.data.set(panel.data, 600 * 380);
	const inverted = ({ steps }: { steps: { step: string }[] }) => steps.filter(({ step }) => step === 'invert').length;
	expect(inverted(kept(negated(page)).prepared(SETTINGS))).toBe(1);
	expect(inverted(kept(page).prepared(SETTINGS, { negative: true }))).toBe(1);
});

it('offers its negative unless the user wants nothing inverted', () => {
	const dark = negated(textPage({ level: 220, ink: 60 }));
	expect(kept(dark).prepared(SETTINGS).light).toBe(true);
	expect(kept(dark).prepared({ ...SETTINGS, steps: { invert: 'off' } }).light).toBe(false);
});

it('is looked at in page pixels, whatever the size of the picture', () => {
	const page = small();
	const seen = kept(page).looked({ ...SETTINGS, steps: { scale: 'on' } });
	expect([seen.image.width, seen.width, seen.height]).toEqual([1200, 600, 700]);
	const leaning = redraw(page, place(page, 0, -3, 1), 255);
	expect(
		kept(leaning)
			.looked(SETTINGS)
			.steps.map(({ step }) => step),
	).toEqual(['deskew']);
	expect(kept(leaning).looked({ ...SETTINGS, steps: { deskew: 'off' } }).steps).toEqual([]);
});

it('looks for lost text, and cuts places out, in the picture made last only', () => {
	const page = kept(small());
	expect(page.unread([])).toBeUndefined();
	expect(page.places([], false)).toBeUndefined();
	page.prepared(SETTINGS);
	expect(page.unread([])!.share).toBe(1);
	expect(page.unread([{ x0: 0, y0: 0, x1: 600, y1: 700 }])!.share).toBe(0);
	const [place] = page.places([{ x0: 100, y0: 130, x1: 300, y1: 160 }], false)!;
	expect(place!.x).toBeLessThan(100);
	expect(place!.pgm.length).toBeGreaterThan(place!.width * place!.height);
});

it('tells where pictures are in pixels of the page, of which it holds a part and a smaller copy', () => {
	const grey = { width: 1653, height: 2339, data: new Uint8ClampedArray(1653 * 2339).fill(244) };
	for (let y = 300; y < 900; y++)
		for (let x = 300; x < 1200; x++)
			grey.data[y * 1653 + x] = 120 + 60 * Math.sin(x / 70) * Math.cos(y / 50) + ((x * 7 + y * 13) % 11);
	// Half as large as the page, of which 100 px at the left and 60 px on top are left out.
	const part = new KeptPage(grey, 200, { x0: 100, y0: 60, x1: 3406, y1: 4738 }, 0.5);
	const elsewhere = { x0: 700, y0: 3060, x1: 900, y1: 3100 };
	const [found, ...others] = part.figures([elsewhere]);
	expect(others).toEqual([]);
	for (const [at, wanted] of Object.entries({ x0: 700, y0: 660, x1: 2500, y1: 1860 }))
		expect(Math.abs(found![at as 'x0'] - wanted)).toBeLessThan(52);
	// Words that cover a third of it, in the same pixels: a panel with text on it. Beside it they change nothing.
	expect(part.figures([elsewhere, { x0: 750, y0: 700, x1: 2450, y1: 1100 }])).toEqual([]);
	expect(part.figures([elsewhere, { x0: 750, y0: 2000, x1: 2450, y1: 2400 }])).toHaveLength(1);
});
