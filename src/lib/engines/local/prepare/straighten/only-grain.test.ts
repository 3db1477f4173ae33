import { expect, it } from 'vitest';
import { median } from '../clean/median.ts';
import { onlyGrain } from './only-grain.ts';
import { orientation } from './orientation.ts';
import { sheet, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { survey } from '../survey/survey.ts';

/** From a fixed seed, 0 to 1. */
function dice() {
	let seed = 7;
	return () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
}
const mapped = (page: Grey, level: (value: number) => number): Grey => ({ ...page, data: page.data.map(level) });

const look = (page: ReturnType<typeof sheet>) => orientation(survey(median(page)), 0);

it('sees nothing but grain on a strip of noise, whose shape makes it sharp along the rows', () => {
	const grain = dice();
	const strip = look(mapped(sheet(4000, 240), () => grain() * 255));
	expect(strip.survey.letters).toBeGreaterThan(1500);
	expect(strip.skew.sharpness).toBeGreaterThan(1.5);
	expect(onlyGrain(strip)).toBe(true);
});

it('sees the text on a noisy strip', () => {
	const grain = dice();
	const text = textPage({ width: 4000, height: 400, pen: 2 });
	const strip = look(mapped(text, (level) => (grain() < 0.03 ? 255 - level : level)));
	expect(strip.survey.letters).toBeGreaterThan(1500);
	expect(onlyGrain(strip)).toBe(false);
});
