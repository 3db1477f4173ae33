import type { Reading } from '#lib/model/reading.ts';
import { timeInWords } from '../words.ts';

/** One reading among several: where, with what, when. */
export function readingInWords({ engine, model, languages, readAt, region }: Reading): string {
	const where = engine === 'cloud' ? 'Cloud' : engine === 'file' ? 'The file itself' : 'This device';
	return [where, model || languages.join(' + '), timeInWords(readAt), region ? 'a part of the page' : '']
		.filter(Boolean)
		.join(' · ');
}
