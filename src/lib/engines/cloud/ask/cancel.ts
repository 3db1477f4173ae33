import { FaultError } from '#lib/model/fault.ts';
import { ask, type Question } from './ask.ts';

/**
 * Takes a task out of the cloud's queue, or its results off the cloud's disks. The address must be of the path that took
 * the task. A task that is not there is no error; asking again is safe.
 */
export async function cancel(question: Omit<Question, 'purpose'>): Promise<void> {
	try {
		await ask({ ...question, purpose: 'delete' });
	} catch (thrown) {
		// Whatever the cloud means by refusing, there is nothing left that we could end.
		if (thrown instanceof FaultError && thrown.fault.code === 'cloud-refused') return;
		throw thrown;
	}
}
