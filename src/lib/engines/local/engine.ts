import type { Engine, EngineRequest, EngineResult, EngineStatus } from '#lib/model/engine.ts';
import { FaultError, faultOf } from '#lib/model/fault.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import type { Ticket } from '#lib/model/task.ts';
import { coreFile } from './pool/core-file.ts';
import { makePreparer } from './prepare/make-preparer.ts';
import { poolSize } from './pool/pool-size.ts';
import { Pool } from './pool/pool.ts';
import { Preparers } from './prepare/preparers.ts';
import { Stopwatch } from './stopwatch.ts';
import { withFigures } from './read/with-figures.ts';
import { readEitherWay } from './read/read-either-way.ts';
import { OtherData } from './other-data.ts';
import { readingOf } from './blocks/reading-of.ts';

export interface LocalOptions {
	/** absolute address of the folder with tesseract/ and tessdata/, ending in '/' */
	vendor: string;
	/** as the browser says, if not given */
	cores?: number;
	memoryGB?: number;
	phone?: boolean;
	/** all in ms */
	limits?: Partial<typeof LIMITS>;
	pagesPerReader?: number;
	/** how the workers are made */
	spawn?: { reader?(address: string): Worker; preparer?(): Worker };
}

/** The engine on this device, and a way to let go of all its workers. */
export interface LocalEngine extends Engine {
	/** starts what so many pages in these languages will need, so that it is ready when they come */
	warm(languages: string[], pages: number): void;
	/** ends all work, which is then forgotten, and all workers; it may be used again */
	close(): void;
}

interface Job {
	status: EngineStatus;
	result?: EngineResult;
	stop: AbortController;
}

/** ms: without a sign of life while starting, while reading a page, for preparing a page; without work, until workers end. */
const LIMITS = { start: 30_000, page: 60_000, prepare: 60_000, idle: 60_000 };
/** Finished work that is remembered; the oldest is forgotten first. */
const REMEMBERED = 16;
/** Progress that is worth a call to the listeners. */
const STEP = 0.1;

const isPhone = () => typeof navigator !== 'undefined' && /iPhone|iPod|Android.*Mobile/.test(navigator.userAgent);
const device = () =>
	typeof navigator === 'undefined' ? undefined : (navigator as Navigator & { deviceMemory?: number });

/**
 * The engine that reads on this device. It keeps everything in memory: what it holds is gone with the tab, and asking
 * again is free. One task has one page. Its workers start with the first page and end when there is nothing to do.
 */
