import { faultOf, isAbort } from '#lib/model/fault.ts';
import type { Task, Ticket } from '#lib/model/task.ts';
import { tellTrouble } from '#lib/store/trouble.ts';
import { decide, fact, follow, notSent, outcomeOf, type Carrying } from './carry.ts';
import { closeEntry } from './settle-ledger.ts';

/**
 * Takes up a task that a tab which is gone was sending: whoever sends it may have outlived the tab, or its ticket be stored.
 * Only if nobody knows of it the answer is lost. Never rejects.
 */
export async function regain(task: Task, on: Carrying): Promise<void> {
	try {
		const known = await found(task, on);
		on.onSent();
		if (known) await follow(known, on);
	} catch (thrown) {
		// Storage refuses for the moment. The task stays as it is, and its ticket where it is, until the next start.
		tellTrouble(faultOf(thrown));
	}
}

async function found(task: Task, on: Carrying): Promise<Task | undefined> {
	let ticket: Ticket | undefined;
	try {
		ticket = await on.engine.regain?.({ taskId: task.id, attempt: task.attempts }, on.signal);
	} catch (thrown) {
		await closeEntry(task, outcomeOf(thrown));
		if (!isAbort(thrown)) await notSent(task, thrown, on);
		return undefined;
	}
	const known = ticket ? await fact(task, { kind: 'ticket', ticket }) : undefined;
	if (!ticket) await decide(task, { kind: 'orphaned' }, on.generation);
	await closeEntry(task, ticket ? { outcome: 'accepted', ticket } : { outcome: 'unknown' });
	return known;
}
