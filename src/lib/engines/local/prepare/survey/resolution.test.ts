import { expect, it } from 'vitest';
import { resolution } from './resolution.ts';

it('believes a source whose page has a size that paper has', () => {
	expect(resolution(2480, 3508, 300, 21)).toBe(300);
	expect(resolution(640, 480, 200, 18)).toBe(200);
});

it('does not believe screens: 72 and 96 make a scan a poster', () => {
	expect(resolution(2480, 3508, 72, 21)).toBe(300);
	expect(resolution(2000, 2590, 96, 18)).toBe(222);
});

it('asks the letters of a receipt, which is no sheet of paper', () => {
	expect(resolution(600, 3000, 0, 14)).toBe(200);
});

it('is never below 70 nor above 600', () => {
	expect(resolution(1, 1, 0, 0)).toBe(70);
	expect(resolution(20_000, 30_000, 0, 0)).toBe(600);
});
