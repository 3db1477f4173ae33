import type { Document } from '#lib/model/document.ts';
import { isFinished } from '#lib/model/task.ts';
import { preferences } from '#lib/store/settings.ts';
import { addTasks, setTasks, tasksOf } from '#lib/store/tasks/tasks.ts';
import { planned } from '../runner/plan.ts';
import { step } from '../runner/step.ts';

/**
 * Sees to it that these pages, and no others, are read: unfinished work on others is stopped and no longer counts; those
 * that nobody was asked to read are asked for. What was read stays.
 */
export async function readOnly(document: Document, pages: number[]): Promise<void> {
	const wanted = new Set(pages);
	await setTasks(document.id, (task) => {
		if (task.superseded || isFinished(task.status) || task.pages.every((page) => wanted.has(page))) return undefined;
		// One request for the whole document that has gone out cannot be made smaller.
		if (task.status !== 'Queued' && task.pages.some((page) => wanted.has(page))) return undefined;
		return { ...(step(task, { kind: 'cancel' }) ?? task), superseded: true };
	});
	const asked = new Set(
		(await tasksOf(document.id))
			.filter(({ superseded, status }) => !superseded && status !== 'Cancelled')
			.flatMap((task) => task.pages),
	);
	const missing = pages.filter((page) => !asked.has(page));
	if (missing.length) await addTasks(document.id, planned(document, await preferences(), {}, missing));
}
