import type { Document } from '#lib/model/document.ts';
import type { Engine, EngineRequest, EngineResult, EngineStatus } from '#lib/model/engine.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { EngineName, Ticket } from '#lib/model/task.ts';
import type { World } from './world.ts';

/** A reading with these words on one line. */
export function readingWith(request: Pick<EngineRequest, 'taskId' | 'documentId' | 'pages'>, text: string): Reading {
	const words = text.split(' ').map((word, index) => ({
		text: word,
		box: { x0: index * 100, y0: 10, x1: index * 100 + 90, y1: 40 },
		confidence: 90,
	}));
	const box = { x0: 0, y0: 10, x1: words.length * 100, y1: 40 };
	return {
		taskId: request.taskId,
		documentId: request.documentId,
		page: request.pages[0]!,
		engine: 'device',
		model: 'scripted',
		languages: ['eng'],
		width: 1000,
		height: 1400,
		dpi: 300,
		blocks: [{ kind: 'paragraph', box, lines: [{ box, words }] }],
		steps: [],
		seconds: 0.1,
		readAt: Date.now(),
	};
}

/** An engine whose every answer is scripted by a test; it counts what it was asked. */
export class ScriptedEngine implements Engine {
	readonly takes = 'pages';
	readonly submitted: EngineRequest[] = [];
	readonly cancelled: Ticket[] = [];
	readonly held = new Map<Ticket, EngineRequest>();
	capacity = 2;
	regain?: Engine['regain'];
	#listeners = new Set<() => void>();

	onSubmit: (request: EngineRequest, signal: AbortSignal) => Promise<void> = async () => {};
	onStatus: (request: EngineRequest) => EngineStatus = () => ({ status: 'Completed' });

	constructor(
		readonly name: EngineName,
		readonly free: boolean,
	) {}

	operations = () => ['text' as const];

	async submit(request: EngineRequest, signal: AbortSignal): Promise<Ticket> {
		this.submitted.push(request);
		await this.onSubmit(request, signal);
		const ticket = crypto.randomUUID();
		this.held.set(ticket, request);
		return ticket;
	}

	status(ticket: Ticket): Promise<EngineStatus> {
		const request = this.held.get(ticket);
		return Promise.resolve(request ? this.onStatus(request) : { status: 'NotExist' });
	}

	fetch(ticket: Ticket): Promise<EngineResult> {
		const request = this.held.get(ticket)!;
		return Promise.resolve({ readings: [readingWith(request, 'the text of this page')], artifacts: [], warnings: [] });
	}

	cancel(ticket: Ticket): Promise<void> {
		this.cancelled.push(ticket);
		this.held.delete(ticket);
		return Promise.resolve();
	}

	onChange(listener: () => void) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Something changed: whoever listens asks again. */
	poke = () => {
		for (const listener of this.#listeners) listener();
	};
}

/** A world of scripted engines, in which page images cost nothing. */
export const scriptedWorld = (...engines: ScriptedEngine[]): World => ({
	engines: Object.fromEntries(engines.map((engine) => [engine.name, engine])),
	request: (task, document: Document) =>
		Promise.resolve({
			taskId: task.id,
			documentId: document.id,
			pages: task.pages,
			operation: task.operation,
			settings: task.settings,
		}),
});
