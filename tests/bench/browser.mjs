import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** A fresh browser at the library page, where `first(given)` ran before anything else. `rssMB()` is the memory of its tab processes that no file backs, in MB, `browserMB()` that of the process they belong to. */
export async function openLibrary(address, first, given) {
	const { executablePath, args } = findBrowser();
	const others = new Set(pids('browser'));
	const browser = await chromium.launch({ executablePath, args: [...args, '--enable-precise-memory-info'] });
	const before = new Set(pids());
	const main = pids('browser').filter((pid) => !others.has(pid));
	const page = await (await browser.newContext()).newPage();
	if (first) await page.addInitScript(first, given);
	await page.goto(address);
	await page.getByLabel('Add files').waitFor({ state: 'attached' });
	const tab = pids().filter((pid) => !before.has(pid));
	const most = (all) => Math.max(0, ...all.map(anonymousMB));
	return { browser, page, rssMB: () => most(tab), browserMB: () => most(main) };
}

/** Processes of browsers on this machine; only they are started with a port or pipe for a debugger and without a type. */
function pids(type = 'renderer') {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => {
			try {
				const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
				return type === 'browser'
					? line.includes('--remote-debugging') && !line.includes('--type=')
					: line.includes(`--type=${type}`);
			} catch {
				return false;
			}
		});
}

function anonymousMB(pid) {
	try {
		return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
	} catch {
		return 0;
	}
}

/** Waits until every document in the library has been read (or could not be). */
export async function allDone(page, documents, timeout = 3_600_000) {
	await page.waitForFunction(
		(count) => {
			const cards = [...document.querySelectorAll('[data-document]')];
			return (
				cards.length >= count &&
				cards.every((card) => ['Completed', 'Error', 'Cancelled'].includes(card.getAttribute('data-status')))
			);
		},
		documents,
		{ timeout, polling: 100 },
	);
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
