import type { Box } from '../geometry.ts';
import { turnOf, type Turn } from '../turn/turn.ts';
import { turnedBox } from '../turn/turned-box.ts';

const ORIGIN = { width: 0, height: 0 };

/**
 * One box cut into as many as there are texts, side by side in proportion to their letters, with a gap for the space
 * between them; from the right for `rtl`, downwards for `vertical`. `turn`: the text stands upright after this turn.
 */
export function sharedBox(
	box: Box,
	texts: string[],
	direction: 'ltr' | 'rtl' | 'vertical' = 'ltr',
	turn: Turn = 0,
): Box[] {
	if (texts.length < 2) return texts.map(() => ({ ...box }));
	if (turn)
		return sharedBox(turnedBox(box, turn, ORIGIN), texts, direction).map((piece) =>
			turnedBox(piece, turnOf(-turn), ORIGIN),
		);
	const letters = texts.map((text) => Math.max(1, [...text].length));
	const all = letters.reduce((sum, count) => sum + count, 0) + texts.length - 1;
	let at = 0;
	return letters.map((count) => {
		const [from, to] = [at / all, (at + count) / all];
		at += count + 1;
		const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
		if (direction === 'vertical') return { ...box, y0: box.y0 + h * from, y1: box.y0 + h * to };
		if (direction === 'rtl') return { ...box, x0: box.x1 - w * to, x1: box.x1 - w * from };
		return { ...box, x0: box.x0 + w * from, x1: box.x0 + w * to };
	});
}
