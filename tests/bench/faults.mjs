/**
 * How long it takes until work goes on after a tab that worked has crashed or was frozen, and how long a durable write
 * takes. Against build/ (`npm run build` first).
 *
 *     node tests/bench/faults.mjs [--crashes 20] [--freezes 3]
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const { values } = parseArgs({
	options: { crashes: { type: 'string', default: '20' }, freezes: { type: 'string', default: '3' } },
});
const LOCK = 'legible-runner';

const server = await serve({ port: 0, folder: process.env.FAULTS_BUILD ?? 'build' });
const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args });
const context = await browser.newContext();

/** Whose lock it is: each tab has an id of its own among the holders. */
const holder = (page) =>
	page.evaluate(
		async (name) => (await navigator.locks.query()).held.find((lock) => lock.name === name)?.clientId,
		LOCK,
	);

async function open() {
	const page = await context.newPage();
	await page.goto(server.url);
	await page.getByLabel('Add files').waitFor({ state: 'attached' });
	return page;
}

async function untilOther(page, before) {
	const from = performance.now();
	for (;;) {
		const now = await holder(page);
		if (now && now !== before) return performance.now() - from;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

const p = (all, part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.ceil(all.length * part) - 1)];
const say = (what, all) =>
	console.log(`${what}: n ${all.length}, median ${p(all, 0.5).toFixed(1)} ms, p95 ${p(all, 0.95).toFixed(1)} ms`);

let leader = await open();
const crashes = [];
for (let i = 0; i < Number(values.crashes); i++) {
	const next = await open();
	while (!(await holder(next))) await next.waitForTimeout(20);
	const before = await holder(next);
	const session = await context.newCDPSession(leader);
	const gone = leader.waitForEvent('crash');
	void session.send('Page.crash').catch(() => undefined);
	await gone;
	crashes.push(await untilOther(next, before));
	await leader.close();
	leader = next;
}
say('takeover after a crash', crashes);

const writes = await leader.evaluate(async () => {
	const db = await new Promise((resolve) => {
		const request = indexedDB.open('legible');
		request.onsuccess = () => resolve(request.result);
	});
	const times = [];
	for (let i = 0; i < 500; i++) {
		const from = performance.now();
		await new Promise((resolve) => {
			const transaction = db.transaction('meta', 'readwrite', { durability: 'strict' });
			transaction.objectStore('meta').put({ status: 'Sending', at: i }, 'bench');
			transaction.oncomplete = resolve;
		});
		times.push(performance.now() - from);
	}
	db.close();
	return times;
});
say('strict write', writes);

const freezes = [];
for (let i = 0; i < Number(values.freezes); i++) {
	const next = await open();
	const before = await holder(next);
	const session = await context.newCDPSession(leader);
	await session.send('Debugger.enable');
	await session.send('Debugger.pause');
	freezes.push(await untilOther(next, before));
	await leader.close();
	leader = next;
}
say('takeover from a frozen tab', freezes);
await browser.close();
await server.close();
