import { setSubmission, submissions } from '#lib/store/submissions.ts';
import { taskOf } from '#lib/store/tasks.ts';

/**
 * Ends the entries of the ledger that a tab left open when it died: an entry is written before its task is taken, and the
 * task says whether it ever was. A tab that was only frozen corrects its entry when it comes back.
 */
export async function settleLedger(): Promise<void> {
	for (const { id, taskId, attempt, outcome } of await submissions()) {
		if (outcome !== 'sending' || id === undefined) continue;
		const task = await taskOf(taskId);
		const ticket = task?.attempts === attempt ? task.job?.ticket : undefined;
		if (ticket) await setSubmission(id, { outcome: 'accepted', ticket });
		else await setSubmission(id, { outcome: task && task.attempts < attempt ? 'not-sent' : 'unknown' });
	}
}
