import type { Points } from './skew.ts';
import type { Survey } from '../survey/survey.ts';

/**
 * The points at which letters end on one side, in reduced pixels from the middle of the page. The sides 'bottom' and 'top'
 * serve text along the rows; 'left' and 'right' text along the columns: `x` then runs down the page and `y` to the left,
 * so that a positive skew is a clockwise one there too.
 */
export function edgePoints(page: Survey, side: 'bottom' | 'top' | 'left' | 'right'): Points {
	const { width, height } = page.small;
	const { label } = page.parts;
	const step = { bottom: width, top: -width, left: -1, right: 1 }[side];
	const rows = side === 'bottom' || side === 'top';
	const [middleX, middleY] = [width / 2, height / 2];
	let room = 1 << 14;
	let x = new Float32Array(room);
	let y = new Float32Array(room);
	let count = 0;
	for (let row = 1; row < height - 1; row++)
		for (let column = 1, at = row * width + 1; column < width - 1; column++, at++) {
			const mine = label[at]!;
			if (!mine || label[at + step] || !page.letter[mine - 1]) continue;
			if (count === room) {
				room *= 2;
				x = grown(x, room);
				y = grown(y, room);
			}
			x[count] = rows ? column - middleX : row - middleY;
			y[count] = rows ? row - middleY : middleX - column;
			count++;
		}
	return { x, y, count };
}

function grown(from: Float32Array, room: number) {
	const larger = new Float32Array(room);
	larger.set(from);
	return larger;
}
