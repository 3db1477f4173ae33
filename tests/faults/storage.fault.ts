import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { copyOf, damages } from './damage.ts';
import { inStore } from '../in-store.ts';
import { account, expect, give, posts, test, watch } from './house.ts';
import { OwnBrowser } from './own-browser.ts';
import { file, picture, sha256 } from './pictures.ts';
import type { Known } from './sound.ts';
import { areSpared } from './spared.ts';
import { stored } from './stored.ts';

const losses = (page: Page) => page.locator('[data-losses]');

/** A tab without a service worker: its caches are large, and nothing here is about them. */
const bare = (page: Page) =>
	page.addInitScript(() => {
		if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
	});

/** What a browser does whose database is damaged beyond repair: all of the site's are emptied, under an open tab. */
async function emptyDatabases(page: Page, site: string) {
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin: new URL(site).origin, storageTypes: 'indexeddb' });
}

test('a connection that dies is opened again, and nobody notices @short', async ({ page, site, drop, card, sound }) => {
	await page.addInitScript(() => {
		const real = IDBDatabase.prototype.transaction;
		let count = 0;
		IDBDatabase.prototype.transaction = function (...args: Parameters<typeof real>) {
			// Every seventh is refused, twice in a row, as Safari does in the background.
			if (++count % 14 < 2 && !('calm' in globalThis))
				throw new DOMException('The database connection is closing.', 'InvalidStateError');
			return real.apply(this, args);
		};
	});
	await page.goto(site);
	await drop('one.png', 'two.png');
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await expect(card('two.png')).toHaveAttribute('data-status', 'Completed');
	await expect(page.locator('.trouble')).toHaveCount(0);
	await page.evaluate(() => void Object.assign(globalThis, { calm: true }));
	await sound();
});

test('a transaction that is aborted without a word is not called saved @short', async ({ page, site, drop }) => {
	await page.addInitScript(() => {
		const real = IDBObjectStore.prototype.add;
		IDBObjectStore.prototype.add = function (...args: Parameters<typeof real>) {
			const request = real.apply(this, args);
			if (this.name === 'documents') this.transaction.abort();
			return request;
		};
	});
	await page.goto(site);
	await drop('one.png');
	await expect(page.locator('[data-refused="one.png"]')).toBeVisible();
	await expect(page.locator('[data-document]')).toHaveCount(0);
	expect((await stored(page)).documents).toEqual([]);
});

test('a disk that is full when a result comes gets room from the ballast @short', async ({
	page,
	site,
	drop,
	card,
	sound,
}) => {
	await page.addInitScript(() => {
		const [put, remove] = [IDBObjectStore.prototype.put, IDBObjectStore.prototype.delete];
		let full = true;
		IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
			if (full && this.name === 'readings') throw new DOMException('', 'QuotaExceededError');
			return put.apply(this, args);
		};
		IDBObjectStore.prototype.delete = function (key) {
			if (key === 'ballast') full = false;
			return remove.call(this, key);
		};
	});
	await page.goto(site);
	await expect(page.getByLabel('Add files')).toBeAttached();
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const request = indexedDB.open('legible');
				request.onsuccess = () => {
					const transaction = request.result.transaction('meta', 'readwrite');
					transaction.objectStore('meta').put(new ArrayBuffer(8 * 1024 * 1024), 'ballast');
					transaction.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			}),
	);
	await drop('one.png');
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await sound();
});

test('a database of a newer version is left alone, and the page says to reload @short', async ({ page, site }) => {
	await page.goto(`${site}icons/icon-maskable.svg`).catch(() => undefined);
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const request = indexedDB.open('legible', 99);
				request.onupgradeneeded = () => request.result.createObjectStore('things-to-come').put('kept', 'key');
				request.onsuccess = () => {
					request.result.close();
					resolve();
				};
			}),
	);
	await page.goto(site);
	await expect(page.locator('.trouble')).toContainText('newer version');
	const [kept] = await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
	expect(kept).toBe(99);
});

