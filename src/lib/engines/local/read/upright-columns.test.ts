import { expect, it } from 'vitest';
import type { Box } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { uprightColumns } from './upright-columns.ts';

const COLUMN = { x0: 100, y0: 200, x1: 130, y1: 500 };
const block = (text: string, box: Box, confidence: number): Block => ({
	kind: 'paragraph',
	box,
	lines: [{ box, words: [{ text, box, confidence }] }],
});

/** Reads each place as these rows. */
async function read(blocks: Block[], rows: string[], confidence = 90, dx = 0) {
	const places: Box[] = [];
	const held = {
		places: async (asked: Box[]) => {
			places.push(...asked);
			return asked.map(({ x0, y0, x1, y1 }) => ({
				pgm: new Uint8Array(),
				x: x0,
				y: y0,
				width: x1 - x0,
				height: y1 - y0,
			}));
		},
	} as unknown as HeldPage;
	const lines = rows.map((text, index) => {
		const bbox = { x0: 5, y0: index * 30, x1: 25, y1: index * 30 + 20 };
		return { bbox, words: [{ text, bbox, confidence }] };
	});
	const bbox = { x0: 0, y0: 0, x1: 30, y1: 300 };
	const found = await uprightColumns(blocks, dx, 200, held, async () => ({
		version: '5',
		blocks: [{ bbox, paragraphs: [{ lines }] }],
	}));
	return {
		found,
		places,
		said: found.flatMap(({ lines }) => lines.map(({ words }) => words.map((word) => word.text).join(' '))),
	};
}

it('a column of digits that was taken for a line which runs down is read as rows, where it stands', async () => {
	const { said, found, places } = await read([block('© 00 NN oo', COLUMN, 40)], ['1', '12', '3'], 90, 600);
	expect(said).toEqual(['1', '12', '3']);
	expect(places).toEqual([{ ...COLUMN, x0: 700, x1: 730 }]);
	expect(found[0]!.lines[1]!.words[0]!.box).toEqual({ x0: 105, y0: 230, x1: 125, y1: 250 });
});

it('such a column is told though specks beside it were read in its block', async () => {
	const torn = block('SE ONNNONNWWNOO', COLUMN, 36);
	const speck = { x0: 135, y0: 300, x1: 149, y1: 323 };
	torn.lines.push({ box: speck, words: [{ text: 'wv', box: speck, confidence: 57 }] });
	expect((await read([torn], ['7', '5', '3'])).said).toEqual(['7', '5', '3']);
	const beside = { ...torn, lines: [torn.lines[0]!, ...block('A line of text as long', speck, 90).lines] };
	expect((await read([beside], ['7', '5', '3'])).places).toEqual([]);
});

it('text that truly runs down stays, as do lines that run across', async () => {
	expect((await read([block('Appendix', COLUMN, 92)], ['>', '2', '|'], 30)).said).toEqual(['Appendix']);
	expect((await read([block('Appendix', COLUMN, 60)], ['x'], 90)).said).toEqual(['Appendix']);
	const across = block('A line of text', { x0: 100, y0: 200, x1: 500, y1: 230 }, 20);
	expect((await read([across], ['1', '2'])).places).toEqual([]);
});

it('no more than a dozen are looked at', async () => {
	const many = Array.from({ length: 30 }, (_, index) =>
		block('abc', { ...COLUMN, x0: index * 40, x1: index * 40 + 30 }, 40),
	);
	expect((await read(many, ['1', '2'])).places).toHaveLength(12);
});
