import type { Box } from '#lib/model/geometry.ts';
import type { Block, Line, Reading, Word } from '#lib/model/reading.ts';
import { sharedBox } from '#lib/model/edit/shared-box.ts';
import { runsLeft } from '#lib/exports/flowing/direction.ts';

type Page = Pick<Reading, 'blocks' | 'width' | 'height'> & Partial<Pick<Reading, 'turn' | 'direction'>>;

const hasSize = ({ x0, y0, x1, y1 }: Box) => x1 > x0 && y1 > y0;

/** Lines that nobody placed are at most so high, as a share of the page: ordinary text. */
const LINE = 1 / 40;

const SHEET = [1000, 1414] as const;

/**
 * The same page with a place for every word. An engine that tells text without places (as the cloud does for some of its
 * results), or a word that was added, must not be lost in a text layer: a word shares the place of its neighbour, else of
 * its line; a line lies in its block, else on the page, one line below the other from the top.
 */
export function withPlaces<Of extends Page>(reading: Of): Of {
	const homeless = (line: Line) => !line.words.some(({ box }) => hasSize(box)) && !hasSize(line.box);
	if (reading.blocks.every((block) => block.lines.every((line) => line.words.every(({ box }) => hasSize(box)))))
		return reading;
	// Who tells no places tells no size of the page either: then it is a sheet.
	const [width, height] = reading.width && reading.height ? [reading.width, reading.height] : SHEET;
	const page: Box = { x0: 0, y0: 0, x1: width, y1: height };
	const strays = reading.blocks.filter(({ box }) => !hasSize(box)).flatMap(({ lines }) => lines.filter(homeless));
	const high = Math.min(height / Math.max(1, strays.length), height * LINE);
	let stray = 0;
	const blocks = reading.blocks.map((block): Block => {
		const alone = block.lines.filter(homeless);
		const within = hasSize(block.box) ? (block.box.y1 - block.box.y0) / Math.max(1, alone.length) : 0;
		const lines = block.lines.map((line) => {
			if (!homeless(line)) return placed(line, reading);
			const at = within ? alone.indexOf(line) : stray++;
			const home = within ? block.box : page;
			const step = within || high;
			return placed({ ...line, box: strip(line, home, home.y0 + at * step, step, reading) }, reading);
		});
		return { ...block, lines };
	});
	return { ...reading, width, height, blocks };
}

/** The place of a line in a region: as long as its letters would be, from where its reading begins. */
function strip({ words }: Line, home: Box, y: number, high: number, { direction }: Page): Box {
	const text = words.map((word) => word.text).join(' ');
	const long = Math.min(home.x1 - home.x0, [...text].length * high * 0.45);
	const left = direction === 'rtl' || (!direction && runsLeft(text)) ? home.x1 - long : home.x0;
	return { x0: left, y0: y + high * 0.1, x1: left + long, y1: y + high * 0.9 };
}

/** A line with a place for each of its words. */
function placed(line: Line, { turn, direction }: Page): Line {
	const groups: Word[][] = [];
	let pending: Word[] = [];
	for (const word of line.words) {
		if (hasSize(word.box)) {
			groups.push([...pending, word]);
			pending = [];
		} else if (groups.length) groups.at(-1)!.push(word);
		else pending.push(word);
	}
	if (pending.length) groups.push(pending);
	const way = direction ?? (runsLeft(line.words.map(({ text }) => text).join(' ')) ? 'rtl' : 'ltr');
	const words = groups.flatMap((group) => {
		const box = group.find((word) => hasSize(word.box))?.box ?? line.box;
		const boxes = sharedBox(
			box,
			group.map(({ text }) => text),
			way,
			turn,
		);
		return group.map((word, index) => ({ ...word, box: boxes[index]! }));
	});
	return { ...line, words };
}
