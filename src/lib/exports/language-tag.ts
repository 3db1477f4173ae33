import { languages } from '#lib/model/language.ts';
import type { Reading } from '#lib/model/reading.ts';
import { runsLeft } from './flowing/direction.ts';
import { joinWords } from './flowing/join-words.ts';

/** The page's main language as BCP 47; 'und' when it is not known. */
export function languageTag(reading: Pick<Reading, 'languages'>): string {
	const code = reading.languages[0];
	return languages.find((language) => language.code === code)?.tag ?? 'und';
}

/** The direction in which the page's text runs: as the engine says, else by its letters. */
export function directionOf(reading: Pick<Reading, 'direction' | 'blocks'>): 'ltr' | 'rtl' {
	if (reading.direction === 'rtl') return 'rtl';
	if (reading.direction) return 'ltr';
	return runsLeft(reading.blocks.flatMap((block) => block.lines.map((line) => joinWords(line.words))).join(' '))
		? 'rtl'
		: 'ltr';
}
