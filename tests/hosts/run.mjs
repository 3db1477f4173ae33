/**
 * `npm run test:hosts`: the configurations that a build writes, tried on the servers that are here: headers, engine
 * files, reading, offline, and the relay in front of a stand-in of the cloud; at the root of a host and below a path.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { writeHostFiles } from '../../scripts/host-files.mjs';
import { CREDENTIALS, start } from '../cloud/start.mjs';
import { hosts } from './servers.mjs';
import { checkHeaders, checkRelay, walk, walkCloud } from './walk.mjs';

const SITE = 4711;
const RELAY = 4712;
const relay = `http://127.0.0.1:${RELAY}`;
const text = 'Read through the relay';
const work = mkdtempSync(join(tmpdir(), 'legible-hosts-'));
const browser = await chromium.launch(findBrowser());
const cloud = await start({ port: 0, canned: { text, hocr: '' }, timing: { pending: 50, processing: 50 } });
let passed = 0;
let failed = 0;
let skipped = 0;

async function tried(name, act) {
	try {
		await act();
		passed++;
		console.log(`  ✓ ${name}`);
	} catch (error) {
		failed++;
		console.log(`  ✗ ${name}\n${error.stack}`);
	}
}

for (const base of ['', '/tools/ocr']) {
	const folder = join(work, `built${base.replaceAll('/', '-')}`);
	execFileSync('npm', ['run', 'build', '--silent'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			BUILD_DIR: folder,
			BASE_PATH: base,
			PUBLIC_CLOUD_API: relay,
			PUBLIC_CLOUD_TOKEN_URL: `${relay}/connect/token`,
		},
	});
	const root = join(work, `root${base.replaceAll('/', '-')}`);
	mkdirSync(dirname(join(root, base, 'x')), { recursive: true });
	rmSync(join(root, base), { recursive: true, force: true });
	symlinkSync(folder, join(root, base));
	const origin = `http://127.0.0.1:${SITE}`;
	const site = `${origin}${base}/`;
	const html = readFileSync(join(folder, 'index.html'), 'utf8');
	const workers = ['_app/immutable/workers', '_app/immutable/submitter'].map(
		(place) => `${place}/${readdirSync(join(folder, place)).find((name) => name.endsWith('.js'))}`,
	);
	for (const host of hosts) {
		console.log(`${host.name}, at ${base || 'the root'}`);
		if (!host.here) {
			console.log('  skipped: it is not installed');
			skipped++;
			continue;
		}
		const name = host.name === 'nginx' ? '127.0.0.1' : `http://127.0.0.1:${SITE}`;
		const files = join(work, `files-${host.name}${base.replaceAll('/', '-')}`);
		writeHostFiles(files, {
			folder,
			base,
			root,
			origin,
			target: cloud.origin,
			site: { name, listen: `127.0.0.1:${SITE}` },
			relay: { name: host.name === 'nginx' ? '127.0.0.1' : relay, listen: `127.0.0.1:${RELAY}` },
		});
		const running = await host.start({ work, files, site, relay, folder, base, port: SITE });
		try {
			if (host.relays) {
				await tried('sends the headers of the policy', () => checkHeaders(site, html, workers));
				await tried('relays only what it should', () => checkRelay(relay, origin));
				await tried('reads in the cloud through the relay', () => walkCloud(browser, site, CREDENTIALS));
			}
			await tried('reads, and works on when the host is gone', () => walk(browser, site, running.stop));
		} finally {
			await running.stop();
		}
	}
}
await browser.close();
await cloud.stop();
rmSync(work, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
