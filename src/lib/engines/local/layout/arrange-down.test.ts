import { describe, expect, it } from 'vitest';
import { around, type Box } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { arrangeDown } from './arrange-down.ts';

const SIZE = 40;

/** A vertical line as it lies: its letters from `x`, its top at `y`. */
function line(text: string, x: number, y: number, size = SIZE): Line {
	const words = [...text].map((letter, at) => ({
		text: letter,
		box: { x0: x + at * size, y0: y, x1: x + (at + 1) * size, y1: y + size },
		confidence: 90,
	}));
	return { box: around(words.map(({ box }) => box)), words };
}
const block = (...lines: Line[]): Block => ({ kind: 'paragraph', box: around(lines.map(({ box }) => box)), lines });
/** A line across the others, one letter over the other as these lie. */
const crossing = (text: string, { x0, y0, x1, y1 }: Box) =>
	block({ box: { x0, y0, x1, y1 }, words: [{ text, box: { x0, y0, x1, y1 }, confidence: 90 }] });

const said = (blocks: Block[]) =>
	blocks.map(({ kind, lines }) => [kind, lines.map(({ words }) => words.map(({ text }) => text).join('')).join('/')]);

describe('vertical lines, as they lie', () => {
	it('are paragraphs by what is set in and what ends early, however the recogniser cut them', () => {
		const blocks = [
			block(line('港から島へ渡る船は', 140, 100), line('一日に三度しか出ない。', 100, 180)),
			block(line('朝の便には学校へ行く子', 100, 260)),
			block(line('供が乗る。', 100, 340)),
			block(line('「明日も晴れる」と船長', 100, 420), line('夕方の便で人が帰る。', 140, 500)),
		];
		expect(said(arrangeDown(blocks, [], 2000))).toEqual([
			['paragraph', '港から島へ渡る船は/一日に三度しか出ない。/朝の便には学校へ行く子/供が乗る。'],
			['paragraph', '「明日も晴れる」と船長'],
			['paragraph', '夕方の便で人が帰る。'],
		]);
	});

	it('are whole again where one was torn, and lean no more than the others', () => {
		const [made] = arrangeDown(
			[block(line('夕方の', 100, 100)), block(line('便で帰る人は立って', 225, 102))],
			[],
			2000,
		);
		expect(said([made!])).toEqual([['paragraph', '夕方の便で帰る人は立って']]);
		const { baseline, box } = made!.lines[0]!;
		expect(baseline).toMatchObject({ x0: box.x0, x1: box.x1, y0: baseline!.y1 });
	});

	it('come after a headline across them; a running head is first and the number of the page last', () => {
		const text = block(...[0, 1, 2, 3].map((at) => line('港から島へ渡る船は一日に三', 300, 100 + at * 80)));
		const headline = crossing('渡し船の一日', { x0: 210, y0: 150, x1: 270, y1: 500 });
		const head = crossing('港の話', { x0: 60, y0: 300, x1: 90, y1: 390 });
		const foot = crossing('12', { x0: 1900, y0: 300, x1: 1930, y1: 340 });
		expect(
			said(arrangeDown([text], [[foot], [headline], [head]], 2000)).map(([kind, words]) => [kind, words!.slice(0, 6)]),
		).toEqual([
			['header', '港の話'],
			['heading', '渡し船の一日'],
			['paragraph', '港から島へ渡'],
			['footer', '12'],
		]);
	});
});