test('a database that is cleared under an open tab is noticed, and its documents are named @short', async ({
	page,
	site,
	drop,
	card,
}) => {
	await page.goto(site);
	await drop('one.png', 'two.png');
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await expect(card('two.png')).toHaveAttribute('data-status', 'Completed');
	await emptyDatabases(page, site);
	await expect(losses(page)).toContainText('2 of 2 documents are no longer');
	await expect(page.locator('[data-lost="one.png"]')).toBeVisible();
	await page.reload();
	await expect(losses(page)).toBeVisible();
	await drop('three.png');
	await expect(card('three.png')).toHaveAttribute('data-status', 'Completed');
	await page.getByRole('button', { name: 'I have seen this' }).click();
	await expect(losses(page)).toHaveCount(0);
	await page.reload();
	await expect(card('three.png')).toBeVisible();
	await page.waitForTimeout(500);
	await expect(losses(page)).toHaveCount(0);
});

test('documents of a database that was emptied come back from their second copies @short', async ({
	page,
	site,
	drop,
	card,
	sound,
}) => {
	await page.goto(site);
	await drop('one.png', 'two.png');
	await expect(card('two.png')).toHaveAttribute('data-status', 'Completed');
	await areSpared(page, 2);
	await emptyDatabases(page, site);
	await expect(losses(page)).toContainText('2 of 2 documents are no longer');
	await page.reload();
	await page.getByRole('button', { name: 'Put 2 documents back' }).click();
	await expect(losses(page)).toHaveCount(0);
	await expect(page.getByText('2 documents were put back.')).toBeVisible();
	for (const name of ['one.png', 'two.png']) await expect(card(name)).toHaveAttribute('data-status', 'Completed');
	await sound();
	await page.reload();
	await expect(card('two.png')).toBeVisible();
	await page.waitForTimeout(500);
	await expect(losses(page)).toHaveCount(0);
});

test('a file whose bytes are lost is named, and has them again once it is added again @short', async ({
	page,
	site,
	drop,
	card,
	sound,
}) => {
	await page.goto(site);
	await drop('one.png', 'two.png');
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await expect(card('two.png')).toHaveAttribute('data-status', 'Completed');
	const id = await card('one.png').getAttribute('data-document');
	await inStore(page, 'chunks', { remove: [[id!, 0]] });
	await page.reload();
	await expect(losses(page)).toContainText('The files of 1 of 2 documents cannot be read any more');
	await drop('one.png');
	await expect(losses(page)).toHaveCount(0);
	await expect(page.locator('[data-document]')).toHaveCount(2);
	await sound();
});

test('what the cloud has read of a lost document is fetched once more', async ({ page, site, cloud, drop, card }) => {
	await account(page, site);
	await drop('one.png');
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await emptyDatabases(page, site);
	await account(page, site);
	const download = page.waitForEvent('download');
	await page.locator('[data-lost="one.png"]').getByRole('button', { name: 'Fetch it from the cloud' }).click();
	expect(await readFile(await (await download).path(), 'utf8')).toContain('Read in the cloud');
	expect(posts(cloud)).toBe(1);
});

test('a task that the database has forgotten to have sent is fetched, not sent again', async ({
	page,
	site,
	cloud,
	drop,
	card,
	sound,
}) => {
	await account(page, site);
	await drop('one.png');
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	await page.goto('about:blank');
	await page.goto(`${site}icons/icon-maskable.svg`);
	// As after a power cut that took the last writes: the task is back in the queue, without its ticket and its result.
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const request = indexedDB.open('legible');
				request.onsuccess = () => {
					const transaction = request.result.transaction(['tasks', 'readings', 'tallies'], 'readwrite');
					transaction.objectStore('readings').clear();
					const all = transaction.objectStore('tasks').getAll();
					all.onsuccess = () => {
						const task = { ...all.result[0] };
						delete task.job;
						transaction.objectStore('tasks').put({ ...task, status: 'Queued', attempts: 0, turn: task.order });
						const tally = transaction.objectStore('tallies').get(task.documentId);
						tally.onsuccess = () => transaction.objectStore('tallies').put({ ...tally.result, pages: { Queued: 1 } });
					};
					transaction.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			}),
	);
	await page.goto(site);
	await expect(card('one.png')).toHaveAttribute('data-status', 'Completed');
	expect(posts(cloud)).toBe(1);
	await sound();
});

