import type { Engine, EngineRequest, EngineStatus } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Ticket } from '#lib/model/task.ts';
import { LARGEST } from './ask/ask.ts';
import { body, cloudOperation } from './send/body.ts';
import { cancel } from './ask/cancel.ts';
import type { FailureCount } from './account/failure-count.ts';
import { fetchResult } from './ask/fetch.ts';
import { interpret } from './result/interpret.ts';
import type { Job } from './job.ts';
import { Credits } from './wait/credits.ts';
import { Lane } from './wait/lane.ts';
import { operations } from './operations.ts';
import { Patience } from './wait/patience.ts';
import { Poll } from './wait/poll.ts';
import { meant } from './send/post.ts';
import { status } from './ask/status.ts';
import { idFrom, submit } from './send/submit.ts';
import type { Submitter } from './send/submitter.ts';
import { readTicket, ticketOf } from './ticket.ts';
import { Token, type Checked, type Credentials } from './account/token.ts';
import { world as real, type World } from './world.ts';

export interface CloudOptions {
	/** the API's origin, e.g. https://api.aspose.cloud */
	api: string;
	tokenUrl: string;
	/** what the user has given, asked for each time; undefined: nothing yet (trials still work) */
	credentials: () => Credentials | undefined;
	failures: FailureCount;
	/** what a ticket was for: asked after a reload, when only the ticket is left */
	recall?: (ticket: Ticket) => Promise<Job | undefined>;
	/** tasks in the cloud at once */
	capacity?: number;
	/** see `Submission` */
	busyMeansRefused?: boolean;
	/** who sends submissions so that they outlive this tab; without one they end with it */
	submitter?: Submitter;
	/** ms; see `transfer.ts` */
	stalled?: number;
	thinking?: number;
	/** ms that a question about a task may take */
	patience?: number;
	world?: Partial<World>;
}

/** The engine, and what only the cloud has. */
export interface CloudEngine extends Engine {
	/** asks for one token and says what came back */
	check(): Promise<Checked>;
	/** forgets tokens; call it when the credentials were changed or taken away */
	forget(): void;
	/** the user does not want to wait any longer: no backoff, no pause, every ticket is asked about at its next turn */
	tryNow(): void;
}

/** submissions and questions under way at once */
const SUBMITS = 3;
const POLLS = 2;

/**
 * Aspose.OCR Cloud v5.0 as an engine: whole documents go out, one request (one credit) each. Tickets are
 * `<path>:<task id>`. Nothing is stored here: tokens and schedules live in memory, and what must last is handed in.
 * Faults that will pass carry `detail.until`, ms since 1970, when the next try is due.
 */
