import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type CDPSession, type Locator, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import type { Fault } from '../cloud/faults.mjs';
import { chooseWhere } from '../choose-where.ts';
import { hocrOf } from '../hocr-of.ts';
import { start, type StandIn } from '../cloud/start.mjs';
import { CLOUD_PORT } from './browser-to-test.ts';
import { file } from './pictures.ts';
import { SOUND, unsound, type Known } from './sound.ts';

/** A secret that is nowhere else, so that it is found wherever it should not be. */
export const SECRET = 'Kx7-faults-secret-q92';
const CLIENT = 'faults-client';

const WORDS = 'Read in the cloud';

/** Watches every page of a context, also after crashes, for documents that it shows as saved. */
export async function watch(context: BrowserContext, known: Known): Promise<void> {
	await context.exposeBinding('legibleShown', (_, id: string, name: string) => known.acknowledged.set(id, name));
	await context.addInitScript(() => {
		const told = new Set<string>();
		setInterval(() => {
			for (const card of document.querySelectorAll<HTMLElement>('[data-document]')) {
				const id = card.dataset['document']!;
				// First, because the text of a card costs a layout of the page.
				if (told.has(id)) continue;
				const name = /[\w-]+\.png/.exec(card.innerText)?.[0];
				if (!name) continue;
				told.add(id);
				(globalThis as unknown as { legibleShown(id: string, name: string): void }).legibleShown(id, name);
			}
		}, 30);
	});
}

/** Gives tiny pictures, each of other bytes, and remembers what they were. */
export async function give(page: Page, known: Known, ...names: string[]): Promise<void> {
	const files = names.map((name) => file(name));
	for (const { name, buffer } of files) known.given.set(name, buffer);
	await page.getByLabel('Add files').setInputFiles(files);
}

/** Sets up the account of the stand-in, kept by this device so that it outlives every fault, unless it is to be kept otherwise. */
export async function account(
	page: Page,
	site: string,
	where = 'In the cloud',
	keep: 'On this device' | 'This session' = 'On this device',
): Promise<void> {
	await page.goto(`${site}settings`);
	await page.getByLabel('Client ID').fill(CLIENT);
	await page.getByLabel('Client secret').fill(SECRET);
	await page.getByRole('radiogroup', { name: 'Keep it' }).getByRole('radio', { name: keep }).check();
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByText('It works.')).toBeVisible();
	await chooseWhere(page, where);
	await page.goto(site);
}

interface Fixtures {
	/** Drops one.png into an account whose cloud has `fault` with submissions; resolves when the cloud has the first of them. */
	underway: (fault: Fault) => Promise<void>;
	cloud: StandIn;
	known: Known;
	/** gives tiny pictures of these names to the page */
	drop: (...names: string[]) => Promise<void>;
	/** the card of a document */
	card: (name: string, page?: Page) => Locator;
	/** comes to rest and checks every invariant */
	sound: (page?: Page) => Promise<void>;
	/** a folder for a browser's profile */
	profile: string;
}

/** The application built for the stand-in, beside a stand-in that makes faults. */
export const test = base.extend<Fixtures, { site: string }>({
	site: [
		async ({}, use) => {
			const server = await serve({ port: 0, folder: process.env['FAULTS_BUILD'] ?? 'build-cloud' });
			await use(server.url);
			await server.close();
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => use(site),
	cloud: async ({}, use) => {
		const standIn = await start({
			port: CLOUD_PORT,
			canned: { text: WORDS, hocr: hocrOf(WORDS) },
			timing: { pending: 50, processing: 100 },
			preflightAge: 0,
			credentials: [{ clientId: CLIENT, clientSecret: SECRET }],
		});
		await use(standIn);
		await standIn.stop();
	},
	known: async ({ cloud }, use) =>
		use({ given: new Map(), acknowledged: new Map(), resends: new Map(), cloud, secret: SECRET }),
	page: async ({ page, context, known }, use) => {
		await watch(context, known);
		await use(page);
	},
	drop: async ({ page, known }, use) => use((...names) => give(page, known, ...names)),
	underway: async ({ page, site, cloud, drop }, use) =>
		use(async (fault) => {
			await account(page, site);
			cloud.fault({ ...fault, method: 'POST', path: 'RecognizeImage' });
			await drop('one.png');
			await expect.poll(() => posts(cloud)).toBe(1);
		}),
	card: async ({ page }, use) =>
		use((name, where = page) => where.locator('[data-document]').filter({ hasText: name })),
	sound: async ({ page, known }, use) =>
		use(async (where = page) => {
			expect(await unsound(where, known)).toEqual(SOUND);
		}),
	profile: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'legible-faults-'));
		await use(folder);
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	},
});

/** Kills the renderer of a page, as a crash does; the page is of no use afterwards. */
export async function crash(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const gone = page.waitForEvent('crash', { timeout: 5_000 }).catch(() => undefined);
	void session.send('Page.crash').catch(() => undefined);
	await gone;
	await page.close().catch(() => undefined);
}

/**
 * Reloads a page without waiting for what it loads. Chromium 156 refuses while a page that has just answered takes the
 * place of the one before it, which is no fault of the page.
 */
export async function reload(page: Page): Promise<void> {
	await expect(async () => {
		await page.reload({ waitUntil: 'commit' });
	}).toPass({ intervals: [50], timeout: 10_000 });
}

const standing = new WeakMap<Page, CDPSession>();

/**
 * Lets a page's script stand still in the middle of what it does, its locks held, and with `thaw` go on. Chromium's own
 * `Page.setWebLifecycleState` leaves timers and requests of a headless page running; a debugger's pause does not.
 */
export async function freeze(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	standing.set(page, session);
	await session.send('Debugger.enable');
	const paused = new Promise<void>((resolve) => session.once('Debugger.paused', () => resolve()));
	await session.send('Debugger.pause');
	// It stands at the next line that would run; a page that runs nothing stands anyway.
	await Promise.race([paused, new Promise((resolve) => setTimeout(resolve, 2_000))]);
}

export async function thaw(page: Page): Promise<void> {
	const session = standing.get(page);
	await session?.send('Debugger.resume').catch(() => undefined);
	await session?.detach().catch(() => undefined);
}

/** Submissions that reached the stand-in, also those that the browser repeated by itself. */
export const posts = (cloud: StandIn): number =>
	cloud.state().requests.filter(({ method, path }) => method === 'POST' && path !== 'token').length;

export { expect };
