import { readsPages, takesDocument, type Operation } from '#lib/model/operation.ts';
import type { ChosenLanguage } from '#lib/model/interface-language.ts';
import type { Where } from '#lib/model/settings.ts';
import { isFinished, type EngineName, type Task } from '#lib/model/task.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { setDocument } from '#lib/store/documents/set-documents.ts';
import { setPreferences, type Lines } from '#lib/store/settings.ts';
import { putFirst } from '#lib/store/tasks/put-first.ts';
import { addTasks, documentsWith, setTasks, tasksWaiting } from '#lib/store/tasks/tasks.ts';
import { newTask } from './runner/plan.ts';
import { step, type Event } from './runner/step.ts';
import { sayTryNow } from './cloud/try-now.ts';

const wish = (documentId: string, event: Event, when: (task: Task) => boolean = () => true) =>
	setTasks(documentId, (task) => (task.superseded || !when(task) ? undefined : step(task, event)));

/** Said before it is wished: what is to be tried again must not be kept back for what the cloud said the last time. */
function again(documentId: string, when: (task: Task) => boolean) {
	sayTryNow();
	return wish(documentId, { kind: 'again' }, when);
}

/** Stops all unfinished work on a document; what was read stays. */
export const cancel = (documentId: string) => wish(documentId, { kind: 'cancel' });

/** Tries again what failed or was cancelled. What may have cost money is not touched: see `sendAgain`. */
export const retry = (documentId: string) =>
	again(documentId, ({ status, aside }) => !aside && (status === 'Error' || status === 'Cancelled'));

/** Tries one page again. */
export const retryPage = (documentId: string, page: number) =>
	again(
		documentId,
		({ status, pages, aside }) => !aside && pages.includes(page) && (status === 'Error' || status === 'Cancelled'),
	);

/** Reads the page of a queued task before everything else that waits. */
export const readFirst = (task: Task): Promise<void> => putFirst(task.id);

/** The user's word that something may be sent a second time, although the first may have been counted. */
export const sendAgain = (documentId: string) =>
	again(documentId, ({ status }) => status === 'Unconfirmed' || status === 'Expired');

/** The user's word that what was lost or refused stays so: what was read before counts again. */
export const leaveIt = (documentId: string) => wish(documentId, { kind: 'leave' }, ({ aside }) => !aside);

/** The same of what was asked for beside the reading of pages. */
export const leaveBeside = (documentId: string) => wish(documentId, { kind: 'leave' }, ({ aside }) => Boolean(aside));

/** Asks once more for what was refused beside the reading of pages. */
export const retryBeside = (documentId: string) =>
	again(documentId, ({ aside, status }) => Boolean(aside) && status === 'Error');

/** Goes on at once with what waits for something (the network, a pause that the cloud asked for, a password). */
export async function tryNow(documentId: string): Promise<void> {
	await wish(documentId, { kind: 'released' });
	sayTryNow();
}

/** Reads on this device what was meant for the cloud, or was lost there. What the cloud has read stays. */
export const readOnDevice = (documentId: string) =>
	move(documentId, (task) => task.engine === 'cloud' && !task.aside && task.status !== 'Completed', here);

/** Reads one task's pages on this device, because the cloud cannot be reached and the user chose so beforehand. */
export const readHere = (task: Task) => move(task.documentId, ({ id }) => id === task.id, here);

/** Sends to the cloud what this device has not read yet: one request for all of a document's open pages. */
export const readInCloud = (documentId: string) =>
	move(
		documentId,
		(task) => task.engine === 'device' && task.status !== 'Completed',
		(id, pages, settings) => [newTask(id, pages, 'cloud', settings)],
	);

const here = (documentId: string, pages: number[], { languages }: Task['settings']) =>
	pages.map((page) => newTask(documentId, [page], 'device', { languages }));

/** Takes tasks out of the queue and puts others for the same pages into it. */
async function move(
	documentId: string,
	which: (task: Task) => boolean,
	into: (documentId: string, pages: number[], settings: Task['settings']) => Omit<Task, 'order'>[],
): Promise<void> {
	const stopped = await setTasks(documentId, (task) => (task.superseded || !which(task) ? undefined : left(task)));
	if (!stopped.length) return;
	const pages = stopped.flatMap((task) => task.pages).sort((a, b) => a - b);
	await addTasks(documentId, into(documentId, pages, stopped[0]!.settings), ended);
}

/** A task whose pages another one reads from now on: what was not sent never is. */
const ended = (task: Task): Task => step(task, { kind: 'cancel' }) ?? task;

const left = (task: Task): Task =>
	isFinished(task.status)
		? (step(task, { kind: 'leave' }) ?? { ...task })
		: (step(task, { kind: 'cancel' }) ?? { ...task });

