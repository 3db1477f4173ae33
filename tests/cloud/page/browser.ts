import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { build } from 'vite';
import { UnconfirmedError, type Engine, type EngineRequest, type EngineResult } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Checked } from '#lib/engines/cloud/account/token.ts';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import type { Outcome, SentRequest, Wanted } from './entry.ts';

/** The client as one file, made for the browser as the application's build makes it. */
async function bundle(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		root: fileURLToPath(new URL('../../..', import.meta.url)),
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: fileURLToPath(new URL('./entry.ts', import.meta.url)), formats: ['es'] },
		},
	});
	const [first] = Array.isArray(made) ? made : [made];
	if (!first || !('output' in first)) throw new Error('nothing was built');
	return first.output[0].code;
}

/** A real browser with the client in a page of an origin of its own, so that every request to the cloud is cross-origin. */
export interface Browser {
	page: Page;
	context: BrowserContext;
	close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
	const code = await bundle();
	const server = createServer((request, response) => {
		const script = request.url === '/entry.js';
		response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' });
		response.end(script ? code : '<!doctype html><title>client</title><script type="module" src="/entry.js"></script>');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { executablePath, args } = findBrowser();
	const browser = await chromium.launch({ executablePath, args });
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.exposeFunction('changed', (engine: number) => changed.get(engine)?.forEach((listener) => listener()));
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	await page.waitForFunction(() => 'make' in window);
	return {
		page,
		context,
		async close() {
			await browser.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const changed = new Map<number, Set<() => void>>();
let calls = 0;

/** What came back from the page, as it was thrown there. */
function open<T>(outcome: Outcome): T {
	if ('value' in outcome) return outcome.value as T;
	const { name, message, fault } = outcome.thrown;
	if (fault) throw new FaultError(fault.code, fault.message, fault.detail);
	if (name === 'AbortError') throw new DOMException(message, name);
	if (name === 'UnconfirmedError') throw new UnconfirmedError(message);
	throw new Error(`${name}: ${message}`);
}

/** A request whose file is so many made-up bytes, made in the page. */
export type TestRequest = Omit<EngineRequest, 'file'> & {
	file?: { bytes: Blob | number; mediaType: string; name: string };
};

export interface RemoteEngine extends Omit<Engine, 'submit'> {
	submit(request: TestRequest, signal?: AbortSignal): Promise<string>;
	check(): Promise<Checked>;
	tryNow(): Promise<void>;
}

/** The engine in the page, to be used from here: the same verbs, carried over. */
export async function remoteEngine({ page }: Browser, wanted: Wanted): Promise<RemoteEngine> {
	const id = await page.evaluate((options) => window.make(options), wanted);
	changed.set(id, new Set());
	const ask = async <T>(verb: Parameters<Window['verb']>[1], ticket?: string) =>
		open<T>(await page.evaluate(([id, verb, ticket]) => window.verb(id, verb, ticket), [id, verb, ticket] as const));
	const facts = await ask<Pick<Engine, 'capacity'> & { operations: ReturnType<Engine['operations']> }>('facts');
	return {
		name: 'cloud',
		free: false,
		takes: 'documents',
		capacity: facts.capacity,
		operations: () => facts.operations,
		async submit({ file, ...request }, signal) {
			const bytes = file && (typeof file.bytes === 'number' ? file.bytes : await base64(file.bytes));
			const sent: SentRequest = { ...request, file: file && { ...file, bytes: bytes! } };
			const call = ++calls;
			const stop = () => page.evaluate((call) => window.halt(call), call);
			if (signal?.aborted) await stop();
			signal?.addEventListener('abort', stop);
			return open<string>(
				await page.evaluate(([id, sent, call]) => window.send(id, sent, call), [id, sent, call] as const),
			);
		},
		status: (ticket) => ask('status', ticket),
		async fetch(ticket) {
			const result = await ask<EngineResult & { artifacts: { bytes: unknown }[] }>('fetch', ticket);
			for (const artifact of result.artifacts)
				artifact.bytes = new Uint8Array(Buffer.from(String(artifact.bytes), 'base64')).buffer;
			return result;
		},
		cancel: (ticket) => ask('cancel', ticket),
		check: () => ask('check'),
		tryNow: () => ask('tryNow'),
		onChange(listener) {
			changed.get(id)!.add(listener);
			return () => void changed.get(id)!.delete(listener);
		},
	};
}

const base64 = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString('base64');
