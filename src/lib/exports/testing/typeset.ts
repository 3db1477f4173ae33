import { around, type Box } from '#lib/model/geometry.ts';
import type { Block, BlockKind, Line, Reading, Word } from '#lib/model/reading.ts';
import { type Font, SERIF } from '../word/type-size.ts';
import { readingOf } from './reading-of.ts';

/** How a line is set: its letters in pixels, and where it stands. */
interface How {
	size?: number;
	font?: Font;
	x?: number;
	y: number;
	/** how wide the line is made by wider spaces */
	width?: number;
	/** this word has a small mark that stands higher than letters do */
	raised?: string;
}

/** A line as a printer sets it: words as wide and as tall as in a real font. Its foot is at y. */
export function setLine(text: string, { size = 42, font = SERIF, x = 200, y, width, raised }: How): Line {
	const words = text.split(' ').map((said): Word => {
		const wide = [...said].reduce(
			(sum, letter) => sum + (font.widths[letter.toLowerCase().charCodeAt(0) - 97] ?? 450) / 1000,
			-font.beside,
		);
		const top = said === raised ? font.tall + 0.25 : /[^a-z.,]|[bdfhklt]/.test(said) ? font.tall : font.small;
		const below = /[gjpqy,;]/.test(said) ? 0.2 : 0;
		return { text: said, confidence: 90, box: { x0: 0, y0: y - top * size, x1: wide * size, y1: y + below * size } };
	});
	const all = words.reduce((sum, { box }) => sum + box.x1, 0);
	const space = width && words.length > 1 ? (width - all) / (words.length - 1) : 0.25 * size;
	let at = x;
	for (const { box } of words) {
		[box.x0, box.x1] = [at, at + box.x1];
		at = box.x1 + space;
	}
	const box = around(words.map((word) => word.box));
	return { words, box, baseline: { x0: box.x0, y0: y, x1: box.x1, y1: y } };
}

/** A block with its box round its lines. */
export const setBlock = (kind: BlockKind, lines: Line[], more: Partial<Block> = {}): Block => ({
	kind,
	lines,
	box: around(lines.map(({ box }) => box)),
	...more,
});

const WORDS = 'the harbour was made longer and farmers have given up grazing their sheep on every outer ridge'.split(
	' ',
);

/** Justified prose of so many lines, the last one short; the first begins `indent` pixels in. */
export function setProse(lines: number, how: How & { width: number; pitch?: number; indent?: number }): Block {
	const { size = 42, x = 200, y, width, pitch = 1.2 * size, indent = 0 } = how;
	const count = Math.max(3, Math.floor(width / (2.6 * size)));
	const set = Array.from({ length: lines }, (_, at) => {
		const words = Array.from(
			{ length: at + 1 < lines ? count : 3 },
			(_, word) => WORDS[(at * 5 + word) % WORDS.length]!,
		);
		const inside = at ? 0 : indent;
		const place = { ...how, x: x + inside, y: y + at * pitch };
		const { width: justified, ...loose } = place;
		return setLine(words.join(' '), at + 1 < lines ? { ...loose, width: justified - inside } : loose);
	});
	return setBlock('paragraph', set);
}

/** A page with these blocks, A4 at 300 dpi. */
export const pageOf = (blocks: Block[], extra: Partial<Reading> = {}): Reading => readingOf([], { blocks, ...extra });

/** Blocks of an A4 page as they lie when it is turned clockwise round its middle by so many degrees; boxes stay upright. */
export function askew(blocks: Block[], degrees: number): Block[] {
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	const point = (x: number, y: number) => ({
		x: 1240 + (x - 1240) * cos - (y - 1754) * sin,
		y: 1754 + (x - 1240) * sin + (y - 1754) * cos,
	});
	const turned = ({ x0, y0, x1, y1 }: Box): Box =>
		around(
			[point(x0, y0), point(x1, y0), point(x0, y1), point(x1, y1)].map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })),
		);
	return blocks.map((block) => {
		const lines = block.lines.map((line): Line => {
			const words = line.words.map((word) => ({ ...word, box: turned(word.box) }));
			const { x0, y0, x1, y1 } = line.baseline!;
			const [from, to] = [point(x0, y0), point(x1, y1)];
			return { words, box: turned(line.box), baseline: { x0: from.x, y0: from.y, x1: to.x, y1: to.y } };
		});
		return setBlock(block.kind, lines);
	});
}
