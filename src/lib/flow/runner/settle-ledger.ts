import type { Submission } from '#lib/model/submission.ts';
import type { Task } from '#lib/model/task.ts';
import { setSubmission, submissions } from '#lib/store/ledger/submissions.ts';
import { taskOf } from '#lib/store/tasks/tasks.ts';

/**
 * Ends the entries of the ledger that a tab left open when it died: an entry is written before its task is taken, and the
 * task says whether it ever was. A tab that was only frozen corrects its entry when it comes back. `underway`: tasks that
 * may still be being sent.
 */
export async function settleLedger(underway: (taskId: string) => boolean = () => false): Promise<void> {
	for (const { id, taskId, attempt, outcome } of await submissions()) {
		if (outcome !== 'sending' || id === undefined || underway(taskId)) continue;
		const task = await taskOf(taskId);
		const ticket = task?.attempts === attempt ? task.job?.ticket : undefined;
		if (ticket) await setSubmission(id, { outcome: 'accepted', ticket });
		else await setSubmission(id, { outcome: task && task.attempts < attempt ? 'not-sent' : 'unknown' });
	}
}

/** Ends the open entry of a task's present attempt. */
export async function closeEntry(
	{ id: taskId, attempts }: Task,
	change: Partial<Pick<Submission, 'outcome' | 'ticket' | 'fault'>>,
): Promise<void> {
	for (const entry of await submissions())
		if (entry.taskId === taskId && entry.attempt === attempts && entry.outcome === 'sending')
			await setSubmission(entry.id!, change);
}
