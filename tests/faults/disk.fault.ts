import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { account, expect, give, test as base, watch } from './house.ts';
import { OwnBrowser } from './own-browser.ts';
import { file, picture } from './pictures.ts';
import { SOUND, unsound, type Known } from './sound.ts';
import { stored } from './stored.ts';

const DISK_MB = 80;
const FILE_MB = 6;

/** A disk of its own, as small as a full one is soon; `undefined` where this machine lets nobody mount one. */
const test = base.extend<{ disk: string | undefined }>({
	disk: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'legible-disk-'));
		let mounted = false;
		try {
			execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'legible-faults', folder], { stdio: 'pipe' });
			mounted = true;
		} catch (error) {
			console.log(`A small disk cannot be mounted here: ${String(error).split('\n')[0]}`);
		}
		await use(mounted ? folder : undefined);
		if (mounted) execFileSync('umount', ['-l', folder]);
		rmSync(folder, { recursive: true, force: true });
	},
});

/** A tab without a service worker: its caches alone would fill a third of the disk. */
async function open(own: OwnBrowser, site: string): Promise<Page> {
	const page = await own.context.newPage();
	await page.addInitScript(() => {
		if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
	});
	await page.goto(site);
	return page;
}

/** A picture that is small to look at and large to store. */
async function giveLarge(page: Page, known: Known, name: string) {
	const bytes = Buffer.concat([picture(name), randomBytes(FILE_MB * 1_000_000)]);
	known.given.set(name, bytes);
	await page.getByLabel('Add files').setInputFiles(file(name, bytes));
	const end = page
		.locator(`[data-refused="${name}"]`)
		.or(page.locator('[data-document]').filter({ hasText: name }).first());
	await expect(end).toBeVisible();
	return (await page.locator(`[data-refused="${name}"]`).count()) === 0;
}

const freeMB = (folder: string) => {
	const { bavail, bsize } = statfsSync(folder);
	return (bavail * bsize) / 1_000_000;
};

test('a disk of 80 MB takes what fits, says what does not, and keeps all that it took', async ({
	site,
	cloud,
	disk,
}) => {
	test.skip(!disk, 'no disk could be mounted');
	test.setTimeout(240_000);
	const known: Known = { given: new Map(), acknowledged: new Map(), cloud };
	let own = await OwnBrowser.start(join(disk!, 'profile'));
	try {
		await watch(own.context, known);
		let page = await open(own, site);
		await account(page, site);
		let taken = 0;
		while (taken < 2 * (DISK_MB / FILE_MB) && (await giveLarge(page, known, `large-${taken}.png`))) taken++;
		console.log(
			`small disk: ${taken} files of ${FILE_MB} MB taken, then refused with ${freeMB(disk!).toFixed(0)} MB free`,
		);
		expect(taken).toBeGreaterThan(2);
		await expect(page.locator(`[data-refused="large-${taken}.png"]`)).toContainText(/storage|space|room|full/i);
		expect(await unsound(page, known)).toEqual(SOUND);
		expect((await stored(page)).tasks.every(({ status }) => status === 'Completed')).toBe(true);

		await own.kill();
		own = await OwnBrowser.start(join(disk!, 'profile'));
		page = await open(own, site);
		await expect(page.locator('[data-document]')).toHaveCount(known.acknowledged.size);
		expect(await unsound(page, known)).toEqual(SOUND);
	} finally {
		await own.kill();
	}
});

test('a disk that others have filled to the last byte costs nothing that was saved', async ({ site, cloud, disk }) => {
	test.skip(!disk, 'no disk could be mounted');
	test.setTimeout(240_000);
	const known: Known = { given: new Map(), acknowledged: new Map(), cloud };
	const profile = join(disk!, 'profile');
	const filler = join(disk!, 'filler');
	let own = await OwnBrowser.start(profile);
	try {
		await watch(own.context, known);
		let page = await open(own, site);
		await account(page, site);
		for (const name of ['a.png', 'b.png']) {
			await give(page, known, name);
			await expect(page.locator('[data-document]').filter({ hasText: name })).toHaveAttribute(
				'data-status',
				'Completed',
			);
		}
		await expect.poll(() => known.acknowledged.size).toBe(2);
		fill(filler);
		console.log(`full disk: ${freeMB(disk!).toFixed(1)} MB free`);
		// Small things may still find room inside files that are there; the browser may also die of it.
		let said = 'the browser died';
		try {
			await give(page, known, 'c.png');
			const refused = page.locator('[data-refused="c.png"]');
			const there = page.locator('[data-document]').filter({ hasText: 'c.png' });
			await expect(refused.or(there).or(page.locator('.trouble')).first()).toBeVisible({ timeout: 15_000 });
			said = (await refused.count()) ? 'refused' : (await there.count()) ? 'taken' : 'said that it cannot be stored';
		} catch {
			// It could not even say so.
		}
		console.log(`full disk: a new file was ${said}`);
		await own.kill();
		rmSync(filler);

		own = await OwnBrowser.start(profile);
		page = await open(own, site);
		await expect(page.locator('[data-document]').first()).toBeVisible();
		expect(await unsound(page, known)).toEqual(SOUND);
		await account(page, site);
		await give(page, known, 'd.png');
		await expect(page.locator('[data-document]').filter({ hasText: 'd.png' })).toHaveAttribute(
			'data-status',
			'Completed',
		);
	} finally {
		await own.kill();
	}
});

function fill(path: string) {
	for (let bytes = 1_000_000; bytes >= 1; bytes = Math.floor(bytes / 10))
		try {
			for (;;) writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
		} catch {
			// no more of this size
		}
}
