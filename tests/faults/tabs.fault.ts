import { account, crash, expect, freeze, give, posts, test, thaw } from './house.ts';
import { stored } from './stored.ts';

test('a crashed tab is followed by the next, and a paid submission is fetched with its ticket @short', async ({
	page,
	context,
	site,
	cloud,
	drop,
	card,
	sound,
}) => {
	cloud.set({ timing: { pending: 1_500, processing: 500 } });
	await account(page, site);
	const next = await context.newPage();
	await next.goto(site);
	await drop('one.png');
	await expect(card('one.png', next)).toHaveAttribute('data-status', /Pending|Processing/);
	await crash(page);
	await expect(card('one.png', next)).toHaveAttribute('data-status', 'Completed');
	expect(posts(cloud)).toBe(1);
	await sound(next);
});

test('the account of a session outlives a reload as long as another tab is open @short', async ({
	page,
	context,
	site,
	cloud,
	drop,
	card,
	sound,
}) => {
	await context.addInitScript(() => {
		// Not every browser lets a shared worker outlive its pages.
		const Usual = SharedWorker;
		globalThis.SharedWorker = class extends Usual {
			constructor(address: string | URL, options?: string | WorkerOptions) {
				super(address, { ...(options as object), extendedLifetime: false } as WorkerOptions);
			}
		};
	});
	const other = await context.newPage();
	// On a machine with much to do a tab begins to work a while after its turn has come.
	await other.addInitScript(() => {
		const usual = navigator.locks.request.bind(navigator.locks) as (...all: unknown[]) => Promise<unknown>;
		navigator.locks.request = ((...all: unknown[]) => {
			const work = all.pop() as () => Promise<unknown>;
			if (all[0] !== 'legible-runner') return usual(...all, work);
			return usual(...all, () => new Promise((done) => setTimeout(done, 10_000)).then(work));
		}) as typeof navigator.locks.request;
	});
	await other.goto(site);
	await account(page, site, 'In the cloud', 'This session');
	await drop('one.png');
	await expect(card('one.png', other)).toHaveAttribute('data-status', 'Completed');
	expect(posts(cloud)).toBe(1);
	await sound(other);
});

test('ten tabs and one drop in each make one submission a document @short', async ({
	page,
	context,
	site,
	cloud,
	known,
	card,
	sound,
}) => {
	await account(page, site);
	const tabs = [page, ...(await Promise.all(Array.from({ length: 9 }, () => context.newPage())))];
	await Promise.all(tabs.slice(1).map((tab) => tab.goto(site)));
	await Promise.all(tabs.map((tab, index) => give(tab, known, `tab-${index}.png`)));
	for (const tab of tabs.slice(3, 7)) await tab.close();
	const left = tabs[9]!;
	for (const [index] of tabs.entries())
		if (index < 3 || index > 6)
			await expect(card(`tab-${index}.png`, left)).toHaveAttribute('data-status', 'Completed');
	await sound(left);
	const { tasks } = await stored(left);
	expect(posts(cloud)).toBe(tasks.length);
	expect(cloud.state().requests.filter(({ path }) => path === 'token').length).toBeLessThanOrEqual(3);
});

test('a click in three tabs at once asks again once', async ({
	page,
	context,
	site,
	cloud,
	known,
	drop,
	card,
	sound,
}) => {
	await account(page, site);
	cloud.fault({ kind: 'lost', method: 'POST', path: 'RecognizeImage', times: 0 });
	await drop('one.png');
	const tabs = [page, await context.newPage(), await context.newPage()];
	await Promise.all(tabs.slice(1).map((tab) => tab.goto(site)));
	for (const tab of tabs) await expect(card('one.png', tab).getByRole('button', { name: 'Send again' })).toBeVisible();
	cloud.clearFaults();
	const before = posts(cloud);
	known.resends!.set('one.png', 1);
	await Promise.all(
		tabs.map((tab) =>
			card('one.png', tab)
				.getByRole('button', { name: 'Send again' })
				.click({ timeout: 3_000 })
				.catch(() => undefined),
		),
	);
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	expect(posts(cloud) - before).toBe(1);
	await sound();
});

test('a frozen tab is replaced, and what it was sending goes on without it', async ({
	page,
	context,
	site,
	cloud,
	underway,
	card,
	sound,
}) => {
	await underway({ kind: 'slow', ms: 4_000 });
	await expect(card('one.png')).toHaveAttribute('data-status', 'Sending');
	const next = await context.newPage();
	await next.goto(site);
	await freeze(page);
	await expect(card('one.png', next)).toHaveAttribute('data-status', 'Completed', { timeout: 40_000 });
	await thaw(page);
	await next.waitForTimeout(1_000);
	await expect(card('one.png', next)).toHaveAttribute('data-status', 'Completed');
	expect(posts(cloud)).toBe(1);
	await sound(next);
});

test('a frozen tab that was sending by itself is replaced, and its late answer is kept when it thaws', async ({
	page,
	context,
	site,
	cloud,
	underway,
	card,
	sound,
}) => {
	await context.addInitScript(() => delete (globalThis as { SharedWorker?: unknown }).SharedWorker);
	await underway({ kind: 'slow', ms: 4_000 });
	await expect(card('one.png')).toHaveAttribute('data-status', 'Sending');
	const next = await context.newPage();
	await next.goto(site);
	await freeze(page);
	await expect(card('one.png', next)).toHaveAttribute('data-status', 'Unconfirmed', { timeout: 40_000 });
	await thaw(page);
	await expect(card('one.png', next)).toHaveAttribute('data-status', 'Completed', { timeout: 40_000 });
	expect(posts(cloud)).toBe(1);
	await sound(next);
});

test('a page that comes back by the back button shows what is so now', async ({ page, site, drop, card, sound }) => {
	await page.goto(site);
	await drop('one.png');
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await page.goto('about:blank');
	await page.goBack();
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await drop('two.png');
	await expect(card('two.png')).toHaveAttribute('data-status', 'Completed');
	await sound();
});

test('a page that kills its tab four times is set aside, and the others go on', async ({
	context,
	page,
	site,
	known,
}) => {
	await page.goto(site);
	// A reader that never comes to an end: the tab dies while it reads, as it does when memory runs out.
	await context.route('**/tessdata/**', (route) => new Promise(() => void route));
	await give(page, known, 'deadly.png');
	let tab = page;
	for (let death = 1; death <= 4; death++) {
		await expect
			.poll(async () => (await stored(tab)).tasks[0]?.status, { timeout: 20_000 })
			.toMatch(/Sending|Pending|Processing|Error/);
		if ((await stored(tab)).tasks[0]?.status === 'Error') break;
		await crash(tab);
		tab = await context.newPage();
		if (death === 4) await context.unroute('**/tessdata/**');
		await tab.goto(site);
		await expect.poll(async () => (await stored(tab)).tasks[0]?.crashes, { timeout: 20_000 }).toBe(death);
	}
	await expect.poll(async () => (await stored(tab)).tasks[0]?.status).toBe('Error');
	await context.unroute('**/tessdata/**');
	await give(tab, known, 'harmless.png');
	const { tasks } = await expect
		.poll(async () => (await stored(tab)).tasks.map(({ status }) => status).sort(), { timeout: 40_000 })
		.toEqual(['Completed', 'Error'])
		.then(() => stored(tab));
	expect(tasks).toHaveLength(2);
});
