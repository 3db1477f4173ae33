import type { Fault } from '#lib/model/fault.ts';
import type { Note } from '#lib/model/note.ts';
import type { IncomingFile } from './incoming-file.ts';

/** µs: of this tab's start, and its files one after the other. */
const BEGUN = Math.round(performance.timeOrigin) * 1000;

const asArrival = ({ id, documentId, name, given }: IncomingFile) => ({
	id: documentId,
	name,
	size: given.size,
	order: BEGUN + id,
});
// What was shared is kept with its bytes, and is offered again by itself.
const isMortal = ({ given }: IncomingFile) => !given.end;

/** Notes files that would be gone without a trace if the tab were. Loaded late, as nothing waits for it. */
export async function noteEntries(entries: IncomingFile[]): Promise<void> {
	const coming = entries.filter(isMortal).map(asArrival);
	if (coming.length) (await import('#lib/flow/intake/arrivals.ts')).noteComing(coming);
}

/** Notes why a file was not taken, until `endNote`. That it is here already is worth saying once. */
export async function noteRefusal(entry: IncomingFile, fault: Fault): Promise<void> {
	if (fault.code === 'already-here') await endNote(entry);
	else if (isMortal(entry)) (await import('#lib/flow/intake/arrivals.ts')).noteRefused(asArrival(entry), fault);
}

/** Notes what is to be said of a file although it is in the library now. */
export async function noteRemarks(entry: IncomingFile, notes: Note[]): Promise<void> {
	(await import('#lib/flow/intake/arrivals.ts')).noteTaken(asArrival(entry), notes);
}

/** It is in the library, or kept elsewhere, or the user has seen that it is not. */
export async function endNote({ documentId }: IncomingFile): Promise<void> {
	(await import('#lib/flow/intake/arrivals.ts')).endArrivals([documentId]);
}
