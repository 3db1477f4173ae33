import { expect, it } from 'vitest';
import { isStanding } from './is-standing.ts';

const line = (x1: number, y1: number, text = '渡し船') => {
	const box = { x0: 0, y0: 0, x1, y1 };
	return { box, words: [{ text, box, confidence: 90 }] };
};

it('a line of a vertical page stands, unless it lies as a headline does', () => {
	expect(isStanding(line(20, 60), 'vertical')).toBe(true);
	expect(isStanding(line(60, 20), 'vertical')).toBe(false);
	expect(isStanding(line(20, 18, '一'), 'vertical')).toBe(true);
	expect(isStanding({ ...line(60, 60), baseline: { x0: 0, y0: 50, x1: 60, y1: 50 } }, 'vertical')).toBe(false);
	expect(isStanding(line(20, 60), undefined)).toBe(false);
});
