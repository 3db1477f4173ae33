import type { Correction } from './correction.ts';
import { Draft } from './draft.ts';
import type { EditedReading } from './edited.ts';
import { named } from './named.ts';
import type { Reading } from '../reading.ts';

/**
 * A page's reading with the user's corrections in it. Corrections that were taken back, belong to another reading, or lie
 * before a return to the original do not count; a kind that this version does not know is passed over.
 */
export function corrected(reading: Reading, corrections: readonly Correction[]): EditedReading {
	const mine = corrections.filter(({ undone, taskId }) => !undone && taskId === reading.taskId);
	const since = mine.slice(mine.findLastIndex(({ edit }) => edit.kind === 'original') + 1);
	if (!since.length) return named(reading);
	const draft = new Draft(named(reading));
	for (const { edit, sequence } of since) draft.apply(edit, sequence);
	return draft.done();
}
