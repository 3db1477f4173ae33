import type { Reading } from '#lib/model/reading.ts';
import { languageInWords } from '../language-in-words.ts';
import { say } from '../say/say.ts';
import { timeInWords } from '../words.ts';

/** One reading among several: where, with what, when. */
export function readingInWords({ engine, model, languages, readAt, region }: Reading): string {
	const where = engine === 'cloud' ? say('Cloud') : engine === 'file' ? say('The file itself') : say('This device');
	const part = region ? say('a part of the page') : '';
	return [where, model || languages.map(languageInWords).join(' + '), timeInWords(readAt), part]
		.filter(Boolean)
		.join(' · ');
}
