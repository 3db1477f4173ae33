import { expect, it } from 'vitest';
import { paragraph } from '../testing/typed.ts';
import { order } from './order.ts';

const prose = (name: string, lines: number) =>
	Array.from({ length: lines }, (_, i) => `${name} runs on and on for line ${i}`);
const AT = [50, 500, 950, 1400];
const above = AT.map((x, i) => paragraph(prose(`above${i}`, 5), x, 100));
const below = AT.map((x, i) => paragraph(prose(`below${i}`, 5), x, 360));

it('a headline alone in its row begins a new story under the columns above it, however narrow it is', () => {
	const headline = paragraph(['Bread is sold out'], 50, 300, { size: 32 });
	const byColumn = [above[0]!, headline, below[0]!, ...AT.slice(1).flatMap((_, i) => [above[i + 1]!, below[i + 1]!])];
	expect(order(byColumn)).toEqual([...above, headline, ...below]);
});

it('a title within a column has text beside it, and begins nothing', () => {
	const title = paragraph(['Bread is sold out'], 50, 300, { size: 32 });
	const long = AT.slice(1).map((x, i) => paragraph(prose(`column${i}`, 13), x, 100));
	const byColumn = [above[0]!, title, below[0]!, ...long];
	expect(order(byColumn)).toEqual(byColumn);
});
