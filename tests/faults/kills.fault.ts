import type { Page } from '@playwright/test';
import { account, crash, expect, give, reload, test, watch } from './house.ts';
import { OwnBrowser } from './own-browser.ts';
import { seeded } from '../seeded.mjs';
import { unsound, type Known } from './sound.ts';

const CYCLES = Number(process.env['CYCLES'] ?? 100);
const SEED = Number(process.env['SEED'] ?? 1);
/** every so many cycles the whole browser is killed; every so many the work is let come to rest and looked at */
const BROWSER_EVERY = 10;
const LOOK_EVERY = 20;
const LONGEST_MS = 800;

type Way = 'browser' | 'renderer' | 'close' | 'reload';

/**
 * Kill at a random point: files are dropped, and after a random time the tab, its renderer or the whole browser is killed
 * at whatever it was doing. A third of the documents is read on the device, the others by the stand-in of the cloud.
 */
test(`${CYCLES} kills at random points lose nothing, send nothing twice and leave nothing stuck @short`, async ({
	site,
	cloud,
	profile,
}) => {
	test.setTimeout(60_000 + CYCLES * 6_000);
	const random = seeded(SEED);
	const known: Known = { given: new Map(), acknowledged: new Map(), cloud };
	const count = { cycles: 0, lost: 0, duplicated: 0, stuck: 0, empty: 0, acknowledged: 0, unconfirmed: 0 };
	const ways: Record<Way, number> = { browser: 0, renderer: 0, close: 0, reload: 0 };
	const problems: string[] = [];
	cloud.set({ timing: { pending: 100, processing: 150 } });

	let own!: OwnBrowser;
	let page!: Page;
	const open = async () => {
		page = await own.context.newPage();
		await page.goto(site, { waitUntil: 'commit' });
	};
	const begin = async () => {
		own = await OwnBrowser.start(profile);
		await watch(own.context, known);
	};
	const look = async () => {
		await expect(page.getByLabel('Add files')).toBeAttached();
		const found = await unsound(page, known, 45_000);
		for (const kind of ['lost', 'duplicated', 'stuck', 'empty'] as const) {
			count[kind] += found[kind].length;
			problems.push(...found[kind].map((what) => `${kind}: ${what} (seen after cycle ${count.cycles})`));
		}
		const bodies = new Map<string, number>();
		for (const { method, imageSha256, taskId } of cloud.state().requests)
			if (method === 'POST' && imageSha256 && taskId) bodies.set(imageSha256, (bodies.get(imageSha256) ?? 0) + 1);
		for (const [image, times] of bodies)
			if (times > 1) {
				count.duplicated++;
				problems.push(`accepted ${times} times: ${image}`);
			}
	};

	await begin();
	page = await own.context.newPage();
	await account(page, site);
	for (let cycle = 1; cycle <= CYCLES; cycle++) {
		const name = `c${cycle}.png`;
		await expect(page.getByLabel('Add files')).toBeAttached();
		await give(page, known, name);
		await page.waitForTimeout(random() * LONGEST_MS);
		const way: Way =
			cycle % BROWSER_EVERY === 0 ? 'browser' : (['renderer', 'close', 'reload'] as const)[Math.floor(random() * 3)]!;
		ways[way]++;
		if (way === 'browser') {
			await own.kill();
			await begin();
			await open();
		} else if (way === 'reload') await reload(page);
		else {
			// The next tab is there before the last one goes, or only afterwards: takeover and fresh start.
			const dying = page;
			const before = random() < 0.5;
			if (before) await open();
			if (way === 'renderer') await crash(dying);
			else await dying.close();
			if (!before) await open();
		}
		count.cycles++;
		if (cycle % LOOK_EVERY === 0 || cycle === CYCLES) await look();
	}
	count.acknowledged = known.acknowledged.size;
	await own.kill();
	const { cycles, lost, duplicated, stuck, empty, acknowledged } = count;
	console.log(
		`kills: cycles ${cycles} (browser ${ways.browser}, renderer ${ways.renderer}, close ${ways.close}, reload ${ways.reload}), ` +
			`documents acknowledged ${acknowledged}, lost ${lost}, duplicated ${duplicated}, stuck ${stuck}, without result ${empty}`,
	);
	expect(problems).toEqual([]);
});
