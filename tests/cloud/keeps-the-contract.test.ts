import { afterAll, beforeAll } from 'vitest';
import { describeEngine } from '#lib/engines/contract.ts';
import type { Engine, EngineRequest } from '#lib/model/engine.ts';
import { openBrowser, remoteEngine, type Browser } from './page/browser.ts';
import { CANNED, drawSheet } from './page/sheet.ts';
import { CREDENTIALS, start, type StandIn } from './start.mjs';

let cloud: StandIn;
let browser: Browser;
let sheet: Blob;
beforeAll(async () => {
	[cloud, browser] = await Promise.all([start(), openBrowser()]);
	sheet = await drawSheet(browser.page);
}, 60_000);
afterAll(async () => {
	await browser?.close();
	await cloud?.stop();
});

const request = async (): Promise<EngineRequest> => ({
	taskId: 'task',
	documentId: 'document',
	pages: [1],
	operation: 'text',
	settings: { languages: ['eng'] },
	file: { bytes: sheet, mediaType: 'image/png', name: 'sheet.png' },
});

// The client runs in Chromium and speaks over real HTTP; only the examiner sits here.
describeEngine('The cloud engine', {
	async make() {
		cloud.reset();
		cloud.set({ canned: CANNED, timing: { pending: 30, processing: 30 } });
		const engine = await remoteEngine(browser, {
			api: cloud.origin,
			tokenUrl: `${cloud.origin}/connect/token`,
			credentials: { kind: 'pair', ...CREDENTIALS },
			speed: 20,
		});
		return { engine: engine as Engine };
	},
	request,
	badRequest: async () => ({
		...(await request()),
		file: { bytes: sheet, mediaType: 'application/zip', name: 'x.zip' },
	}),
	unknownTicket: 'RecognizeImage:00000000-0000-0000-0000-000000000000',
	phrases: ['quick brown fox', 'the lazy dog'],
	held: () => cloud.queue.list().length,
	within: 15_000,
});
