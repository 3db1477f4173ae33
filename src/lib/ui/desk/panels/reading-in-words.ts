import type { Reading } from '#lib/model/reading.ts';
import { languageInWords } from '#lib/ui/words/language-in-words.ts';
import { phrased } from '#lib/ui/say/phrased.ts';
import { say } from '#lib/ui/say/say.ts';
import { timeInWords } from '#lib/ui/words/words.ts';

const PLACES = {
	device: phrased('This device'),
	cloud: phrased('Cloud'),
	file: phrased('The file itself'),
	brought: phrased('Words that came with the file'),
};

/** One reading among several: where, with what, when. */
export function readingInWords({ engine, model, languages, readAt, region }: Reading): string {
	const part = region ? say('a part of the page') : '';
	return [say(PLACES[engine]), model || languages.map(languageInWords).join(' + '), timeInWords(readAt), part]
		.filter(Boolean)
		.join(' · ');
}
