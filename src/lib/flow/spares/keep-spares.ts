import { faultOf } from '#lib/model/fault.ts';
import { onChanges, type Change } from '#lib/store/changes.ts';
import { documentIds, listedIds } from '#lib/store/documents/documents.ts';
import { journal } from '#lib/store/journal/journal.ts';
import { isInMemory } from '#lib/store/memory-mode.ts';
import { preferences } from '#lib/store/settings.ts';
import { areSparesGivenUp, giveUpSpares, removeSparesForGood } from '#lib/store/spares/remove-spare.ts';
import { sparedIds } from '#lib/store/spares/spare-files.ts';
import { tasksUnderway } from '#lib/store/tasks/tasks.ts';
import { putLooked, takeLooked } from './looked.ts';
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
 * rest, given up where room is short or the user does not want them. `settleMs`: how long after the start it begins. All documents
 * are looked at when nobody knows what the last tab left undone, else those that it did. A failure is no reason to stop: the next
 * change tries again.
 */
export function keepSpares(settleMs: number): () => void {
	/** by document: when it was first and last seen to change */
	const waiting = new Map<string, { since: number; last: number }>();
	const looked = takeLooked();
	/** those that could not be copied, or not yet */
	const left = new Set(looked.due);
	let wanted: boolean | undefined;
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
		const isShort = (await areWanted()) && (await shareInUse()) >= ROOM;
		if (isShort) await giveUpSpares();
		if (!(await areWanted())) {
			looked.at = 0;
			waiting.clear();
			return;
		}
		const busy = new Set((await tasksUnderway()).map(({ documentId }) => documentId));
		let isGone = false;
		for (const [id, { since, last }] of [...waiting]) {
			const now = performance.now();
			const isAtRest = now - last >= QUIET_MS && !busy.has(id);
			if (stopped || (!isAtRest && now - since < PATIENCE_MS)) continue;
			const made = await copy(id);
			// It may have changed once more meanwhile.
			if (waiting.get(id)?.last === last) waiting.delete(id);
			if (made === 'left') left.add(id);
			else left.delete(id);
			isGone ||= made === 'gone';
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
		// Once for all of them: it reads the whole journal.
		if (isGone) await sweep();
		if (waiting.size && !stopped) timer ??= setTimeout(begin, QUIET_MS);
	}
	async function lookAtAll() {
		if (await areWanted()) {
			looked.at = Date.now();
			for (const id of await listedIds()) note(id, performance.now() - QUIET_MS);
		}
		await sweep();
	}
	async function start() {
		wanted = (await preferences()).secondCopies;
		if (!looked.at) return lookAtAll();
		for (const id of left) note(id, performance.now() - QUIET_MS);
	}
	async function lookAtSettings() {
		const before = wanted;
		wanted = (await preferences()).secondCopies;
		if (before !== wanted) await lookAtAll();
	}
	const leave = () => putLooked({ at: looked.at, due: [...new Set([...waiting.keys(), ...left])] });
	const comeBack = ({ persisted }: PageTransitionEvent) => persisted && takeLooked();

	const stopListening = onChanges((changes) => {
		for (const { what, documentId } of changes) if (documentId && MATTERS.includes(what)) note(documentId);
		if (changes.some(({ what }) => what === 'settings')) working = working.then(lookAtSettings).catch(() => undefined);
	});
	addEventListener('pagehide', leave);
	addEventListener('pageshow', comeBack);
	const settled = setTimeout(() => (working = working.then(start).catch(() => undefined)), settleMs);
	return () => {
		stopped = true;
		stopListening();
		removeEventListener('pagehide', leave);
		removeEventListener('pageshow', comeBack);
		clearTimeout(timer);
		clearTimeout(settled);
	};
}

/** Makes the copy of one document, or gives all of them up where there is no room. */
async function copy(id: string): Promise<'made' | 'gone' | 'left'> {
	try {
		return await makeSpare(id, async (bytes) => (await shareInUse(bytes)) < ROOM);
	} catch (error) {
		if (faultOf(error).code === 'storage-full') await giveUpSpares();
		else console.warn('A second copy could not be made:', error);
		return 'left';
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
	const spent = (await sparedIds()).filter((id) =>
		secondCopies ? !isLost && !here.has(id) : here.has(id) || !documents.has(id),
	);
	if (spent.length) await removeSparesForGood(spent);
}
