import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { findingsIn } from '#lib/model/text/findings-in.ts';
import { NO_FINDINGS, plus } from '#lib/model/text/findings.ts';
import { documentStatus } from '#lib/model/tally.ts';
import type { EngineName } from '#lib/model/task.ts';
import { closeDatabase } from '#lib/store/database.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { library, listedDocument } from '#lib/store/documents/documents.ts';
import { purgeDocument } from '#lib/store/documents/purge-document.ts';
import { pagesRead } from '#lib/store/pages/readings.ts';
import { preferences, setPreferences } from '#lib/store/settings.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { currentReading } from '../text/current-reading.ts';
import { newTask } from './plan.ts';
import { run } from './runner.ts';
import type { World } from './world.ts';
import { scriptedWorld, type ScriptedEngine } from './world-for-tests.ts';

let stop: AbortController;
let running: Promise<void>[] = [];
let count = 0;

/** Runners of a test end with it, and leave an empty library. To be called once in a file. */
export function endRunners() {
	beforeEach(() => {
		stop = new AbortController();
	});

	afterEach(async () => {
		stop.abort();
		await Promise.all(running);
		running = [];
		for (const { document } of await library()) await purgeDocument(document.id);
		await setPreferences({ paused: false });
		await closeDatabase();
	});
}

/** A runner with these engines, until the test ends. */
export const start = (...engines: ScriptedEngine[]) => startIn(scriptedWorld(...engines));

/** A runner in this world, until the test ends. */
export function startIn(world: World) {
	running.push(run(world, stop.signal));
}

/** A document with one task for each page, or (`each` is false) one for all of them. */
export async function add(pages: number, engine: EngineName = 'device', each = true) {
	const document: Document = {
		id: `document-${++count}`,
		name: 'scan.pdf',
		mediaType: 'application/pdf',
		size: 4,
		sha256: `hash-${count}`,
		pageCount: pages,
		addedAt: count,
	};
	const numbers = Array.from({ length: pages }, (_, index) => index + 1);
	const tasks = each
		? numbers.map((page) => newTask(document.id, [page], engine, { languages: ['eng'] }))
		: [newTask(document.id, numbers, engine, { languages: ['eng'] })];
	await addDocument(document, { number: 0, bytes: new ArrayBuffer(4) }, tasks);
	return document.id;
}

export const statusOf = async (id: string) => {
	const listed = await listedDocument(id);
	return listed && documentStatus(listed.tally);
};
export const until = (check: () => Promise<unknown>) => vi.waitFor(check, { timeout: 5_000, interval: 10 });

/** The tally says what a recount of the tasks and the readings says. */
export async function tallyIsTrue(id: string) {
	const counted: Record<string, number> = {};
	for (const task of await tasksOf(id))
		if (!task.superseded && !task.aside) counted[task.status] = (counted[task.status] ?? 0) + task.pages.length;
	const { tally } = (await listedDocument(id))!;
	let findings = NO_FINDINGS;
	for (const page of await pagesRead(id)) {
		const reading = await currentReading(id, page);
		if (reading) findings = plus(findings, findingsIn(reading, (await preferences()).doubtBelow));
	}
	const { doubts, textless = 0, unread = 0, lying = 0 } = tally;
	expect({ doubts, textless, unread, lying }).toEqual(findings);
	expect(Object.fromEntries(Object.entries(tally.pages).filter(([, pages]) => pages))).toEqual(counted);
}
