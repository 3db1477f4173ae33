import { expect, it } from 'vitest';
import { textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { negated } from '../picture/negated.ts';
import { lightStrokes } from './light-strokes.ts';
import { survey } from './survey.ts';

const page = () => textPage({ level: 220, ink: 60 });

it('light strokes are no rarity on a dark cover, and are one on a printed page', () => {
	expect(lightStrokes(survey(negated(page())).small)).toBe(true);
	expect(lightStrokes(survey(page()).small)).toBe(false);
});
