import type { Correction } from './correction.ts';
import { Draft } from './draft.ts';
import { named } from './named.ts';
import type { Reading } from '../reading.ts';

/**
 * What stood where a page's corrections wrote something else, by their sequence: of each the words that it speaks of first.
 * `corrections`: the page's log in its order, what was taken back too.
 */
export function textsBefore(readings: readonly Reading[], corrections: readonly Correction[]): Map<number, string> {
	const drafts = new Map<string, Draft>();
	const found = new Map<number, string>();
	for (const { sequence, taskId, edit } of corrections) {
		const reading = readings.find((one) => one.taskId === taskId);
		if (!reading) continue;
		const draft = edit.kind === 'original' ? undefined : drafts.get(taskId);
		const now = draft ?? new Draft(named(reading));
		drafts.set(taskId, now);
		const text = edit.kind === 'rewrite' ? now.textOf(edit.runs[0]?.words ?? []) : '';
		if (text) found.set(sequence, text);
		now.apply(edit, sequence);
	}
	return found;
}
