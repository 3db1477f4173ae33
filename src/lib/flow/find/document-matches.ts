import type { EditedReading } from '#lib/model/edit/edited.ts';
import { currentReading } from '../text/current-reading.ts';
import type { Finder } from './finder.ts';
import type { Match } from './matches-in.ts';
import type { Wanted } from './pattern.ts';
import { searchable, type Searchable } from './searchable.ts';

export interface PageMatches {
	page: number;
	reading: EditedReading;
	text: Searchable;
	matches: Match[];
}

/** The matches of a document, page by page in this order (pages without any are passed over), until `signal` is raised. */
export async function* documentMatches(
	documentId: string,
	pages: readonly number[],
	finder: Finder,
	wanted: Wanted,
	instead: string,
	signal: AbortSignal,
): AsyncGenerator<PageMatches | 'wrong' | 'too-slow'> {
	for (const page of pages) {
		if (signal.aborted) return;
		const reading = await currentReading(documentId, page);
		if (!reading) continue;
		const text = searchable(reading);
		const matches = await finder.matches(text.text, wanted, instead);
		if (signal.aborted) return;
		if (typeof matches === 'string') {
			yield matches;
			return;
		}
		if (matches.length) yield { page, reading, text, matches };
	}
}
