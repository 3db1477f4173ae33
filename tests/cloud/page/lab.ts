import { afterAll, beforeAll, beforeEach } from 'vitest';
import { UnconfirmedError } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { CREDENTIALS, start, type StandIn } from '../start.mjs';
import { openBrowser, remoteEngine, type Browser, type TestRequest } from './browser.ts';
import type { Wanted } from './entry.ts';
import { CANNED, drawSheet } from './sheet.ts';

/** A stand-in, a browser and a sheet of paper, for the tests of one file; as new before each test. */
export interface Lab {
	cloud: StandIn;
	browser: Browser;
	sheet: Blob;
	engine(wanted?: Partial<Wanted>): ReturnType<typeof remoteEngine>;
	request(changes?: Partial<TestRequest>): TestRequest;
}

export function lab(): Lab {
	const made = {} as Lab;
	beforeAll(async () => {
		[made.cloud, made.browser] = await Promise.all([start(), openBrowser()]);
		made.sheet = await drawSheet(made.browser.page);
	}, 60_000);
	afterAll(async () => {
		await made.browser?.close();
		await made.cloud?.stop();
	});
	beforeEach(() => {
		made.cloud.reset();
		// A remembered preflight would let a request through that a later test wants refused.
		made.cloud.set({ preflightAge: 0, canned: CANNED, timing: { pending: 0, processing: 0 } });
	});
	made.engine = (wanted) =>
		remoteEngine(made.browser, {
			api: made.cloud.origin,
			tokenUrl: `${made.cloud.origin}/connect/token`,
			credentials: { kind: 'pair', ...CREDENTIALS },
			speed: 20,
			...wanted,
		});
	made.request = (changes) => ({
		taskId: 'task',
		documentId: 'document',
		pages: [1],
		operation: 'text',
		settings: { languages: ['eng'] },
		file: { bytes: made.sheet, mediaType: 'image/png', name: 'sheet.png' },
		...changes,
	});
	return made;
}

/** How something ended, in a word: a fault's code, 'unconfirmed', 'aborted', or what it gave. */
export async function ending<T>(work: Promise<T>): Promise<T | string> {
	try {
		return await work;
	} catch (thrown) {
		if (thrown instanceof FaultError) return thrown.fault.code;
		if (thrown instanceof UnconfirmedError) return 'unconfirmed';
		if (thrown instanceof Error && thrown.name === 'AbortError') return 'aborted';
		throw thrown;
	}
}

/** The fault that something ended with. */
export async function faultFrom(work: Promise<unknown>) {
	try {
		await work;
	} catch (thrown) {
		if (thrown instanceof FaultError) return thrown.fault;
		throw thrown;
	}
	throw new Error('there was no fault');
}
