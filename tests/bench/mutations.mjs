/**
 * `npm run fuzz`: about fifty files of all kinds, each truncated, bit-flipped and renamed twenty times, are opened by the
 * sources in Chromium as far as their first page. Prints what became of them; ends with 1 where a tab crashed, a file took
 * longer than the limits allow, a page came out blank without a word, or something was thrown that is no fault.
 * `npm run fuzz -- 3` makes three of each; `npm run fuzz -- 20 pdf` takes only the seeds whose name contains "pdf".
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { seeds } from './seeds.mjs';

const ROOT = join(fileURLToPath(import.meta.url), '../../..');
const TURNS = Number(process.argv[2] ?? 20);
const ONLY = process.argv[3] ?? '';
const MUTATIONS = ['truncated', 'flipped', 'renamed'];
/** the longest that opening (60 s) and drawing (60 s) may take together, and what it costs to notice */
const LIMIT_MS = 130_000;
const TABS = 2;

const server = await createServer({
	root: ROOT,
	configFile: false,
	logLevel: 'error',
	publicDir: 'static',
	worker: { format: 'es' },
	resolve: { alias: { '#lib': join(ROOT, 'src/lib') } },
	optimizeDeps: { include: ['pdfjs-dist'] },
	server: { port: 0, host: '127.0.0.1', hmr: false },
	plugins: [
		{
			name: 'blank-page',
			configureServer({ middlewares }) {
				middlewares.use('/blank', (_request, response) => {
					response.setHeader('content-type', 'text/html');
					response.end('<!doctype html><title>Mutations</title>');
				});
			},
		},
	],
});
await server.listen();
const address = server.resolvedUrls.local[0];
const { executablePath, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args });

const counts = Object.fromEntries(
	MUTATIONS.map((mutation) => [
		mutation,
		{ files: 0, shown: 0, refused: 0, 'blank, said': 0, 'blank, silent': 0, hung: 0, crashed: 0, errors: 0 },
	]),
);
const bad = [];
const codes = {};
let slowest = { ms: 0 };

/** A tab that has the sources loaded; a new one takes its place when it is lost. */
async function openTab() {
	const page = await (await browser.newContext()).newPage();
	const tab = { page, crashed: false, uncaught: [] };
	page.on('crash', () => (tab.crashed = true));
	page.on('pageerror', (error) => tab.uncaught.push(String(error)));
	await page.goto(`${address}blank`);
	await page.evaluate(async () => {
		const [{ fateOf }, { mutated }] = await Promise.all([
			import('/src/lib/sources/fate-for-tests.ts'),
			import('/src/lib/sources/mutated-for-tests.ts'),
		]);
		const vendor = new URL('/vendor/', location.href).href;
		globalThis.seed = (text) => (globalThis.bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
		globalThis.original = (name) => fateOf(new File([globalThis.bytes], name), vendor);
		globalThis.fate = (name, mutation, turn) => fateOf(mutated(globalThis.bytes, name, mutation, turn), vendor);
	});
	return tab;
}

const timed = (promise) =>
	Promise.race([promise, new Promise((done) => setTimeout(() => done({ hung: true }), LIMIT_MS))]);

async function work(queue) {
	let tab = await openTab();
	for (let seed = queue.shift(); seed; seed = queue.shift()) {
		const { name, bytes } = seed;
		const give = () => tab.page.evaluate((text) => void globalThis.seed(text), bytes.toString('base64'));
		await give();
		const whole = await tab.page.evaluate((file) => globalThis.original(file), name);
		for (const mutation of MUTATIONS)
			for (let turn = 0; turn < TURNS; turn++) {
				const fate = await timed(
					tab.page
						.evaluate(([file, how, which]) => globalThis.fate(file, how, which), [name, mutation, turn])
						.catch((error) => (tab.crashed ? { crashed: true } : { error: String(error) })),
				);
				note({ name, mutation, turn, ...fate }, whole, tab.uncaught.splice(0));
				if (!fate.hung && !fate.crashed) continue;
				await tab.page.close().catch(() => undefined);
				tab = await openTab();
				await give();
			}
		console.log(name.padEnd(44), JSON.stringify(whole));
	}
}

function note(fate, whole, uncaught) {
	const count = counts[fate.mutation];
	count.files++;
	if (fate.ms > slowest.ms) slowest = fate;
	// White where the whole file has something to show: nobody would know it to be broken if the application did not say it.
	const blank = fate.ink === 0 && whole.ink > 0.0005;
	const changed = fate.mutation === 'renamed' && (fate.fault !== whole.fault || fate.ink !== whole.ink);
	if (fate.hung) count.hung++;
	else if (fate.crashed) count.crashed++;
	else if (fate.error || uncaught.length || changed) count.errors++;
	else if (blank) count[fate.said ? 'blank, said' : 'blank, silent']++;
	else if (fate.fault) count.refused++;
	else count.shown++;
	if (fate.fault) codes[fate.fault] = (codes[fate.fault] ?? 0) + 1;
	if (fate.hung || fate.crashed || fate.error || uncaught.length || (blank && !fate.said) || changed) {
		bad.push({ ...fate, uncaught: uncaught.join(' | ') });
		console.log('BAD', JSON.stringify(bad.at(-1)));
	}
}

const all = seeds().filter(({ name }) => name.includes(ONLY));
console.log(`${all.length} seeds, ${TURNS} of each of ${MUTATIONS.length} mutations`);
const start = performance.now();
const queue = all.map(({ path, name, bytes }) => ({
	name: name ?? basename(path),
	bytes: bytes ?? readFileSync(path),
}));
await Promise.all(Array.from({ length: TABS }, () => work(queue)));
console.table(counts);
console.log('refused with', codes);
console.log('slowest', slowest, `· ${Math.round((performance.now() - start) / 1000)} s in all`);
await browser.close();
await server.close();
process.exit(bad.length ? 1 : 0);
