import { keepFact } from '#lib/store/tasks/advance.ts';
import { journal } from '#lib/store/journal/journal.ts';
import { taskOf } from '#lib/store/tasks/tasks.ts';
import { step } from './step.ts';

/**
 * Gives tasks their tickets back that the database has forgotten (it can lose its last writes) and the journal has not:
 * the cloud is asked for what was paid for, and nothing is sent twice.
 */
export async function recallTickets(): Promise<void> {
	for (const { taskId, ticket, attempt, at } of (await journal()).sent.values()) {
		const task = await taskOf(taskId);
		const next = task && step(task, { kind: 'recalled', ticket, attempt, at });
		if (next) await keepFact(task, next);
	}
}
