import type { Correction } from '#lib/model/edit/correction.ts';
import { turnOfPage, type Document } from '#lib/model/document.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import { transact } from '../database.ts';
import { documentAtOnce } from '../documents/document-at-once.ts';

/** A document at one moment, with those of its readings and artifacts that a second copy lacks. */
export interface ChangedDocument<Packed> {
	document: Document;
	tasks: Task[];
	corrections: Correction[];
	/** the names of all readings and artifacts that there are, lacking or not */
	names: string[];
	lacking: { name: string; packed: Packed }[];
}

/** What the file of a reading is called: readings do not change, unless the user turns the page. */
export const readingName = (page: number, taskId: string, turn: Turn): string => `page ${page} ${turn} ${taskId}`;

/** The page and turn of a file of that kind; undefined for any other. */
export function readingOf(name: string): { page: number; turn: number } | undefined {
	const [, page, turn] = /^page (\d+) (\d+) ./.exec(name) ?? [];
	return page ? { page: Number(page), turn: Number(turn) } : undefined;
}

export const isArtifact = (name: string): boolean => name.startsWith('artifact ');

/**
 * Reads in one transaction what a second copy is made from, so that its parts fit together whatever is done meanwhile. `has`
 * tells which files are there already; of those nothing is read. `pack` gets what is lacking one by one, and gives what is to be
 * kept of it; it must not wait for anything. Undefined when the document is gone, or lies in the bin.
 */
export const changedDocument = <Packed>(
	id: string,
	has: (name: string) => boolean,
	pack: (part: { reading: Reading } | { artifact: Artifact }) => Packed,
): Promise<ChangedDocument<Packed> | undefined> =>
	transact(['documents', 'tasks', 'readings', 'corrections', 'artifacts'], 'readonly', async (transaction) => {
		const whole = await documentAtOnce(transaction, id);
		if (!whole) return undefined;
		const readings = transaction.objectStore('readings');
		const artifacts = transaction.objectStore('artifacts');
		const names: string[] = [];
		const lacking: { name: string; packed: Packed }[] = [];
		for (const key of await readings.index('byDocument').getAllKeys(id)) {
			const name = readingName(key[1], key[0], turnOfPage(whole.document, key[1]));
			names.push(name);
			const reading = has(name) ? undefined : await readings.get(key);
			if (reading) lacking.push({ name, packed: pack({ reading }) });
		}
		for (const key of await artifacts.index('byDocument').getAllKeys(id)) {
			const name = `artifact ${key}`;
			names.push(name);
			const artifact = has(name) ? undefined : await artifacts.get(key);
			if (artifact) lacking.push({ name, packed: pack({ artifact }) });
		}
		return { ...whole, names, lacking };
	});
