import { height, width } from '#lib/model/geometry.ts';
import type { Strand } from './strands.ts';

/** A strand that is so many times longer than it is broad, and than its letters are large, shows which way its line runs. */
const LONG = 2.2;
/** The lines of a page run down when such strands together are so many times longer than those across. */
const CLEARLY = 1.5;

const isLong = (along: number, across: number, size: number) => along > LONG * across && along > LONG * size;

/** Whether a strand lies along its row. */
export const isAcross = ({ box, size }: Strand): boolean => isLong(width(box), height(box), size);

/** Whether a strand stands along its column. */
export const isDown = ({ box, size }: Pick<Strand, 'box' | 'size'>): boolean => isLong(height(box), width(box), size);

/** Whether the lines of a page run down: vertical writing, or a page that lies on its side. */
export function runsDown(strands: Strand[]): boolean {
	const sum = (those: Strand[], length: (box: Strand['box']) => number) =>
		those.reduce((total, { box }) => total + length(box), 0);
	return sum(strands.filter(isDown), height) > CLEARLY * sum(strands.filter(isAcross), width);
}
