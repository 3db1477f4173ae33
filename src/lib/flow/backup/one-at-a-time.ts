import { FaultError } from '#lib/model/fault.ts';

const LOCK = 'legible-restore';

let underway = false;

/**
 * Runs `work` unless a restore is under way, here or in another tab; then it rejects with 'restore-underway'. A tab that is
 * closed lets go by itself. Where a browser has no locks, this tab is all that can be seen.
 */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
	const refusal = () => new FaultError('restore-underway', 'another restore is under way');
	if (underway) throw refusal();
	underway = true;
	try {
		const locks = globalThis.navigator?.locks as LockManager | undefined;
		if (!locks) return await work();
		return await locks.request(LOCK, { ifAvailable: true }, (lock) => {
			if (!lock) throw refusal();
			return work();
		});
	} finally {
		underway = false;
	}
}