export function cloudEngine(options: CloudOptions): CloudEngine {
	const world: World = { ...real, ...options.world };
	const token = new Token({ ...options, world });
	const patience = new Patience(world);
	const credits = new Credits(world);
	const submits = new Lane(SUBMITS);
	const polls = new Lane(POLLS);
	const listeners = new Set<() => void>();
	const known = new Map<Ticket, Poll>();
	const jobs = new Map<Ticket, Job & { startedAt: number; seconds: number }>();

	const announce = () => {
		for (const listener of [...listeners]) listener();
	};
	const address = (path: string, id?: string) =>
		`${options.api.replace(/\/$/, '')}/v5.0/ocr/${path}${id === undefined ? '' : `?id=${encodeURIComponent(id)}`}`;

	/** What every question about a ticket needs; a trial never shows an account. */
	const question = ({ row, id }: NonNullable<ReturnType<typeof readTicket>>, path = row.path) => ({
		url: address(path, id),
		token: row.trial ? undefined : token,
		world,
		patience: options.patience,
	});

	function pollOf(ticket: Ticket): Poll {
		const before = known.get(ticket);
		if (before) return before;
		const read = readTicket(ticket);
		const ask = async (): Promise<EngineStatus> => {
			if (!read) return { status: 'NotExist' };
			// The light question may want an account, which a trial has not; its own path tells as well.
			const path = read.row.trial ? read.row.path : 'Utilities/GetTaskStatus';
			const said = await polls.run(() => patience.watch(() => status(question(read, path))));
			const job = jobs.get(ticket);
			if (job && said.status === 'Completed') job.seconds = (world.monotonic() - job.startedAt) / 1000;
			return said;
		};
		const poll = new Poll(world, ask, announce, announce);
		known.set(ticket, poll);
		return poll;
	}

	async function jobOf(ticket: Ticket): Promise<Job & { seconds: number }> {
		const own = jobs.get(ticket);
		if (own) return own;
		const recalled = await options.recall?.(ticket);
		const operation = readTicket(ticket)?.row.operation ?? 'text';
		return recalled
			? { ...recalled, seconds: 0 }
			: { taskId: '', documentId: '', pages: [1], operation, settings: { languages: ['eng'] }, seconds: 0 };
	}

	async function send(request: EngineRequest, signal: AbortSignal): Promise<Ticket> {
		const row = cloudOperation(request);
		if (!row.trial && !token.present) throw new FaultError('no-credentials', 'No account is set up.');
		const startedAt = world.monotonic();
		const { taskId, attempt, documentId, pages, operation, settings, file } = request;
		const leave = async () => {
			// Made only now: what waits in the lane must not fill the memory.
			const made = await body(row, request);
			return submit({
				...options,
				url: address(row.path),
				token: row.trial ? undefined : token,
				taskId,
				...(attempt ? { sending: { taskId, attempt, documentId, operation, pages, path: row.path } } : {}),
				body: made,
				signal,
				world,
			});
		};
		const sent = () => patience.watch(leave);
		const id = await submits.run(() => (row.trial ? sent() : credits.spend(sent)), signal);
		const ticket = ticketOf(row.path, id);
		jobs.set(ticket, {
			taskId,
			documentId,
			pages,
			operation,
			settings,
			name: file?.name,
			size: file?.bytes.size,
			startedAt,
			seconds: 0,
		});
		pollOf(ticket).begin();
		return ticket;
	}

	return {
		name: 'cloud',
		free: false,
		takes: 'documents',
		capacity: options.capacity ?? 8,
		operations: () => [...new Set(operations.map((row) => row.operation))],
		async submit(request, signal) {
			try {
				return await send(request, signal);
			} finally {
				for (const image of request.images ?? []) image.bitmap.close();
			}
		},
		async regain(attempt, signal) {
			const found = await options.submitter?.regain(attempt, signal);
			if (!found || found.kind === 'ticket') return found?.ticket;
			const answer = await meant(found, options.api, world);
			// The tab that sent it would have asked again with another token.
			if (answer.status === 401)
				throw new FaultError('cloud-busy', 'The token had ended.', { status: 401, until: world.now() });
			idFrom(answer, world.now(), options.busyMeansRefused);
			return undefined;
		},
		status: (ticket) => pollOf(ticket).status(),
		async fetch(ticket) {
			const read = readTicket(ticket);
			if (!read) throw new FaultError('result-lost', 'This is no ticket of the cloud.');
			const job = await jobOf(ticket);
			const largest = Math.max(LARGEST, 4 * (job.size ?? 0));
			try {
				const fetched = await polls.run(() => patience.watch(() => fetchResult({ ...question(read), largest })));
				const result = interpret(read.row, fetched, job, { now: world.now, seconds: job.seconds });
				// Work that makes a file has not been done without one.
				if (!result.readings.length && !result.artifacts.length)
					throw new FaultError('cloud-answer-unclear', 'The cloud calls it done, and sent nothing of it.');
				return result;
			} catch (thrown) {
				if (thrown instanceof FaultError && thrown.fault.code === 'result-lost')
					pollOf(ticket).end({ status: 'NotExist' });
				throw thrown;
			}
		},
		async cancel(ticket) {
			const read = readTicket(ticket);
			if (read) await polls.run(() => patience.watch(() => cancel(question(read))));
			pollOf(ticket).end({ status: 'NotExist' });
			jobs.delete(ticket);
		},
		onChange(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		check: () => token.check(),
		forget() {
			token.forget();
			credits.forgive();
		},
		tryNow() {
			credits.forgive();
			patience.forgive();
			for (const poll of known.values()) poll.hurry();
			announce();
		},
	};
}
