import { describe, expect, it } from 'vitest';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { glyphlessFont } from './glyphless-font.ts';
import { Letters } from './letters.ts';
import { runsLeft, visual } from '#lib/exports/flowing/direction.ts';
import { trueDpi } from '../page-size.ts';
import { pageMatrix, textLayer } from './text-layer.ts';

describe('the text layer', () => {
	const layer = (...lines: Parameters<typeof lineOf>[]) =>
		textLayer(readingOf([{ lines: lines.map((line) => lineOf(...line)) }]), [1, 0, 0, 1, 0, 0], {
			name: 'F',
			letters: new Letters(),
		});

	it('is one string per line: each word to its box, each space to the next word', () => {
		expect(layer(['ab cd', 100, 300])).toBe(
			'q 1 0 0 1 0 3508 cm BT 3 Tr\n1 0 0 1 100 -300 Tm\n/F 42.3 Tf\n94.56 Tz<00610062>Tj\n56.74 Tz<0020>Tj\n94.56 Tz<00630064>Tj\nET Q\n',
		);
	});

	it('is one string for a vertical line, however little of its column a small kana fills', () => {
		const square = (text: string, x0: number, y0: number, x1: number, y1: number) => ({
			text,
			box: { x0, y0, x1, y1 },
			confidence: 90,
		});
		const words = [
			square('船', 100, 300, 140, 340),
			square('っ', 128, 340, 140, 352),
			square('一', 102, 396, 138, 402),
		];
		const box = { x0: 100, y0: 300, x1: 140, y1: 402 };
		const line = { box, words, baseline: { x0: 105, y0: 300, x1: 105, y1: 402 } };
		const written = textLayer(readingOf([{ lines: [line] }], { direction: 'vertical' }), [1, 0, 0, 1, 0, 0], {
			name: 'F',
			letters: new Letters(),
		});
		expect(written.match(/ T[mf]/g)).toEqual([' Tm', ' Tf']);
		expect(written).not.toMatch(/ Ts/);
	});

	it('keeps square letters on their line, also one that was measured by a single stroke', () => {
		const square = (text: string, x0: number, y0: number, x1: number, y1: number) => ({
			text,
			box: { x0, y0, x1, y1 },
			confidence: 90,
		});
		const words = [
			square('关', 960, 404, 998, 440),
			square('闭', 998, 404, 1036, 441),
			square('一', 1036, 420, 1054, 424),
			square('天', 1054, 433, 1073, 444),
		];
		const line = {
			box: { x0: 960, y0: 404, x1: 1073, y1: 444 },
			words,
			baseline: { x0: 960, y0: 440, x1: 1073, y1: 440 },
		};
		const written = textLayer(readingOf([{ lines: [line] }]), [1, 0, 0, 1, 0, 0], {
			name: 'F',
			letters: new Letters(),
		});
		expect(written.match(/ T[mfs]\b/g)).toEqual([' Tm', ' Tf']);
	});

	it('has nothing to write for a page without words', () => {
		expect(layer()).toBe('');
		expect(
			textLayer(readingOf([{ kind: 'ignore', lines: ['noise'] }]), [1, 0, 0, 1, 0, 0], {
				name: 'F',
				letters: new Letters(),
			}),
		).toBe('');
	});

	it.each([
		[0, [0, 0], [10, 20]],
		[90, [0, 0], [110, 20]],
		[180, [0, 0], [110, 220]],
		[270, [0, 0], [10, 220]],
		[0, [50, 100], [110, 220]],
		[90, [100, 50], [10, 220]],
	] as const)('begins where the shown page begins, turned by %i°', (turn, [x, y], wanted) => {
		const lying = turn === 90 || turn === 270;
		const size = lying ? { width: 100, height: 50 } : { width: 50, height: 100 };
		const [a, b, c, d, e, f] = pageMatrix(size, [10, 20, 110, 220], turn);
		expect([a * x + c * y + e, b * x + d * y + f]).toEqual([...wanted]);
	});
});

describe('letters', () => {
	it('keep ASCII and get codes for all others, with a map back', () => {
		const letters = new Letters();
		expect(letters.hex('aé😀é')).toBe('0061010001010100');
		expect(letters.toUnicode()).toContain('2 beginbfchar\n<0100> <00e9>\n<0101> <d83dde00>\nendbfchar');
	});

	it('stand as the eye meets them, numbers and Latin islands in their own order', () => {
		expect(visual('abc')).toBe('abc');
		expect(visual('שלום')).toBe('םולש');
		expect(visual('(שלום)')).toBe(')םולש(');
		expect(visual('ב-3.14')).toBe('3.14-ב');
		expect(runsLeft('שלום abc ועולם')).toBe(true);
		expect(runsLeft('123')).toBe(false);
	});
});

describe('the font without glyphs', () => {
	it('has checksums that add up', () => {
		const font = glyphlessFont();
		const view = new DataView(font.buffer);
		let sum = 0;
		for (let at = 0; at < font.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
		expect(sum).toBe(0xb1b0afba);
		expect(font.length).toBeLessThan(400);
	});
});

describe('the true size of a page', () => {
	it('is what the file states, when it can be meant', () => {
		expect(trueDpi(2480, 3508, 300)).toBe(300);
		expect(trueDpi(2480, 3508, 0, 200)).toBe(200);
		expect(trueDpi(600, 800, 72)).toBe(72);
	});

	it('is A4 when nothing is stated, or a camera states 72', () => {
		expect(2480 / trueDpi(2480, 3508, 0)).toBeCloseTo(8.27, 1);
		expect(4000 / trueDpi(3000, 4000, 72)).toBeLessThanOrEqual(11.69);
		expect(3508 / trueDpi(3508, 2480)).toBeCloseTo(11.69, 1);
	});

	it('is never longer than readers take', () => {
		expect(40_000 / trueDpi(100, 40_000, 150)).toBeLessThanOrEqual(200);
	});
});
