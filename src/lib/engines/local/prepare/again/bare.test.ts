import { expect, it } from 'vitest';
import { bare } from './bare.ts';
import { fill, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { survey } from '../survey/survey.ts';

it('finds the boxes that hold no ink, and none that hold part of a letter or a speck', () => {
	const page = textPage();
	fill(page, { x0: 40, y0: 700, x1: 44, y1: 704 }, 0);
	const onLine = { x0: 95, y0: 130, x1: 905, y1: 163 };
	const ofLetters = { x0: 300, y0: 140, x1: 340, y1: 150 };
	const onSpeck = { x0: 30, y0: 690, x1: 60, y1: 720 };
	const between = { x0: 300, y0: 20, x1: 340, y1: 60 };
	const beside = { x0: 20, y0: 400, x1: 60, y1: 440 };
	expect(bare(survey(page), [between, onLine, ofLetters, beside, onSpeck])).toEqual([0, 3]);
});
