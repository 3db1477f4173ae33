import { expect, it } from 'vitest';
import { givenBack } from './given-back.ts';
import type { Task } from './task.ts';

const task = (order: number, pages: number[], status: Task['status'], more: Partial<Task> = {}): Task => ({
	id: `task-${order}`,
	documentId: 'a',
	pages,
	operation: 'text',
	settings: { languages: ['eng'] },
	engine: 'device',
	status,
	attempts: 1,
	crashes: 0,
	order,
	changedAt: 0,
	...more,
});
const changes = (...tasks: Task[]) =>
	givenBack(tasks).map(({ order, superseded }) => `${order} ${superseded ? 'away' : 'counts'}`);

it('lets the newest reading of before count again, and not the one before it', () => {
	const old = { superseded: true };
	expect(changes(task(1, [1], 'Completed', old), task(2, [1], 'Completed', old), task(3, [1], 'Cancelled'))).toEqual([
		'3 away',
		'2 counts',
	]);
});

it('leaves what was never read as stopped', () => {
	expect(changes(task(1, [1], 'Cancelled'))).toEqual([]);
	expect(changes(task(1, [1], 'Error', { superseded: true }), task(2, [1], 'Cancelled'))).toEqual([]);
	expect(changes(task(1, [1], 'Cancelled'), task(2, [2], 'Completed'))).toEqual([]);
});

it('waits until all pages of a task are free, so that none is counted twice', () => {
	const whole = task(1, [1, 2], 'Completed', { superseded: true, engine: 'cloud' });
	expect(changes(whole, task(2, [1], 'Cancelled'), task(3, [2], 'Cancelling'))).toEqual([]);
	expect(changes(whole, task(2, [1], 'Cancelled'), task(3, [2], 'Cancelled'))).toEqual([
		'2 away',
		'3 away',
		'1 counts',
	]);
});

it('only takes away what was stopped where the reading of before counts still', () => {
	expect(changes(task(1, [1, 2], 'Completed'), task(2, [1], 'Cancelled'))).toEqual(['2 away']);
});
