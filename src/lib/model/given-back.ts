import type { Task } from './task.ts';

/**
 * What becomes of a document's tasks when some were stopped although their pages had been read before: those readings count
 * again. `tasks`: all of the document as they are now; what comes back are those that change, as they are then.
 */
export function givenBack(tasks: readonly Task[]): Task[] {
	const readers = new Map<number, Task>();
	for (const task of tasks) {
		if (task.status !== 'Completed' || task.aside) continue;
		for (const page of task.pages) if ((readers.get(page)?.order ?? -Infinity) < task.order) readers.set(page, task);
	}
	const wasRead = ({ pages, order }: Task) => pages.every((page) => (readers.get(page)?.order ?? Infinity) < order);
	const stopped = tasks.filter(
		(task) => task.status === 'Cancelled' && !task.superseded && !task.aside && wasRead(task),
	);
	const pages = new Set(stopped.flatMap((task) => task.pages));
	const again = [...new Set([...pages].map((page) => readers.get(page)!))].filter(({ superseded }) => superseded);
	// A page that two tasks speak for would be counted twice.
	if (again.some((task) => !task.pages.every((page) => pages.has(page) && readers.get(page) === task))) return [];
	return [
		...stopped.map((task) => ({ ...task, superseded: true })),
		...again.map((task) => ({ ...task, superseded: false })),
	];
}
