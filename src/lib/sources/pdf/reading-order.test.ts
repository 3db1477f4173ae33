import { expect, it } from 'vitest';
import { readingOrder } from './reading-order.ts';

const block = (name: string, x0: number, y0: number, x1: number, y1: number) => ({ name, box: { x0, y0, x1, y1 } });
const order = (...blocks: ReturnType<typeof block>[]) => readingOrder(blocks, 1_000).map(({ name }) => name);

it('keeps the order of the file where it goes down the page and on to the next column', () => {
	const table = [
		block('a1', 0, 0, 100, 20),
		block('a2', 300, 0, 400, 20),
		block('b1', 0, 30, 100, 50),
		block('b2', 300, 30, 400, 50),
	];
	expect(order(...table)).toEqual(['a1', 'a2', 'b1', 'b2']);
	expect(order(block('left', 0, 0, 400, 900), block('right', 500, 0, 900, 900))).toEqual(['left', 'right']);
});

it('reads columns one after the other, under a title and over a foot, when the file jumps about', () => {
	const found = order(
		block('foot', 400, 950, 600, 970),
		block('right 1', 520, 100, 1_000, 300),
		block('left 2', 0, 400, 480, 900),
		block('title', 100, 0, 900, 50),
		block('left 1', 0, 100, 480, 390),
		block('right 2', 520, 310, 1_000, 900),
	);
	expect(found).toEqual(['title', 'left 1', 'left 2', 'right 1', 'right 2', 'foot']);
});
