import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { across, paragraph } from '#lib/engines/local/testing/typed.ts';
import { arrange } from '../arrange.ts';

const PAGE = { width: 1400, height: 1400, dpi: 150 };
const read = (blocks: Block[], rules?: Parameters<typeof arrange>[1]['rules']) =>
	arrange(blocks, { ...PAGE, ...(rules && { rules }) }).map(({ kind, lines }) => [
		kind,
		lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
	]);

it('two tables under the same heads are two, each with its title, and a third below them is one more', () => {
	const row = (one: (string | number)[], at: number) =>
		one.map((text, i): [string, number] => [`${text}`, at + [0, 200, 280, 360][i]!]);
	const names = ['Rovers', 'Lions', 'Harbour', 'Falcons'];
	const divisions = across([
		[
			['East', 100],
			['West', 700],
		],
		[...row(['Team', 'Won', 'Lost', 'Pts'], 100), ...row(['Team', 'Won', 'Lost', 'Pts'], 700)],
		...names.map((name, i) => [...row([name, 12 + i, 3 + i, 31], 100), ...row([`${name}B`, 22 - i, 14, 28 + i], 700)]),
		[['Leading scorers', 100]],
		...[...names].map((name, i) => row([`Marcus ${name}`, 21 + i, 588, 28], 100)),
	]);
	const found = read([divisions]);
	expect(found.map(([kind, lines]) => [kind, lines![0]])).toEqual([
		['paragraph', 'East'],
		['table', 'Team Won Lost Pts'],
		['paragraph', 'West'],
		['table', 'Team Won Lost Pts'],
		['paragraph', 'Leading scorers'],
		['table', 'Marcus Rovers 21 588 28'],
	]);
});

describe('what stands in frames side by side', () => {
	const frame = (x0: number, y0: number, x1: number, y1: number) => ({
		across: [y0, y1].map((at) => ({ at, from: x0, to: x1, pen: 2 })),
		down: [x0, x1].map((at) => ({ at, from: y0, to: y1, pen: 2 })),
	});
	const slide = (name: string, x: number, y: number) =>
		paragraph([`${name} is the title here`, `${name} comes with one more`, `${name} has a third line`], x, y);
	const slides = () => [
		slide('first', 100, 100),
		slide('third', 100, 500),
		slide('second', 700, 100),
		slide('fourth', 700, 500),
	];
	const firsts = (found: ReturnType<typeof read>) => found.map(([, lines]) => lines![0]!.split(' ')[0]);

	it('is read frame by frame, row by row', () => {
		const frames = [
			frame(60, 60, 600, 400),
			frame(660, 60, 1200, 400),
			frame(60, 460, 600, 800),
			frame(660, 460, 1200, 800),
		];
		const rules = { across: frames.flatMap(({ across }) => across), down: frames.flatMap(({ down }) => down) };
		expect(firsts(read(slides(), rules))).toEqual(['first', 'second', 'third', 'fourth']);
	});

	it('is read so in three rows at even distances, too, which are no sheet of labels', () => {
		const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
		const places = names.map((_, at): [number, number] => [at % 2 ? 700 : 100, 100 + 400 * Math.floor(at / 2)]);
		const frames = places.map(([x, y]) => frame(x - 40, y - 40, x + 500, y + 300));
		const rules = { across: frames.flatMap(({ across }) => across), down: frames.flatMap(({ down }) => down) };
		const all = names.map((name, at) => slide(name, ...places[at]!));
		// as the recogniser gives columns
		const came = [0, 2, 4, 1, 3, 5].map((at) => all[at]!);
		expect(firsts(read(came, rules))).toEqual(names);
	});

	it('is columns, where no frames are drawn', () => {
		expect(firsts(read(slides()))).toEqual(['first', 'third', 'second', 'fourth']);
	});
});
