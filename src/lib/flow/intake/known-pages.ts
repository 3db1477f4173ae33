import type { Document } from '#lib/model/document.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { Task } from '#lib/model/task.ts';
import { newTask } from '../runner/plan.ts';

/** What is known of a page before anything reads it: a reading that has no task yet. */
export type KnownPage = Omit<Reading, 'taskId' | 'documentId' | 'page'>;

/** Finished tasks for pages of a new document that need not be read any more, each with its reading. */
export function knownPages(
	document: Document,
	known: ReadonlyMap<number, KnownPage>,
	settings: Settings,
): { tasks: Omit<Task, 'order'>[]; readings: Reading[] } {
	const tasks: Omit<Task, 'order'>[] = [];
	const readings: Reading[] = [];
	for (const [page, reading] of known) {
		const engine = reading.engine === 'cloud' ? 'cloud' : 'device';
		const task = newTask(document.id, [page], engine, settings, { status: 'Completed' });
		tasks.push(task);
		readings.push({ ...reading, taskId: task.id, documentId: document.id, page });
	}
	return { tasks, readings };
}
