import { expect, it } from 'vitest';
import type { Block, Line } from '#lib/model/reading.ts';
import { ownKinds } from './own-kinds.ts';

const PAGE = { width: 1240, height: 1754 };

/** A line as a file says it: boxes as high as its font's lines. */
function line(text: string, y: number, { x = 150, size = 24, bold = false } = {}): Line {
	let at = x;
	const words = text.split(' ').map((said) => {
		const box = { x0: at, y0: y, x1: at + said.length * size * 0.5, y1: y + size * 1.15 };
		at = box.x1 + size * 0.3;
		return { text: said, box, confidence: 100, size, ...(bold && { bold: true as const }) };
	});
	return { box: { x0: x, y0: y, x1: at, y1: y + size * 1.15 }, words };
}
const block = (...lines: Line[]): Block => ({
	kind: 'paragraph',
	lines,
	box: { x0: 150, y0: lines[0]!.box.y0, x1: 1000, y1: lines.at(-1)!.box.y1 },
});
const prose = (y: number) =>
	block(
		line('The society looks back on a year in which it gained members', y),
		line('and lost none of the others.', y + 30),
	);
const kindsOf = (...blocks: Block[]) => ownKinds(blocks, PAGE).map(({ kind }) => kind);

it('what is bold and no larger than the text is a heading, within its paragraph too', () => {
	expect(kindsOf(block(line('1.1 Lectures', 200, { bold: true })), prose(250))).toEqual(['heading', 'paragraph']);
	const joined = block(line('Lectures', 200, { bold: true }), ...prose(230).lines);
	expect(kindsOf(joined, prose(400))).toEqual(['heading', 'paragraph', 'paragraph']);
});

it('a page that is all bold has no headings by that', () => {
	const all = [200, 300, 400].map((y) => block(line('All of this is to be seen', y, { bold: true })));
	expect(kindsOf(...all)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

it('lists, running heads and notes are told by how they begin and where they stand', () => {
	const head = block(line('Annual report 12', 60, { size: 18 }));
	const list = block(line('1. the garden;', 400), line('2. the mine;', 430), line('3. the museum.', 460));
	const note = block(line('1 Minute of appointment.', 1500, { size: 16 }));
	expect(kindsOf(head, prose(200), list, prose(600), note)).toEqual([
		'header',
		'paragraph',
		'list',
		'paragraph',
		'footnote',
	]);
});