test.describe('a profile whose files are damaged while the browser is closed', () => {
	test('is never shown as an empty library without a word', async ({ site, profile, cloud }) => {
		test.setTimeout(300_000);
		const seed = Number(process.env['SEED'] ?? 1);
		const known: Known = { given: new Map(), acknowledged: new Map(), cloud };
		const large = picture('large', { width: 700, height: 500, noise: true });
		const first = await OwnBrowser.start(profile);
		await watch(first.context, known);
		const page = await first.context.newPage();
		await bare(page);
		await page.goto(site);
		await page
			.getByRole('button', { name: 'Pause all' })
			.click({ timeout: 100 })
			.catch(() => undefined);
		for (const name of ['a.png', 'b.png', 'c.png']) {
			await give(page, known, name);
			await expect(page.locator('[data-document]').filter({ hasText: name })).toBeVisible();
		}
		known.given.set('large.png', large);
		await page.getByLabel('Add files').setInputFiles(file('large.png', large));
		for (const name of ['a.png', 'b.png', 'c.png', 'large.png'])
			await expect(page.locator('[data-document]').filter({ hasText: name })).toHaveAttribute(
				'data-status',
				'Completed',
				{ timeout: 60_000 },
			);
		await areSpared(page, 4);
		await first.quit();

		const results: Record<string, string> = {};
		for (const [name, damage] of Object.entries(damages)) {
			const copy = copyOf(profile, join(profile, '..', `${profile.split('/').at(-1)}-damaged`));
			damage(copy, seed);
			const own = await OwnBrowser.start(copy);
			const tab = await own.context.newPage();
			await bare(tab);
			await tab.goto(site);
			const cards = tab.locator('[data-document]');
			const noticed = losses(tab).or(tab.locator('.trouble'));
			await expect(noticed.or(cards.nth(3)).first()).toBeVisible();
			await tab.waitForTimeout(1_500);
			const there = await stored(tab).catch(() => undefined);
			const whole = there?.documents.filter((one) => one.actual === sha256(known.given.get(one.name)!)).length ?? 0;
			results[name] =
				whole === 4
					? 'all there'
					: (await tab.locator('.trouble').count())
						? 'said: memory only'
						: (await losses(tab).count())
							? `said: named, ${await putBack(tab, known)} of 4 after they were put back`
							: `silent, ${whole} of 4`;
			if (name === 'the database cannot be opened') await worksInMemory(tab, known);
			if (results[name] === 'said: memory only')
				results[name] += `, ${await putBackInMemory(tab)} of 4 after they were put back`;
			await own.kill();
		}
		for (const [name, result] of Object.entries(results)) console.log(`damage: ${name}: ${result}`);
		const { none, ...rest } = results;
		const silent = Object.values(rest).filter((result) => result.startsWith('silent')).length;
		console.log(`damage: noticed or unharmed ${Object.keys(rest).length - silent} of ${Object.keys(rest).length}`);
		expect(none).toBe('all there');
		expect(silent).toBe(0);
		const short = Object.values(rest).filter((result) => result.includes('put back') && !result.includes('4 of 4'));
		expect(short).toEqual([]);
	});
});

/** Puts back what is lost; how many documents are then there with the bytes that were given. */
async function putBack(page: Page, known: Known): Promise<number> {
	await page
		.locator('[data-losses]')
		.getByRole('button', { name: /^Put \d/ })
		.click();
	await expect(losses(page)).toHaveCount(0, { timeout: 30_000 });
	const { documents } = await stored(page);
	return documents.filter((one) => one.actual === sha256(known.given.get(one.name)!)).length;
}

/** The same where there is no database but one in memory. */
async function putBackInMemory(page: Page): Promise<number> {
	await page
		.locator('[data-losses]')
		.getByRole('button', { name: /^Put \d/ })
		.click();
	await expect(losses(page)).toHaveCount(0, { timeout: 30_000 });
	const cards = page.locator('[data-document]').filter({ hasNotText: 'in-memory.png' });
	await expect(cards.nth(3)).toBeVisible();
	return cards.count();
}

/** What cannot be stored is kept in the tab: it is read, and can be downloaded as a whole. */
async function worksInMemory(page: Page, known: Known) {
	await expect(page.locator('.trouble')).toContainText('cannot be opened');
	await give(page, known, 'in-memory.png');
	const card = page.locator('[data-document]').filter({ hasText: 'in-memory.png' });
	await expect(card).toHaveAttribute('data-status', 'Completed', { timeout: 60_000 });
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download everything now' }).click();
	const zip = await readFile(await (await download).path());
	expect(zip.includes(known.given.get('in-memory.png')!)).toBe(true);
}