/** Reads pages of a document anew with other settings; the readings that are there stay beside the new ones. */
export async function readAgain(documentId: string, pages: number[], settings: Task['settings']): Promise<void> {
	await addTasks(
		documentId,
		pages.map((page) => newTask(documentId, [page], 'device', settings)),
		ended,
	);
}

/** What can be asked of an engine for a document that is here. */
export interface Asked {
	engine: EngineName;
	operation: Operation;
	settings: Task['settings'];
	fallBack?: boolean;
}

/** Asks an engine for something: one task for the document where the engine takes it whole, else one a page. */
export async function ask(documentId: string, pages: number[], { engine, operation, settings, fallBack }: Asked) {
	const more = { operation, ...(readsPages(operation) ? {} : { aside: true }), ...(fallBack ? { fallBack } : {}) };
	// Trials take pictures only.
	const atOnce = engine === 'cloud' && takesDocument(operation) && !settings.cloud?.trial;
	const groups = atOnce ? [pages] : pages.map((page) => [page]);
	await addTasks(
		documentId,
		groups.map((group) => newTask(documentId, group, engine, settings, more)),
		ended,
	);
}

/** Holds a document's queued pages back, or lets them go on. Pages that are being read are finished. */
export const setPaused = (documentId: string, paused: boolean) => setDocument(documentId, { paused });

/** Holds all work back, or lets it go on. */
export const setAllPaused = (paused: boolean) => setPreferences({ paused });

/** True when a document still is in the library. */
export const isListed = async (documentId: string): Promise<boolean> => {
	const listed = await listedDocument(documentId);
	return listed !== undefined && listed.document.removedAt === undefined;
};

/** Sets the thresholds of doubt (0–100); what is no number between them is not taken. */
export async function setDoubt(change: { doubtBelow?: number; strongDoubtBelow?: number }): Promise<void> {
	const fit = Object.entries(change).filter(([, value]) => value >= 0 && value <= 100);
	await setPreferences(Object.fromEntries(fit));
}

/** Whether single letters are keys on the reading desk. */
export const setLetterKeys = (letterKeys: boolean): Promise<void> => setPreferences({ letterKeys });

/** How the lines of a text are shown on the reading desk. */
export const setLines = (lines: Lines): Promise<void> => setPreferences({ lines });

/** Goes on with everything that waited for a cloud account, or for one that can pay. */
export async function goOnWithCredentials(): Promise<void> {
	const forAccount = ({ waiting }: Task) => waiting?.for === 'credentials' || waiting?.for === 'credits';
	const waiting = (await tasksWaiting()).filter(forAccount);
	for (const documentId of new Set(waiting.map((task) => task.documentId)))
		await wish(documentId, { kind: 'released' }, forAccount);
}

/** Goes on with the pages of a document that waited for its password. */
export const passwordGiven = (documentId: string): Promise<unknown> =>
	wish(documentId, { kind: 'released' }, (task) => task.waiting?.for === 'password');

/** Tries again what failed because the data of this language was not here. */
export async function goOnWithLanguage(code: string): Promise<void> {
	for (const documentId of await documentsWith('Error'))
		await wish(
			documentId,
			{ kind: 'again' },
			({ status, fault, settings }) =>
				status === 'Error' && fault?.code === 'language-missing' && settings.languages.includes(code),
		);
}

/**
 * Sets the languages (tesseract's codes, the main one first) in which new documents are read; none is not taken. `change`
 * sees those that are stored: of two quick choices none is lost. Resolves to what is stored then.
 */
export async function setLanguages(change: (before: string[]) => string[]): Promise<string[]> {
	let now: string[] = [];
	await setPreferences(({ languages: before }) => {
		const languages = change(before);
		now = languages.length ? languages : before;
		return { languages: now };
	});
	return now;
}

/** Sets where new documents are read. */
export const setWhere = (where: Where) => setPreferences({ where });

/** Sets the language of the interface. */
export const setInterfaceLanguage = (interfaceLanguage: ChosenLanguage) => setPreferences({ interfaceLanguage });

/** Sets whether the cloud's copy is deleted once the result is stored here. */
export const setForgetInCloud = (forgetInCloud: boolean) => setPreferences({ forgetInCloud });

/** Sets whether a second copy of every document is kept outside the database; turned off, those that are there go. */
export const setSecondCopies = (secondCopies: boolean) => setPreferences({ secondCopies });

/** Decides for every document that waits for this decision: "the same for all". */
export async function decideAll(status: 'Unconfirmed' | 'Expired', decide: (id: string) => Promise<unknown>) {
	for (const id of await documentsWith(status)) await decide(id);
}
