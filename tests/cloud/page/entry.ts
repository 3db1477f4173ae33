import { cloudEngine, type CloudEngine, type CloudOptions } from '#lib/engines/cloud/engine.ts';
import type { Failures } from '#lib/engines/cloud/account/failure-count.ts';
import type { Credentials } from '#lib/engines/cloud/account/token.ts';
import type { EngineRequest } from '#lib/model/engine.ts';
import { FaultError, type Fault } from '#lib/model/fault.ts';

/** What a test says about the engine it wants; everything can be sent to a page. */
export interface Wanted {
	api: string;
	tokenUrl: string;
	credentials?: Credentials;
	/** how much faster the engine's time passes than ours */
	speed?: number;
	/** ms of the engine's time */
	thinking?: number;
	stalled?: number;
	busyMeansRefused?: boolean;
}

/** A request as it can be sent: `bytes` are Base64, or so many made-up bytes. */
export type SentRequest = Omit<EngineRequest, 'file' | 'images'> & {
	file?: { bytes: string | number; mediaType: string; name: string };
};

export type Outcome = { value: unknown } | { thrown: { name: string; message: string; fault?: Fault } };

type Verb = 'status' | 'fetch' | 'cancel' | 'check' | 'forget' | 'tryNow' | 'operations' | 'facts';

declare global {
	interface Window {
		/** how often the client itself has sent something by XMLHttpRequest */
		sends: number;
		engines: Map<number, CloudEngine>;
		make(wanted: Wanted): number;
		send(engine: number, request: SentRequest, call: number): Promise<Outcome>;
		halt(call: number): void;
		verb(engine: number, verb: Verb, ticket?: string): Promise<Outcome>;
		changed?(engine: number): void;
	}
}

const stops = new Map<number, AbortController>();
const stored = new Map<string, Failures>();
window.engines = new Map();
window.sends = 0;

/** The other side of the wire sees names, messages and faults, not classes. */
async function outcome(work: () => unknown): Promise<Outcome> {
	try {
		return { value: await work() };
	} catch (thrown) {
		const { name, message } = thrown as Error;
		return { thrown: { name, message, fault: thrown instanceof FaultError ? thrown.fault : undefined } };
	}
}

window.make = ({ speed = 1, credentials, ...wanted }) => {
	const options: CloudOptions = {
		...wanted,
		credentials: () => credentials,
		failures: {
			read: async (pair) => stored.get(pair),
			write: async (pair, failures) => void (failures ? stored.set(pair, failures) : stored.delete(pair)),
		},
		world: {
			request: () => {
				window.sends++;
				return new XMLHttpRequest();
			},
			monotonic: () => performance.now() * speed,
			later: (ms, call) => {
				const timer = setTimeout(call, ms / speed);
				return () => clearTimeout(timer);
			},
		},
	};
	const engine = cloudEngine(options);
	const id = window.engines.size + 1;
	window.engines.set(id, engine);
	engine.onChange(() => window.changed?.(id));
	return id;
};

const base64 = (bytes: ArrayBuffer) => {
	let binary = '';
	for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
	return btoa(binary);
};

function blob(bytes: string | number): Blob {
	if (typeof bytes === 'string') return new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]);
	const piece = new Uint8Array(1 << 20).map((_, n) => (n * 2654435761) >>> 24);
	return new Blob(Array.from({ length: Math.ceil(bytes / piece.length) }, () => piece)).slice(0, bytes);
}

window.send = (engine, { file, ...request }, call) => {
	const controller = new AbortController();
	if (stops.has(call)) controller.abort();
	stops.set(call, controller);
	const made = file && { ...file, bytes: blob(file.bytes) };
	return outcome(() => window.engines.get(engine)!.submit({ ...request, file: made }, controller.signal));
};
window.halt = (call) => {
	if (!stops.has(call)) stops.set(call, new AbortController());
	stops.get(call)!.abort();
};
window.verb = (id, verb, ticket = '') =>
	outcome(async () => {
		const engine = window.engines.get(id)!;
		if (verb === 'facts') return { capacity: engine.capacity, operations: engine.operations() };
		if (verb !== 'fetch') return engine[verb](ticket);
		const result = await engine.fetch(ticket);
		const artifacts = result.artifacts.map((artifact) => ({ ...artifact, bytes: base64(artifact.bytes) }));
		return { ...result, artifacts };
	});
