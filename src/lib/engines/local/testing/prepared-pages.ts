import type { Settings, StepName } from '#lib/model/settings.ts';
import type { Grey } from '../prepare/picture/grey.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { textPage } from './drawn-text.ts';

/** English, with every step as the page needs it. */
export const AUTO: Settings = { languages: ['eng'] };

/** The same with one step as the user says. */
export const only = (step: StepName, how: 'on' | 'off'): Settings => ({ languages: ['eng'], steps: { [step]: how } });

/** The names of the steps that were taken. */
export const taken = (prepared: Prepared) => prepared.steps.map(({ step }) => step);

/** Numbers 0–1 that are the same in every run. */
export function dice() {
	let state = 7;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The page with every level changed. */
export function mapped(page: Grey, change: (level: number, x: number, y: number) => number): Grey {
	const data = new Uint8ClampedArray(page.data.length);
	for (let y = 0, at = 0; y < page.height; y++)
		for (let x = 0; x < page.width; x++, at++) data[at] = change(page.data[at]!, x, y);
	return { width: page.width, height: page.height, data };
}

/** A page on which nothing needs to be done. */
export const CLEAN = textPage();
