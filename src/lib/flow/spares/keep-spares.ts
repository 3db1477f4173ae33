import { faultOf } from '#lib/model/fault.ts';
import { onChanges, type Change } from '#lib/store/changes.ts';
import { documentIds, listedDocument } from '#lib/store/documents/documents.ts';
import { journal } from '#lib/store/journal/journal.ts';
import { isInMemory } from '#lib/store/memory-mode.ts';
import { preferences } from '#lib/store/settings.ts';
import { areSparesGivenUp, giveUpSpares, removeSpareForGood } from '#lib/store/spares/remove-spare.ts';
import { sparedIds } from '#lib/store/spares/spare-files.ts';
import { tasksUnderway } from '#lib/store/tasks/tasks.ts';
import { makeSpare } from './make-spare.ts';

/** ms without a change of a document before it is copied, so that the copying does not take part in the work */
const QUIET_MS = 3_000;
/** ms after which one that goes on changing is copied all the same */
const PATIENCE_MS = 60_000;
/** ms between two documents: a large library is looked at after each start, and somebody may be at work */
const PAUSE_MS = 30;
/** of the browser's quota: copies are made only while less is used */
const ROOM = 0.5;

const MATTERS: Change['what'][] = ['documents', 'tasks', 'readings', 'corrections', 'artifacts'];

/**
 * Keeps a second copy of every document outside the database, whatever tab changes it, until the returned function is called:
 * browsers lose whole databases (a torn log, a failing disk), and then these files are still there. Made when a document comes to
 * rest, given up where room is short or the user does not want them. `settleMs`: how long after the start all documents are looked
 * at. A failure is no reason to stop: the next change tries again.
 */
export function keepSpares(settleMs: number): () => void {
	/** by document: when it was first and last seen to change */
	const waiting = new Map<string, { since: number; last: number }>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let stopped = false;
	let working = Promise.resolve();

	const note = (id: string, last = performance.now()) => {
		waiting.set(id, { since: waiting.get(id)?.since ?? last, last });
		timer ??= setTimeout(begin, QUIET_MS);
	};
	const begin = () => {
		working = working.then(look).catch((error: unknown) => console.warn('No second copies are made:', error));
	};
	async function look() {
		timer = undefined;
		if (stopped || !waiting.size) return;
		if (!(await areWanted())) return waiting.clear();
		const busy = new Set((await tasksUnderway()).map(({ documentId }) => documentId));
		for (const [id, { since, last }] of [...waiting]) {
			const now = performance.now();
			const isAtRest = now - last >= QUIET_MS && !busy.has(id);
			if (stopped || (!isAtRest && now - since < PATIENCE_MS)) continue;
			waiting.delete(id);
			await copy(id);
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
		if (waiting.size && !stopped) timer ??= setTimeout(begin, QUIET_MS);
	}
	async function lookAtAll() {
		if (await areWanted()) for (const id of await documentIds()) note(id, performance.now() - QUIET_MS);
		await sweep();
	}

	const stopListening = onChanges((changes) => {
		for (const { what, documentId } of changes) if (documentId && MATTERS.includes(what)) note(documentId);
		if (changes.some(({ what }) => what === 'settings')) working = working.then(lookAtAll).catch(() => undefined);
	});
	const settled = setTimeout(() => (working = working.then(lookAtAll).catch(() => undefined)), settleMs);
	return () => {
		stopped = true;
		stopListening();
		clearTimeout(timer);
		clearTimeout(settled);
	};
}

/** Makes the copy of one document, or gives all of them up where there is no room. */
async function copy(id: string) {
	try {
		const bytes = (await listedDocument(id))?.document.size ?? 0;
		if ((await shareInUse()) >= ROOM) await giveUpSpares();
		else if ((await shareInUse(bytes)) >= ROOM) return;
		else if (!(await makeSpare(id))) await sweep();
	} catch (error) {
		if (faultOf(error).code === 'storage-full') await giveUpSpares();
		else console.warn('A second copy could not be made:', error);
	}
}

/** How much of what the browser allows is used, or would be with so many bytes more: 0–1; 0 where it does not say. */
async function shareInUse(more = 0): Promise<number> {
	const { usage = 0, quota = 0 } = await navigator.storage.estimate();
	return quota ? (usage + more) / quota : 0;
}

async function areWanted(): Promise<boolean> {
	if (isInMemory() || !(await preferences()).secondCopies) return false;
	return !(await areSparesGivenUp());
}

/**
 * Removes the copies of documents that were deleted for good, where that failed as they were deleted, and all of them where the user
 * does not want any. Those of documents that the journal still knows are what is left of them.
 */
async function sweep() {
	if (isInMemory()) return;
	const { secondCopies } = await preferences();
	const { documents } = await journal();
	const here = new Set(await documentIds());
	const isLost = [...documents.keys()].some((id) => !here.has(id));
	for (const id of await sparedIds()) {
		const isSpent = secondCopies ? !isLost && !here.has(id) : here.has(id) || !documents.has(id);
		if (isSpent) await removeSpareForGood(id);
	}
}
