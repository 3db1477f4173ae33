import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** A fresh browser at the library page, where `first(given)` ran before anything else. `rssMB()` is the memory of its tab processes that no file backs, in MB. */
export async function openLibrary(address, first, given) {
	const { executablePath, args } = findBrowser();
	const browser = await chromium.launch({ executablePath, args: [...args, '--enable-precise-memory-info'] });
	const before = new Set(pids());
	const page = await (await browser.newContext()).newPage();
	if (first) await page.addInitScript(first, given);
	await page.goto(address);
	await page.getByLabel('Add files').waitFor({ state: 'attached' });
	const tab = pids().filter((pid) => !before.has(pid));
	return { browser, page, rssMB: () => Math.max(0, ...tab.map(anonymousMB)) };
}

function pids() {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => {
			try {
				return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
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
