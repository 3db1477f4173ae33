import type { Submission } from '#lib/model/submission.ts';
import { announce } from '../changes.ts';
import { transact } from '../database.ts';

/** the most entries that are shown at once */
export const LEDGER_MOST = 1_000;

/** The ledger: every submission that may have cost something, newest first, at most `limit`. */
export const submissions = (limit = LEDGER_MOST): Promise<Submission[]> =>
	transact(['submissions'], 'readonly', async (transaction) => {
		const found: Submission[] = [];
		let cursor = await transaction.objectStore('submissions').index('byTime').openCursor(null, 'prev');
		while (cursor && found.length < limit) {
			found.push(cursor.value);
			cursor = await cursor.continue();
		}
		return found;
	});

/** Notes a submission before it is sent; returns its number in the ledger. */
export async function addSubmission(submission: Submission): Promise<number> {
	const id = await transact(['submissions'], 'readwrite', (transaction) =>
		transaction.objectStore('submissions').add(submission),
	);
	announce({ what: 'submissions' });
	return id;
}

/** Notes what became of a submission. */
export async function setSubmission(
	id: number,
	change: Partial<Pick<Submission, 'outcome' | 'ticket' | 'fault'>>,
): Promise<void> {
	await transact(['submissions'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('submissions');
		const before = await store.get(id);
		if (before) await store.put({ ...before, ...change });
	});
	announce({ what: 'submissions' });
}

/** Takes back the note of a submission of which nothing was sent. */
export async function dropSubmission(id: number): Promise<void> {
	await transact(['submissions'], 'readwrite', (transaction) => transaction.objectStore('submissions').delete(id));
	announce({ what: 'submissions' });
}

/** Adds entries of another device's ledger; those that are here already are passed over. */
export async function addSubmissions(entries: Submission[]): Promise<void> {
	await transact(['submissions'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('submissions');
		for (const { id: _, ...entry } of entries) {
			const same = await store.index('byTask').getAll(entry.taskId);
			if (!same.some(({ attempt, at }) => attempt === entry.attempt && at === entry.at)) await store.add(entry);
		}
	});
	announce({ what: 'submissions' });
}
