import type { Line } from '../reading.ts';

const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/** Do most of these lines have letters of a script that runs from right to left? */
export const linesRunLeft = (lines: readonly Pick<Line, 'words'>[]): boolean =>
	lines.filter(({ words }) => words.some(({ text }) => LEFTWARD.test(text))).length > lines.length / 2;
