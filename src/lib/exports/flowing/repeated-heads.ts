import { height } from '#lib/model/geometry.ts';
import type { Block, BlockKind, Reading } from '#lib/model/reading.ts';
import { joinWords } from './join-words.ts';
import { uprightBlocks } from './upright-blocks.ts';

/** The share of a page's height at its top and bottom in which heads and feet stand. */
const EDGE = 0.14;
/** The same head stands as high on each page, but for so much of the page's height. */
const LEVEL = 0.025;
/** Left and right pages may have different heads. */
const NEXT = 2;
/** The text is at least so many heights of a line away. */
const APART = 0.7;
/** A key is so long at most: only such are kept of each page. */
const LONGEST = 80;

interface Edge {
	kind: Extract<BlockKind, 'header' | 'footer'>;
	/** its letters, figures all alike */
	key: string;
	/** share of the page's height */
	at: number;
	/** its place among the blocks */
	index: number;
}

/** What stands alone at the top and at the bottom of a page, in one line. */
function edgesOf(reading: Reading): Edge[] {
	const upright = uprightBlocks(reading);
	const lying = reading.turn === 90 || reading.turn === 270;
	const high = lying ? reading.width : reading.height;
	const said = upright.map((block, index) => ({ block, index })).filter(({ block }) => block.lines.length);
	if (!high || said.length < 2 || reading.direction === 'vertical') return [];
	const edge = (kind: Edge['kind'], rest: (block: Block) => number): Edge[] => {
		const [first, second] = [...said].sort((a, b) => rest(a.block) - rest(b.block));
		const { block, index } = first!;
		if (block.kind !== 'paragraph' || block.lines.length !== 1) return [];
		const white = kind === 'header' ? second!.block.box.y0 - block.box.y1 : block.box.y0 - second!.block.box.y1;
		const at = (block.box.y0 + block.box.y1) / 2 / high;
		if (white < APART * height(block.box) || (kind === 'header' ? at > EDGE : at < 1 - EDGE)) return [];
		const text = joinWords(block.lines[0]!.words).toLowerCase();
		const key = text
			.replace(/\p{N}+/gu, '#')
			.replace(/[^\p{L}#]+/gu, ' ')
			.trim()
			.slice(0, LONGEST);
		return /\p{L}{2}/u.test(key) ? [{ kind, key, at, index }] : [];
	};
	return [...edge('header', ({ box }) => box.y0), ...edge('footer', ({ box }) => -box.y1)];
}

/**
 * Running heads and feet that no page shows by itself, as they have no number: the same line at the same height of pages that
 * follow one another.
 */
export class RepeatedHeads {
	readonly #seen = new Map<string, { at: number; page: number }[]>();

	/** Looks at all pages first; `page`: their place. */
	look(reading: Reading, page: number): void {
		for (const { kind, key, at } of edgesOf(reading)) {
			const name = `${kind} ${key}`;
			const seen = this.#seen.get(name);
			if (seen) seen.push({ at, page });
			else this.#seen.set(name, [{ at, page }]);
		}
	}

	/** The same reading with its heads as heads. */
	marked(reading: Reading, page: number): Reading {
		const found = edgesOf(reading).filter(({ kind, key, at }) =>
			this.#seen
				.get(`${kind} ${key}`)
				?.some(
					(other) => other.page !== page && Math.abs(other.page - page) <= NEXT && Math.abs(other.at - at) < LEVEL,
				),
		);
		if (!found.length) return reading;
		const kinds = new Map(found.map(({ index, kind }) => [index, kind]));
		const blocks = reading.blocks.map((block, at) => ({ ...block, kind: kinds.get(at) ?? block.kind }));
		return { ...reading, blocks };
	}
}
