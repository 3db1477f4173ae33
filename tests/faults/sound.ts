import type { Page } from '@playwright/test';
import type { StandIn } from '../cloud/start.mjs';
import { sha256 } from './pictures.ts';
import { secretPlaces } from './secret-places.ts';
import { stored, type Stored } from './stored.ts';

const UNDER_WAY = new Set(['Queued', 'Sending', 'Pending', 'Processing', 'Cancelling']);

/** What was given and what was said, as far as a test knows it. */
export interface Known {
	/** the bytes that were given, by name */
	given: Map<string, Buffer>;
	/** ids of documents that a page has shown as saved, with their names */
	acknowledged: Map<string, string>;
	/** how often the user said that a document may be sent again, by name */
	resends?: Map<string, number>;
	cloud?: StandIn;
	secret?: string;
}

/** What is against the invariants, by kind. All empty: everything is as it must be. */
export interface Unsound {
	/** I1: acknowledged documents that are not there with the bytes that were given */
	lost: string[];
	/** I2: work that was handed over more often than the user has said */
	duplicated: string[];
	/** I3: work that does not go on and says neither why nor until when */
	stuck: string[];
	/** I4: finished work without its result */
	empty: string[];
	/** I5: places where the secret can be read */
	leaked: string[];
}

export const SOUND: Unsound = { lost: [], duplicated: [], stuck: [], empty: [], leaked: [] };

const active = ({ tasks }: Stored) =>
	tasks.filter(({ status, waiting, superseded }) => UNDER_WAY.has(status) && !waiting && !superseded);

/** Looks at the store until nothing is under way any more, for at most `ms`. */
export async function settled(page: Page, ms = 60_000): Promise<Stored> {
	for (const end = Date.now() + ms; ;) {
		const now = await stored(page);
		if (!active(now).length || Date.now() > end) return now;
		await page.waitForTimeout(200);
	}
}

/** Lets the work come to rest, then holds everything against the invariants. */
export async function unsound(page: Page, known: Known, ms?: number): Promise<Unsound> {
	const now = await settled(page, ms);
	const documents = new Map(now.documents.map((document) => [document.id, document]));
	const nameOf = (id: string) => documents.get(id)?.name ?? id;
	const lost: string[] = [];
	for (const [id, name] of known.acknowledged) {
		const there = documents.get(id);
		const given = known.given.get(name);
		if (!there) lost.push(name);
		else if (there.actual !== there.sha256 || (given && there.actual !== sha256(given))) lost.push(`${name} (bytes)`);
	}
	const handed = new Map<string, number>();
	for (const { taskId, outcome } of now.submissions)
		if (outcome === 'accepted' || outcome === 'unknown' || outcome === 'sending')
			handed.set(taskId, (handed.get(taskId) ?? 0) + 1);
	const duplicated: string[] = [];
	for (const { id, documentId } of now.tasks)
		if ((handed.get(id) ?? 0) > 1 + (known.resends?.get(nameOf(documentId)) ?? 0)) duplicated.push(nameOf(documentId));
	return {
		lost,
		duplicated,
		stuck: active(now).map(({ documentId, status }) => `${nameOf(documentId)} (${status})`),
		empty: now.tasks
			.filter(({ status, read }) => status === 'Completed' && !read)
			.map((task) => nameOf(task.documentId)),
		leaked: known.secret ? await secretPlaces(page, known.secret) : [],
	};
}
