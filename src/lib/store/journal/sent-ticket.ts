import type { Ticket } from '#lib/model/task.ts';
import { journalText } from './file.ts';
import { entriesIn } from './line.ts';

/** The ticket that the journal knows of one attempt, whatever else it knows of the document. */
export async function sentTicket(taskId: string, attempt: number): Promise<Ticket | undefined> {
	// Most of it is about others; checking every line would cost more than looking for the few.
	const lines = (await journalText()).split('\n').filter((line) => line.includes(taskId));
	const found = entriesIn(lines.join('\n')).findLast(
		(entry) => entry.kind === 'sent' && entry.taskId === taskId && entry.attempt === attempt,
	);
	return found?.kind === 'sent' ? found.ticket : undefined;
}
