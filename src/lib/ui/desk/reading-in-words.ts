import type { Reading } from '#lib/model/reading.ts';
import { timeInWords } from '../words.ts';

const PLACES = {
	device: 'This device',
	cloud: 'Cloud',
	file: 'The file itself',
	brought: 'Words that came with the file',
};

/** One reading among several: where, with what, when. */
export function readingInWords({ engine, model, languages, readAt, region }: Reading): string {
	const where = PLACES[engine];
	return [where, model || languages.join(' + '), timeInWords(readAt), region ? 'a part of the page' : '']
		.filter(Boolean)
		.join(' · ');
}
