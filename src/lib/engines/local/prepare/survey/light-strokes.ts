import type { Grey } from '../picture/grey.ts';

const TILE = 16;
/** So much (0–255) lighter or darker than half of its tile a stroke is. */
const APART = 32;
/** Strokes fill this share of a tile: less is a speck, more is the edge of something large. */
const [LEAST, MOST] = [0.03, 0.35];
/** Fewer tiles are no line of text. */
const FEWEST = 24;
/** As a share of the tiles with dark strokes: on a page of dark print light ones stand only between the letters. */
const SHARE = 0.25;

/**
 * Whether strokes that are lighter than their ground are no rarity in a picture: letters on a dark cover, or over a
 * photograph. Patterns of cloth and stone are not told from letters. `small` is a reduced copy.
 */
export function lightStrokes({ width, height, data }: Grey): boolean {
	let [lightTiles, darkTiles] = [0, 0];
	const counts = new Uint16Array(256);
	for (let top = 0; top + TILE <= height; top += TILE)
		for (let left = 0; left + TILE <= width; left += TILE) {
			counts.fill(0);
			for (let y = top; y < top + TILE; y++)
				for (let at = y * width + left, end = at + TILE; at < end; at++) counts[data[at]!]!++;
			let middle = 0;
			for (let seen = counts[0]!; seen < (TILE * TILE) / 2; seen += counts[++middle]!);
			let [light, dark] = [0, 0];
			for (let level = 0; level < 256; level++)
				if (level > middle + APART) light += counts[level]!;
				else if (level < middle - APART) dark += counts[level]!;
			const isStroke = (one: number, other: number) =>
				one > LEAST * TILE * TILE && one < MOST * TILE * TILE && other < one / 4;
			if (isStroke(light, dark)) lightTiles++;
			else if (isStroke(dark, light)) darkTiles++;
		}
	return lightTiles >= FEWEST && lightTiles > SHARE * darkTiles;
}
