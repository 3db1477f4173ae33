import { isInMemory } from '../memory-mode.ts';
import type { Entry } from './entry.ts';
import { addToJournal, journalText } from './file.ts';
import { entriesIn, lineOf } from './line.ts';
import { remembered, type Remembered } from './remembered.ts';

const LIMIT_BYTES = 1_000_000;

let pending: Entry[] = [];
let writing: Promise<void> = Promise.resolve();

/**
 * Writes entries into the journal: a second, small copy of what there is, in a file beside the database, because a
 * damaged database opens as an empty one without an error. Resolves when they are written, or could not be: nothing
 * hangs on it.
 */
export function record(entries: Entry[]): Promise<void> {
	if (isInMemory() || !globalThis.navigator?.storage?.getDirectory) return Promise.resolve();
	pending.push(...entries);
	writing = writing.then(async () => {
		const mine = pending;
		pending = [];
		if (mine.length) await addToJournal(mine.map(lineOf).join(''), LIMIT_BYTES, shortened).catch(() => undefined);
	});
	return writing;
}

/** What the journal says should be there. */
export const journal = async (): Promise<Remembered> => remembered(entriesIn(await journalText()), Date.now());

function shortened(text: string): string {
	const { documents, sent } = remembered(entriesIn(text), Date.now());
	return [...documents.values(), ...sent.values()].map(lineOf).join('');
}
