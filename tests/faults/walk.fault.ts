import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { account, crash, expect, freeze, give, reload, SECRET, test, thaw, watch } from './house.ts';
import { seeded } from '../seeded.mjs';
import { unsound, type Known } from './sound.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 20);
const FIRST = Number(process.env['SEED'] ?? 1);
const STEPS = Number(process.env['STEPS'] ?? 12);

/** What the walk knows without looking: the reference that the store is held against in the end. */
interface Model {
	offline: boolean;
	tight: boolean;
	/** names of documents that were told to be sent again, and how often */
	resends: Map<string, number>;
	dropped: number;
}

const STEP_NAMES = [
	'drop',
	'drop',
	'drop',
	'click',
	'click',
	'reload',
	'kill',
	'freeze',
	'offline',
	'quota',
	'5xx',
	'reset',
	'close',
	'second tab',
] as const;

const STEP_MS = 30_000;

/** Ends a step that hangs, with its place in the walk. */
async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${what} did not end`)), ms);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What a user may click on a card. Only `Send again` and `Try again` let something be handed over twice. */
const CLICKS = [
	'Stop',
	'Try again',
	'Send again',
	'Read on this device',
	'Leave it',
	'Remove',
	'Pause all',
	'Continue',
];

/**
 * A random walk of one seed: faults and wishes in any order, then everything is put right, and what is there is held
 * against the model: all that was shown as saved is there with its bytes, nothing was handed over more often than the
 * user said, nothing is stuck, no secret lies about. `--seed S` walks the same way again.
 */
class Walk {
	readonly trace: string[] = [];
	readonly #random: () => number;
	readonly #model: Model = { offline: false, tight: false, resends: new Map(), dropped: 0 };
	#tabs: Page[] = [];
	#quota: CDPSession | undefined;

	constructor(
		readonly seed: number,
		readonly context: BrowserContext,
		readonly site: string,
		readonly known: Known,
	) {
		this.#random = seeded(seed);
		known.resends = this.#model.resends;
	}

	#pick = <T>(from: readonly T[]): T => from[Math.floor(this.#random() * from.length)]!;

	get #tab(): Page {
		return this.#pick(this.#tabs);
	}

	async #open(): Promise<Page> {
		const page = await this.context.newPage();
		// Without a network only a service worker could answer, and this build may not have it ready yet.
		if (this.#model.offline) await this.#setOffline(false);
		// Tabs may share a process, and then they die together.
		page.on('crash', () => void this.#forget(page));
		await page.goto(this.site, { waitUntil: 'commit' });
		this.#tabs.push(page);
		return page;
	}

	async #forget(page: Page) {
		this.#tabs = this.#tabs.filter((tab) => tab !== page);
		await page.close().catch(() => undefined);
	}

	async #setOffline(offline: boolean) {
		if (this.#model.offline === offline) return;
		this.#model.offline = offline;
		// A service worker that died with its process never answers, and all others have heard it by then.
		await Promise.race([this.context.setOffline(offline), new Promise((resolve) => setTimeout(resolve, 2_000))]);
	}

	async #setTight(tight: boolean) {
		if (!this.#tabs.length) return;
		this.#model.tight = tight;
		// The session that set the quota must live as long as the quota shall.
		await this.#quota?.detach().catch(() => undefined);
		this.#quota = await this.context.newCDPSession(this.#tabs[0]!);
		const origin = new URL(this.site).origin;
		await this.#quota.send('Storage.overrideQuotaForOrigin', tight ? { origin, quotaSize: 20_000 } : { origin });
	}

	async #step(name: (typeof STEP_NAMES)[number]) {
		if (!this.#tabs.length) await this.#open();
		const page = this.#tab;
		const { cloud } = this.known;
		switch (name) {
			case 'drop':
				return give(page, this.known, `s${this.seed}-${++this.#model.dropped}.png`);
			case 'click':
				return this.#click(page);
			case 'reload':
				if (this.#model.offline) return;
				return reload(page);
			case 'kill':
			case 'close': {
				this.#tabs = this.#tabs.filter((tab) => tab !== page);
				return name === 'kill' ? crash(page) : page.close();
			}
			case 'freeze':
				await freeze(page);
				await new Promise((resolve) => setTimeout(resolve, 50 + this.#random() * 250));
				return thaw(page);
			case 'offline':
				// What the pages are made of has to be here before the network goes.
				for (const tab of this.#tabs)
					await tab
						.getByLabel('Add files')
						.waitFor({ state: 'attached', timeout: 8_000 })
						.catch(() => undefined);
				return this.#setOffline(!this.#model.offline);
			case 'quota':
				return this.#setTight(!this.#model.tight);
			case '5xx':
				return cloud!.fault({
					kind: 'status',
					status: this.#pick([500, 502, 504]),
					method: this.#pick(['POST', 'GET']),
				});
			case 'reset':
				return cloud!.fault({
					kind: this.#pick(['lost', 'reset-after-body', 'truncated', 'html']),
					method: this.#pick(['POST', 'GET']),
				});
			case 'second tab':
				if (this.#tabs.length < 3) await this.#open();
		}
	}

	async #click(page: Page) {
		const label = this.#pick(CLICKS);
		const buttons = page.getByRole('button', { name: label, exact: true });
		const number = await buttons.count();
		if (!number) return;
		const button = buttons.nth(Math.floor(this.#random() * number));
		if (label === 'Send again' || label === 'Try again') {
			// Its own card: of several such buttons the third, say, is in no card the third.
			const text = await button
				.locator('xpath=ancestor::*[@data-document][1]')
				.innerText({ timeout: 1_000 })
				.catch(() => '');
			const name = /[\w-]+\.png/.exec(text)?.[0];
			// What cannot be counted is not clicked.
			if (!name) return;
			this.#model.resends.set(name, (this.#model.resends.get(name) ?? 0) + 1);
		}
		await button.click({ timeout: 1_000 }).catch(() => undefined);
	}

	/** Walks, puts everything right again, and says what is not as it must be. */
	async go(steps: number): Promise<string[]> {
		await this.#open();
		for (let i = 0; i < steps; i++) {
			const name = this.#pick(STEP_NAMES);
			this.trace.push(name);
			await within(STEP_MS, this.#step(name), `step ${i + 1} (${this.trace.join(', ')})`);
			await new Promise((resolve) => setTimeout(resolve, this.#random() * 120));
		}
		this.known.cloud!.clearFaults();
		await this.#setOffline(false);
		if (!this.#tabs.length) await this.#open();
		if (this.#model.tight) await this.#setTight(false);
		const page = this.#tabs[0]!;
		await reload(page);
		await expect(page.getByLabel('Add files')).toBeAttached();
		await page
			.getByRole('button', { name: 'Continue', exact: true })
			// Only what was paused can be let go on, and a busy machine shows it late.
			.click({ timeout: this.trace.includes('click') ? 4_000 : 300 })
			.catch(() => undefined);
		const found = await unsound(page, this.known, 45_000);
		for (const tab of this.#tabs) await tab.close();
		return Object.entries(found).flatMap(([kind, all]) => (all as string[]).map((what) => `${kind}: ${what}`));
	}
}

test(`${SEEDS} random walks of ${STEPS} steps end as the model says @short`, async ({ browser, site, cloud }) => {
	test.setTimeout(60_000 + SEEDS * (60_000 + STEPS * 2_000));
	const diverged: string[] = [];
	let documents = 0;
	for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
		// A killed tab may take the service worker's process with it, and Playwright then waits for its target for ever.
		const context = await browser.newContext({ serviceWorkers: 'block' });
		cloud.clearFaults();
		const known: Known = { given: new Map(), acknowledged: new Map(), cloud, secret: SECRET };
		await watch(context, known);
		const first = await context.newPage();
		await account(first, site);
		await first.close();
		const walk = new Walk(seed, context, site, known);
		const problems = await walk.go(STEPS).catch((error: unknown) => [String(error)]);
		documents += known.acknowledged.size;
		if (problems.length) {
			diverged.push(`seed ${seed}: ${problems.join('; ')}`);
			console.log(`seed ${seed} (${walk.trace.join(', ')}): ${problems.join('; ')}`);
		}
		await context.close();
		// A long run that is broken off has said how far it came.
		const done = seed - FIRST + 1;
		if (done % 50 === 0 || done === SEEDS)
			console.log(
				`walks: seeds ${done} (from ${FIRST}), steps ${done * STEPS}, documents acknowledged ${documents}, diverged ${diverged.length}`,
			);
	}
	expect(diverged).toEqual([]);
});
