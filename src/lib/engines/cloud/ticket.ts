import type { Ticket } from '#lib/model/task.ts';
import { operations, type CloudOperation } from './operations.ts';

/**
 * A ticket of the cloud engine is `<path>:<id>`, e.g. `RecognizePdf:0f3a…`: results are fetched from, and work is cancelled
 * at, the path that took it, and after a reload the ticket is all there is.
 */
export const ticketOf = (path: string, id: string): Ticket => `${path}:${id}`;

/** The path and id in a ticket; undefined for what is no ticket of ours. */
export function readTicket(ticket: Ticket): { row: CloudOperation; id: string } | undefined {
	const [, path, id] = /^(\w+):([\x21-\x7e]{1,128})$/.exec(ticket) ?? [];
	const row = operations.find((candidate) => candidate.path === path);
	return row && id ? { row, id } : undefined;
}

/**
 * The task's id in the body of an accepted submission: without white space round it and one pair of quotes, 1–128
 * printable ASCII characters. Undefined: this is no id (its form is not documented, so nothing more is asked of it).
 */
export function idOf(body: string): string | undefined {
	const trimmed = body.trim();
	const id = /^"(.*)"$/s.exec(trimmed)?.[1] ?? trimmed;
	return /^[\x21\x23-\x7e]{1,128}$/.test(id) && !/^[<{[]/.test(id) ? id : undefined;
}
