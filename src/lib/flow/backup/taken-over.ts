import type { Task } from '#lib/model/task.ts';

/**
 * A task of a backup as it goes on here. What this device reads begins again. What was for the cloud must not be sent a
 * second time by itself: with a ticket it is asked for, without one the user decides.
 */
export function takenOver(task: Task): Task {
	const { waiting: _, progress: __, ...rest } = task;
	switch (task.status) {
		case 'Queued':
			return task.engine === 'cloud' ? { ...rest, status: 'Cancelled' } : rest;
		case 'Sending':
		case 'Pending':
		case 'Processing':
			if (task.engine === 'device') {
				const { job: ___, ...again } = rest;
				return { ...again, status: 'Queued' };
			}
			return task.job?.ticket ? rest : { ...rest, status: 'Unconfirmed' };
		case 'Cancelling':
			return { ...rest, status: 'Cancelled' };
		default:
			return rest;
	}
}
