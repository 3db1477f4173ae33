import { aligned, type Pair } from './aligned.ts';
import { byHand } from './by-hand.ts';
import type { Edit } from './edit.ts';
import type { EditedReading, EditedWord } from './edited.ts';
import { taken } from './taken.ts';

const last = (words: EditedWord[]) => Math.max(0, ...words.map(({ by = 0 }) => by));

/**
 * What the user wrote and checked in one reading of a page, as edits of another one of it, and in how many places. Of what
 * was decided in both the later counts; deleted words, and what was done to lines and blocks, do not come along.
 */
export function carriedOver(from: EditedReading, to: EditedReading): { edits: Edit[]; places: number } {
	const pairs = aligned(to, from);
	const decided = pairs.filter(({ mine, theirs }) => theirs.some(byHand) && last(theirs) > last(mine));
	const written = new Set<Pair>(decided.filter(({ same }) => !same));
	const checked = decided.filter(
		({ same, mine, theirs }) => same && theirs.every(byHand) && mine.some(({ confidence }) => confidence < 100),
	);
	const edits = taken(to, pairs, written);
	const words = checked.flatMap(({ mine }) => mine.map(({ id }) => id));
	if (words.length) edits.push({ kind: 'accept', words });
	return { edits, places: written.size + checked.length };
}
