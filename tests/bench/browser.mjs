import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** A fresh browser at the library page, where `first(given)` ran before anything else. `rssMB()` is the memory of its tab processes that no file backs, in MB, `browserMB()` that of the process they belong to. */
export async function openLibrary(address, first, given) {
	const { executablePath, args } = findBrowser();
	const browser = await chromium.launch({ executablePath, args: [...args, '--enable-precise-memory-info'] });
	const before = new Set(pids());
	const page = await (await browser.newContext()).newPage();
	if (first) await page.addInitScript(first, given);
	await page.goto(address);
	await page.getByLabel('Add files').waitFor({ state: 'attached' });
	const tab = pids().filter((pid) => !before.has(pid));
	return {
		browser,
		page,
		rssMB: () => Math.max(0, ...tab.map((pid) => anonymousMB(pid))),
		browserMB: () => memoryMB('browser'),
	};
}

/** The memory of all our processes of a type: 'renderer' are the tabs, 'browser' the one that started them. What they share with others counts in full. MB. */
export const memoryMB = (type) =>
	pids(type).reduce((sum, pid) => sum + anonymousMB(pid, /(?:RssAnon|RssShmem):\s+(\d+)/g), 0);

/** Processes that this one started, at whatever distance: somebody else may run a browser too. */
function pids(type = 'renderer') {
	return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && typeOf(pid) === type && isOurs(pid));
}

function typeOf(pid) {
	const line = read(pid, 'cmdline');
	return /--type=([\w-]+)/.exec(line)?.[1] ?? (line.includes('--remote-debugging') ? 'browser' : '');
}

function isOurs(pid) {
	for (let at = Number(pid); at > 1; at = Number(/PPid:\s+(\d+)/.exec(read(at, 'status'))?.[1] ?? 0))
		if (at === process.pid) return true;
	return false;
}

/** '' for a process that has just ended. */
function read(pid, what) {
	try {
		return readFileSync(`/proc/${pid}/${what}`, 'utf8');
	} catch {
		return '';
	}
}

const anonymousMB = (pid, fields = /RssAnon:\s+(\d+)/g) =>
	[...read(pid, 'status').matchAll(fields)].reduce((sum, [, kB]) => sum + Number(kB), 0) / 1000;

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
