import type { Entry, Saved, Sent } from './entry.ts';

/** What the journal says should be there. */
export interface Remembered {
	/** by id */
	documents: Map<string, Saved>;
	/** by task: the last that was sent */
	sent: Map<string, Sent>;
}

/** The cloud forgets after a day; a line about it is of no use for longer. A hint only, so the machine's clock will do. */
const DAY_MS = 24 * 3_600_000;

/** What is left of a journal's lines. */
export function remembered(entries: Entry[], now: number): Remembered {
	const documents = new Map<string, Saved>();
	const sent = new Map<string, Sent>();
	for (const entry of entries)
		if (entry.kind === 'saved') documents.set(entry.id, entry);
		else if (entry.kind === 'removed') documents.delete(entry.id);
		else sent.set(entry.taskId, entry);
	for (const [taskId, { id, at }] of sent) if (!documents.has(id) || Math.abs(now - at) > DAY_MS) sent.delete(taskId);
	return { documents, sent };
}
