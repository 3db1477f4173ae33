import { expect, it } from 'vitest';
import { rulesWithin } from './rules-within.ts';

const across = { at: 10, from: 20, to: 180, pen: 2 };
const down = { at: 120, from: 0, to: 90, pen: 2 };

it('cuts lines across at the gutter, and gives lines down to the page on which they stand', () => {
	expect(rulesWithin({ across: [across], down: [down] }, 0, 100)).toEqual({
		across: [{ ...across, to: 100 }],
		down: [],
	});
	expect(rulesWithin({ across: [across], down: [down] }, 100, 100)).toEqual({
		across: [{ ...across, from: 0, to: 80 }],
		down: [{ ...down, at: 20 }],
	});
});

it('leaves out lines that lie in the other page', () => {
	expect(rulesWithin({ across: [{ ...across, to: 90 }], down: [] }, 100, 100).across).toEqual([]);
});
