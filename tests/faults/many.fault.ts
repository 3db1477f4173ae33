import type { BrowserContext, Page } from '@playwright/test';
import { seeded } from '../seeded.mjs';
import { account, crash, expect, give, posts, reload, test } from './house.ts';
import { stored } from './stored.ts';

const LOST = Number(process.env['LOST'] ?? 50);
const TASKS = Number(process.env['TASKS'] ?? 60);
const SEED = Number(process.env['SEED'] ?? 1);
const TABS = 10;

/** How an answer to a submission gets lost. Of the second the cloud has nothing, which nobody here can know. */
const WAYS = ['lost', 'reset-after-body', 'truncated'] as const;

test(`${LOST} submissions whose answers are lost wait for the user, over reloads, new tabs and a network that comes back`, async ({
	page,
	context,
	site,
	cloud,
	card,
	sound,
	known,
}) => {
	test.setTimeout(120_000 + LOST * 15_000);
	const random = seeded(SEED);
	cloud.set({ timing: { pending: 20, processing: 20 } });
	await account(page, site);
	let tab = page;
	const names = Array.from({ length: LOST }, (_, index) => `lost-${index}.png`);
	for (const [index, name] of names.entries()) {
		const kind = WAYS[Math.floor(random() * WAYS.length)]!;
		// The browser itself repeats what it sent on a connection that had been used before.
		cloud.fault({ kind, method: 'POST', path: 'RecognizeImage', times: 0 });
		await give(tab, known, name);
		await expect(card(name, tab)).toHaveAttribute('data-status', 'Unconfirmed');
		cloud.clearFaults();
		// A good one between them, so that nobody takes the cloud for dead.
		await give(tab, known, `good-${index}.png`);
		await expect(card(`good-${index}.png`, tab)).toHaveAttribute('data-status', 'Completed');
		tab = await somethingElse(tab, context, site, random());
	}
	await context.setOffline(true);
	await context.setOffline(false);
	await reload(tab);
	await expect(card(names.at(-1)!, tab)).toHaveAttribute('data-status', 'Unconfirmed');
	const { tasks, submissions, documents } = await stored(tab);
	const nameOf = new Map(documents.map(({ id, name }) => [id, name]));
	const attempts = names.map((name) => submissions.filter(({ documentId }) => nameOf.get(documentId) === name).length);
	const again = attempts.filter((times) => times !== 1).length;
	const waiting = tasks.filter(({ status, superseded }) => status === 'Unconfirmed' && !superseded).length;
	console.log(
		`lost answers: ${LOST}, sent again by itself ${again}, waiting for the user ${waiting}, on the wire ${posts(cloud)}`,
	);
	expect(again).toBe(0);
	expect(waiting).toBe(LOST);
	await sound(tab);
});

/** What a user may do while a submission is of unknown outcome; resolves to the tab that is left. */
async function somethingElse(tab: Page, context: BrowserContext, site: string, chance: number): Promise<Page> {
	if (chance < 0.2) {
		await reload(tab);
		return tab;
	}
	if (chance < 0.3) {
		const next = await context.newPage();
		await next.goto(site);
		await tab.close();
		return next;
	}
	if (chance < 0.4) {
		await context.setOffline(true);
		await tab.waitForTimeout(100);
		await context.setOffline(false);
	}
	return tab;
}

test(`${TABS} tabs, closed and opened at random while ${TASKS} documents are sent, send each of them once`, async ({
	page,
	context,
	site,
	cloud,
	known,
	sound,
}) => {
	test.setTimeout(120_000 + TASKS * 10_000);
	const random = seeded(SEED);
	cloud.set({ timing: { pending: 100, processing: 150 } });
	await account(page, site);
	const tabs = [page];
	const open = async () => {
		const tab = await context.newPage();
		await tab.goto(site);
		tabs.push(tab);
	};
	while (tabs.length < TABS) await open();
	let closed = 0;
	for (let given = 0; given < TASKS; given++) {
		await give(tabs[Math.floor(random() * tabs.length)]!, known, `task-${given}.png`);
		if (random() > 0.3) continue;
		// Whichever it is, also the one that works, in whatever it is doing.
		const [tab] = tabs.splice(Math.floor(random() * tabs.length), 1);
		if (random() < 0.5) await tab!.close();
		else await crash(tab!);
		closed++;
		await open();
	}
	const left = tabs[0]!;
	await sound(left);
	const { tasks } = await stored(left);
	// What the cloud has taken, by its picture; a submission that surely never left may be followed by another.
	const taken = new Map<string, number>();
	for (const { method, imageSha256, taskId } of cloud.state().requests)
		if (method === 'POST' && imageSha256 && taskId) taken.set(imageSha256, (taken.get(imageSha256) ?? 0) + 1);
	const often = [...taken.values()].filter((times) => times > 1).length;
	const count = (status: string) => tasks.filter((task) => task.status === status).length;
	console.log(
		`crowd: ${TABS} tabs, ${TASKS} documents given, ${known.acknowledged.size} shown as saved, ${closed} tabs closed; tasks ${tasks.length} (completed ${count('Completed')}, unconfirmed ${count('Unconfirmed')}), taken by the cloud ${taken.size}, more than once ${often}`,
	);
	expect(often).toBe(0);
	expect(count('Completed') + count('Unconfirmed')).toBe(tasks.length);
});
