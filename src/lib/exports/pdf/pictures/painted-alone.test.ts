import { describe, expect, it } from 'vitest';
import { paintedAlone } from './painted-alone.ts';

const PAGE: [number, number, number, number] = [0, 0, 612, 792];
const painted = (content: string) => paintedAlone(content, PAGE);

describe('a page that paints one picture', () => {
	it('tells its name and where it lies', () => {
		expect(painted('q 612 0 0 792 0 0 cm /Im0 Do Q')).toEqual({ name: 'Im0', box: [0, 0, 612, 792] });
		expect(painted('q\r\n595 0 0 828.31 0 6.85 cm\n/img0 Do\nQ\n')!.box).toEqual([0, 6.85, 595, 835.16]);
	});

	it('is found through matrices one in the other, clips that clip nothing, and text without letters', () => {
		const content = '0 g q 0 0 612 792 re W n .24 0 0 .24 0 0 cm q 2550 0 0 3300 0 0 cm /a.b-c Do Q Q BT 36 806 Td ET';
		const { name, box } = painted(content)!;
		expect(name).toBe('a.b-c');
		expect(box.map(Math.round)).toEqual([0, 0, 612, 792]);
	});

	it.each([
		['paints two', 'q 612 0 0 792 0 0 cm /a Do Q q 612 0 0 792 0 0 cm /b Do Q'],
		['paints none', 'q 612 0 0 792 0 0 cm Q'],
		['shows letters', 'q 612 0 0 792 0 0 cm /a Do Q BT /F1 9 Tf (seen) Tj ET'],
		['draws lines', 'q 612 0 0 792 0 0 cm /a Do Q 0 0 m 9 9 l S'],
		['fills the page afterwards', 'q 612 0 0 792 0 0 cm /a Do Q 0 0 612 792 re f'],
		['turns its picture', 'q 0 792 -612 0 612 0 cm /a Do Q'],
		['stands it on its head', 'q 612 0 0 -792 0 792 cm /a Do Q'],
		['clips it', 'q 0 0 300 792 re W n 612 0 0 792 0 0 cm /a Do Q'],
		['sets what may be a mask', 'q /GS0 gs 612 0 0 792 0 0 cm /a Do Q'],
		['cannot be understood', 'q 612 0 0 cm /a Do Q'],
	])('is none when it %s', (_, content) => {
		expect(painted(content)).toBeUndefined();
	});
});
