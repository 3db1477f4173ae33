import { pageOrder, type Document } from '#lib/model/document.ts';
import { isFinished } from '#lib/model/task.ts';
import { setOrder } from '#lib/store/documents/set-order.ts';
import { preferences } from '#lib/store/settings.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { readOnly } from './read-only.ts';

/**
 * Gives a document's pages another order, or takes some out. Pages that are taken out are not read any more; when they
 * come back, those that were not read are.
 */
export async function arrange(document: Document, order: number[]): Promise<void> {
	const before = pageOrder(document);
	const asItLies = order.length === document.pageCount && order.every((page, index) => page === index + 1);
	const { doubtBelow } = await preferences();
	await setOrder(document.id, asItLies ? undefined : order, doubtBelow);
	const [had, has] = [new Set(before), new Set(order)];
	if (had.size === has.size && before.every((page) => has.has(page))) return;
	const asked = (await tasksOf(document.id))
		.filter(({ superseded, status }) => !superseded && !isFinished(status))
		.flatMap((task) => task.pages);
	await readOnly(document, [
		...new Set([...asked.filter((page) => has.has(page)), ...order.filter((page) => !had.has(page))]),
	]);
}
