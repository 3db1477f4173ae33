import { cloudEngine } from '#lib/engines/cloud/engine.ts';
import { localEngine } from '#lib/engines/local/engine.ts';
import type { Document } from '#lib/model/document.ts';
import type { EngineRequest } from '#lib/model/engine.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import type { Artifact } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { putBallast } from '#lib/store/ballast.ts';
import { hasDocuments, listedDocument } from '#lib/store/documents/documents.ts';
import { beginFreshLog } from '#lib/store/fresh-log.ts';
import { tasksUnderway } from '#lib/store/tasks/tasks.ts';
import { lockWhenIdle, openAccount, sessionKeeper } from './account/account.ts';
import { failures } from './account/failures.ts';
import { onComing } from './intake/coming.ts';
import { closed } from './cloud/device-only.ts';
import { noteDeparture } from './cloud/note-departure.ts';
import { cloudFile } from './cloud/cloud-file.ts';
import { keepBin } from './library/keep-bin.ts';
import { mendJournal } from './library/mend-journal.ts';
import { ownReadings } from './runner/own-readings.ts';
import { areManyExpected } from './intake/expected.ts';
import type { Pages } from './pages/pages.ts';
import { recallTickets } from './runner/recall-tickets.ts';
import { run } from './runner/runner.ts';
import { keepIndexed } from './search/keep-indexed.ts';
import { keepSpares } from './spares/keep-spares.ts';
import { SharedSubmitter } from './submitter/shared-submitter.ts';
import { onPassword } from './passwords.ts';
import { onTryNow } from './cloud/try-now.ts';
import { goOnWithCredentials, passwordGiven } from './wishes.ts';
import type { World } from './runner/world.ts';

/** ms after which a start has become everyday work */
const QUIET_MS = 20_000;
/** ms within which a page begins to work when no other tab has worked before it */
const FRESH_MS = 30_000;

/** Puts the engines together and runs them until `signal` is aborted. */
export async function work(pages: Pages, vendor: string, signal: AbortSignal, diedBefore: boolean): Promise<void> {
	if (diedBefore || isFreshStart()) await keepReadable().catch(() => undefined);
	await openAccount();
	const device = localEngine({ vendor });
	const cloud = cloudEngine({
		api: __CLOUD__.api,
		tokenUrl: __CLOUD__.token,
		credentials: () => sessionKeeper().held,
		failures,
		recall: recalled,
		submitter: new SharedSubmitter(),
		world: { closed, leaving: noteDeparture },
	});
	const world: World = {
		engines: { device, cloud },
		closed,
		hurried: areManyExpected,
		request: (task, document, stopped) => requestFor(task, document, pages, stopped),
		kept: (task, artifacts) => takeConverted(task, artifacts, vendor),
		own: (task, document, stopped) => ownReadings(task, document, pages, stopped),
	};
	const stops = [
		sessionKeeper().onChange(() => {
			cloud.forget();
			// Another tab may have answered late, after tasks began to wait.
			if (sessionKeeper().held) void goOnWithCredentials().catch(() => undefined);
		}),
		onTryNow(() => cloud.tryNow()),
		onPassword((documentId) => void passwordGiven(documentId).catch(() => undefined)),
		onComing((languages, pages) => device.warm(languages, pages)),
		keepIndexed(),
		lockWhenIdle(async () => (await tasksUnderway()).some((task) => task.engine === 'cloud')),
	];
	stops.push(await keepBin());
	stops.push(keepSpares(QUIET_MS));
	// Without a journal there is nothing to recall.
	await recallTickets().catch(() => undefined);
	const later = setTimeout(() => void prepareForTrouble().catch(() => undefined), QUIET_MS);
	try {
		await run(world, signal, diedBefore);
	} finally {
		clearTimeout(later);
		for (const stop of stops) stop();
		device.close();
	}
}

/** Before anything is written, where there is something to lose. */
async function keepReadable() {
	if (await hasDocuments()) await beginFreshLog();
}

/** Whether the browser may have been started with this page: a reload, or a tab that takes over, is none. */
function isFreshStart(): boolean {
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return navigation?.type !== 'reload' && performance.now() < FRESH_MS;
}

/** Once the start is over: what helps on the day when the disk is full or the database damaged. */
async function prepareForTrouble() {
	await mendJournal();
	if (await hasDocuments()) await putBallast();
}

async function requestFor(task: Task, document: Document, pages: Pages, signal: AbortSignal): Promise<EngineRequest> {
	const request: EngineRequest = {
		taskId: task.id,
		documentId: task.documentId,
		pages: task.pages,
		operation: task.operation,
		settings: task.settings,
	};
	if (task.engine === 'cloud') return { ...request, file: await cloudFile(task, document, pages, signal) };
	const images: PageImage[] = [];
	for (const page of task.pages) images.push(await pages.image(document, page, { signal }));
	return { ...request, images };
}

/** What a ticket of the cloud was for, from the store: after a reload the engine knows nothing but the ticket. */
async function recalled(ticket: string) {
	const task = (await tasksUnderway()).find((one) => one.job?.ticket === ticket);
	if (!task) return undefined;
	const document = (await listedDocument(task.documentId))?.document;
	return {
		taskId: task.id,
		documentId: task.documentId,
		pages: task.pages,
		operation: task.operation,
		settings: task.settings,
		...(document ? { name: document.name, size: document.size } : {}),
	};
}

/** A DjVu that became a PDF in the cloud is taken in as a document beside it, and read as every other. */
async function takeConverted(task: Task, artifacts: Artifact[], vendor: string): Promise<void> {
	if (task.operation !== 'djvu-to-pdf') return;
	const { intake } = await import('./intake/intake.ts');
	for (const { bytes, mediaType, name } of artifacts)
		if (mediaType === 'application/pdf')
			await intake(new File([bytes], name, { type: mediaType }), { vendor, id: `${task.id}-pdf`, sure: true });
}