export function localEngine(options: LocalOptions): LocalEngine {
	const limits = { ...LIMITS, ...options.limits };
	const spawnReader = options.spawn?.reader ?? ((address: string) => new Worker(address));
	const spawnPreparer = options.spawn?.preparer ?? makePreparer;
	const pool = new Pool({
		size: poolSize({
			cores: options.cores ?? device()?.hardwareConcurrency,
			memoryGB: options.memoryGB ?? device()?.deviceMemory,
			phone: options.phone ?? isPhone(),
		}),
		pageLimit: limits.page,
		idle: limits.idle,
		pagesPerReader: options.pagesPerReader ?? 50,
		reader: async () => ({
			vendor: options.vendor,
			core: await coreFile(),
			startLimit: limits.start,
			spawn: spawnReader,
		}),
	});
	const preparer = new Preparers(pool.size, {
		spawn: spawnPreparer,
		limit: limits.prepare,
		idle: limits.idle,
		pages: pool.size + 1,
	});
	const jobs = new Map<Ticket, Job>();
	const listeners = new Set<() => void>();
	// Tickets of another tab, or of this one before it was loaded anew, must not be taken for ours.
	const session = Math.random().toString(36).slice(2);
	let count = 0;
	const otherData = new OtherData();

	const changed = () => {
		for (const listener of [...listeners]) {
			try {
				listener();
			} catch (thrown) {
				// A listener's mistake must not become a fault of the page that is being read.
				reportError(thrown);
			}
		}
	};

	async function read(job: Job, request: EngineRequest, image: PageImage): Promise<EngineResult> {
		const { stop } = job;
		const { width, height, dpi } = image;
		const say = (progress: number) => {
			const before = job.status.status === 'Processing' ? (job.status.progress ?? 0) : -1;
			if (progress < before) return;
			// Small steps are told to whoever asks, and called out only once in a while.
			job.status = { status: 'Processing', progress };
			if (before < 0 || Math.floor(progress / STEP) > Math.floor(before / STEP)) changed();
		};
		const { documentId, settings } = request;
		const work = new Stopwatch();
		const held = await preparer.prepare(
			image,
			settings,
			stop.signal,
			() => {
				work.start();
				say(0);
			},
			// A page that is alone would leave all readers but one without work.
			() => pool.size > 1 && unfinished() === 1,
		);
		try {
			work.stop();
			const found = await readEitherWay(held, settings, stop.signal, say, async (picture, progress) => {
				let began = false;
				const begin = () => {
					began = true;
					work.start();
				};
				try {
					return await otherData.with(settings.languages, picture, (languages) =>
						pool.read(picture, { languages, documentId }, stop.signal, progress, begin),
					);
				} finally {
					if (began) work.stop();
				}
			});
			const reading = readingOf(request, { width, height, dpi }, found, work.seconds);
			return { readings: [await withFigures(reading, held, stop.signal)], artifacts: [], warnings: [] };
		} finally {
			held.drop();
		}
	}

	const unfinished = () =>
		[...jobs.values()].filter(({ status }) => status.status === 'Pending' || status.status === 'Processing').length;

	function forgetOldest() {
		const finished = [...jobs].filter(([, job]) => job.status.status === 'Completed' || job.status.status === 'Error');
		for (const [ticket] of finished.slice(0, -REMEMBERED)) jobs.delete(ticket);
	}

	const cancel = (ticket: Ticket) => {
		const job = jobs.get(ticket);
		jobs.delete(ticket);
		job?.stop.abort();
		if (job) changed();
	};

	return {
		name: 'device',
		free: true,
		takes: 'pages',
		// One more than are read at once: the next page is made ready meanwhile.
		capacity: pool.size + 1,
		operations: () => ['text'],

		async submit(request, signal) {
			const images = request.images ?? [];
			const refuse = (reason: unknown) => {
				for (const image of images) image.bitmap.close();
				return reason;
			};
			const [image] = images;
			if (signal.aborted) throw refuse(new DOMException('taken back', 'AbortError'));
			if (request.operation !== 'text')
				throw refuse(new FaultError('unsupported-operation', `not on this device: ${request.operation}`));
			if (!image || images.length !== 1 || request.pages.length !== 1)
				throw refuse(new FaultError('unknown', 'one page and its image make one task'));
			if (!image.bitmap.width || !image.bitmap.height)
				throw refuse(new FaultError('page-damaged', 'the page image is empty'));
			if (!('WebAssembly' in globalThis)) throw refuse(new FaultError('no-webassembly', 'the reader is made of it'));
			if (!request.settings.languages.length) throw refuse(new FaultError('language-missing', 'no language was named'));

			const ticket = `device-${session}-${++count}`;
			const job: Job = { status: { status: 'Pending' }, stop: new AbortController() };
			jobs.set(ticket, job);
			// Starts while the page is prepared.
			void pool.warm(request.settings.languages, unfinished());
			const leave = () => cancel(ticket);
			signal.addEventListener('abort', leave);
			void read(job, request, image)
				.then(
					(result) => {
						job.result = result;
						job.status = { status: 'Completed' };
					},
					(thrown: unknown) => {
						job.status = { status: 'Error', fault: faultOf(thrown) };
					},
				)
				.finally(() => {
					signal.removeEventListener('abort', leave);
					forgetOldest();
					if (!unfinished()) pool.rest();
					if (jobs.has(ticket)) changed();
				});
			return ticket;
		},

		async status(ticket) {
			return jobs.get(ticket)?.status ?? { status: 'NotExist' };
		},

		async fetch(ticket) {
			const result = jobs.get(ticket)?.result;
			if (!result) throw new FaultError('result-lost', `nothing is held for ${ticket}`);
			return result;
		},

		async cancel(ticket) {
			cancel(ticket);
		},

		onChange(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},

		warm(languages, pages) {
			preparer.warm();
			void pool.warm(languages, pages + unfinished()).then(() => {
				if (!unfinished()) pool.rest();
			});
		},

		close() {
			for (const ticket of [...jobs.keys()]) cancel(ticket);
			preparer.close();
			pool.close();
		},
	};
}
