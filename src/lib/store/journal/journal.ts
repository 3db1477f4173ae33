import { isInMemory } from '../memory-mode.ts';
import { addEntries } from './add-entries.ts';
import type { Entry } from './entry.ts';
import { journalText } from './file.ts';
import { entriesByAndBy } from './line.ts';
import { remembered, type Remembered } from './remembered.ts';

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
		if (mine.length) await addEntries(mine).catch(() => undefined);
	});
	return writing;
}

/** What the journal says should be there. */
export const journal = async (): Promise<Remembered> =>
	remembered(await entriesByAndBy(await journalText()), Date.now());
