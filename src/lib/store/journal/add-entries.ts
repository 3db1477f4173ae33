import type { Entry } from './entry.ts';
import { addToJournal } from './file.ts';
import { entriesIn, lineOf } from './line.ts';
import { remembered } from './remembered.ts';

const LIMIT_BYTES = 1_000_000;

/** Writes entries into the journal's file. Rejects when they could not be written. */
export const addEntries = (entries: Entry[]): Promise<void> =>
	addToJournal(entries.map(lineOf).join(''), LIMIT_BYTES, shortened);

function shortened(text: string): string {
	const { documents, sent } = remembered(entriesIn(text), Date.now());
	return [...documents.values(), ...sent.values()].map(lineOf).join('');
}
