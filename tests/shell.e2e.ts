import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { worker as workerPolicy } from '../policy.js';
import { serve } from '../scripts/serve.mjs';
import { expect, test } from './app.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the service worker answers for the page. */
const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Has the service worker fetch all that offline needs; the last report it gives. */
const getReady = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<{ ready: boolean; bytesDone: number; bytesTotal: number; ended: boolean }>((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) => data.ended && resolve(data);
				navigator.serviceWorker.controller!.postMessage('get-ready', [port2]);
			}),
	);

/** The policy on a worker script's answer as a worker of this page would get it. */
const policyOfWorker = async (page: Page, path: string) => {
	const answer = page.waitForResponse((response) => response.url().endsWith(path));
	await page.evaluate((path) => void new Worker(new URL(path, document.baseURI).href), path);
	return (await (await answer).allHeaders())['content-security-policy'];
};

test('the application starts without a complaint from the browser', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveTitle(/Legible/);
	await controlled(page);
	await expect(page.getByText('Ready to work offline')).toBeVisible({ timeout: 60_000 });
});

test.describe('a wrong address', () => {
	test.use({ keepsEngines: false, expected: { list: [/Not found: \/nothing-here/] } });

	test('where nothing is there is a sentence and a way to the library', async ({ page }) => {
		for (const [path, words] of [
			['/nothing-here', 'There is nothing at this address.'],
			['/read/nope', 'This document is not here.'],
			['/pages/nope', 'This document is not here.'],
			['/print/nope', 'This document is not here.'],
		] as const) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
			await expect(page.getByRole('banner').getByRole('link', { name: 'Legible' })).toBeVisible();
			await page.getByRole('link', { name: 'Go to the library' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Read scans');
		}
	});

	test('that is half a letter leads to the library', async ({ page }) => {
		await page.goto('/');
		await controlled(page);
		await page.goto('/read/%E0%A4%A');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Read scans');
	});
});

test('the first visit makes it ready for offline, and then it lives without its server', async ({ page }) => {
	const server = await serve({ port: 4600 });
	await page.goto(server.url);
	await controlled(page);
	const report = await getReady(page);
	expect(report.ready).toBe(true);
	expect(report.bytesDone).toBeGreaterThan(8_000_000);
	expect(report.bytesDone).toBeLessThan(13_000_000);
	await server.close();

	await expect(fetch(server.url)).rejects.toThrow();
	await page.reload();
	await expect(page).toHaveTitle(/Legible/);
	await page.goto(server.url + 'settings');
	await page.reload();
	await expect(page.locator('#app')).not.toBeEmpty();
	const paths = [
		'vendor/tessdata/eng.traineddata.gz',
		'samples/letter.jpg',
		...['cmaps/78-H.bcmap', 'cmaps/V.bcmap', 'standard_fonts/FoxitSerif.pfb', 'iccs/CGATS001Compat-v2-micro.icc'].map(
			(file) => `vendor/pdfjs/${file}`,
		),
	];
	const digests = await page.evaluate(
		(paths) =>
			Promise.all(
				paths.map(async (path) => {
					const digest = await crypto.subtle.digest('SHA-256', await (await fetch(`/${path}`)).arrayBuffer());
					return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
				}),
			),
		paths,
	);
	expect(digests).toEqual(
		paths.map((path) =>
			createHash('sha256')
				.update(readFileSync(`build/${path}`))
				.digest('hex'),
		),
	);
	const built = Object.keys(JSON.parse(readFileSync('build/build-manifest.json', 'utf8')) as object);
	const lacking = await page.evaluate(
		async (paths) => {
			const there = await Promise.all(
				paths.map((path) =>
					fetch(`/${path}`)
						.then(({ ok }) => ok)
						.catch(() => false),
				),
			);
			return paths.filter((_, at) => !there[at]);
		},
		built.filter((path) => path.startsWith('_app/immutable/')),
	);
	expect(lacking).toEqual([]);
});

test('a first visit asks for each file of the application once, though it is shown and kept for offline', async ({
	page,
}) => {
	const server = await serve({ port: 4650 });
	const asked: string[] = [];
	const counter = createServer((request, response) => {
		asked.push(request.url!);
		const { method, headers } = request;
		const onward = forward(`http://127.0.0.1:${server.port}${request.url}`, { method, headers }, (answer) => {
			response.writeHead(answer.statusCode!, answer.headers);
			answer.pipe(response);
		});
		onward.on('error', () => response.destroy());
		request.pipe(onward);
	});
	await new Promise<void>((ready) => counter.listen(0, '127.0.0.1', ready));
	try {
		await page.goto(`http://127.0.0.1:${(counter.address() as AddressInfo).port}/`);
		await controlled(page);
		const files = asked.filter((path) => path.startsWith('/_app/immutable/'));
		expect(files.length).toBeGreaterThan(50);
		expect(files.filter((path, index) => files.indexOf(path) !== index)).toEqual([]);
	} finally {
		counter.close();
		counter.closeAllConnections();
		await server.close();
	}
});

test.describe('a worker', () => {
	test.use({ keepsEngines: false });

	test('is bound to our own origin, by the server and on a host that sends no headers', async ({ page }) => {
		await page.goto('/');
		await controlled(page);
		expect(await policyOfWorker(page, 'vendor/tesseract/worker.min.js')).toBe(workerPolicy);
		const direct = await page.request.get('/vendor/tesseract/worker.min.js');
		expect(direct.headers()['content-security-policy']).toBe(workerPolicy);

		const bare = await serve({ port: 4700, headers: false });
		try {
			expect((await fetch(bare.url)).headers.get('content-security-policy')).toBeNull();
			await page.goto(bare.url);
			await controlled(page);
			expect(await policyOfWorker(page, 'vendor/tesseract/worker.min.js')).toBe(workerPolicy);
		} finally {
			await bare.close();
		}
	});
});

test('an engine file that is not the one of this version is not kept, and all else is', async ({ page }, info) => {
	const folder = info.outputPath('build');
	cpSync('build', folder, { recursive: true });
	const path = 'vendor/pdfjs/tables.pack';
	writeFileSync(`${folder}/${path}`, 'something else');
	const server = await serve({ port: 4800, folder });
	try {
		await page.goto(server.url);
		await controlled(page);
		const report = await getReady(page);
		expect(report).toMatchObject({ ready: false, ended: true });
		expect(report.bytesTotal - report.bytesDone).toBe(statSync(`build/${path}`).size);
		cpSync(`build/${path}`, `${folder}/${path}`);
		expect((await getReady(page)).ready).toBe(true);
	} finally {
		await server.close();
	}
});

test('an update waits until it is asked for, and then every tab goes on with it', async ({ page, context }, info) => {
	const folder = info.outputPath('build');
	cpSync('build', folder, { recursive: true });
	const server = await serve({ port: 4900, folder });
	const versions = (where: Page) =>
		where.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shell-')));
	/** The same build under another version: all that a service worker sees of a deploy. */
	const deploy = (version: string) => {
		const { version: built } = JSON.parse(readFileSync('build/_app/version.json', 'utf8'));
		const script = readFileSync('build/service-worker.js', 'utf8');
		writeFileSync(`${folder}/service-worker.js`, script.replace(built, version));
	};
	try {
		await page.goto(server.url);
		await controlled(page);
		const other = await context.newPage();
		await other.goto(server.url);
		await controlled(other);
		for (const version of ['second', 'third']) {
			deploy(version);
			await other.evaluate(() => void ((globalThis as { before?: boolean }).before = true));
			await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
			await page.getByRole('button', { name: 'Update' }).click({ trial: true });
			expect(await other.evaluate(() => 'before' in globalThis)).toBe(true);
			await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Update' }).click()]);
			await other.waitForFunction(() => !('before' in globalThis));
			await controlled(page);
			await expect(page.getByRole('button', { name: 'Update' })).toBeHidden();
		}
		// Chunks of the build before stay for pages that were made of it; the first build's are gone.
		await expect.poll(() => versions(page)).toEqual(['shell-second', 'shell-third']);
	} finally {
		await server.close();
	}
});

test('it works below a path of a host, offline too @long', async ({ page }, info) => {
	test.setTimeout(300_000);
	const tree = info.outputPath('tree');
	const sources = [
		'src',
		'docs',
		'static',
		'scripts',
		'policy.js',
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'tsconfig.json',
		'vite.config.ts',
	];
	for (const name of sources) cpSync(name, `${tree}/${name}`, { recursive: true });
	symlinkSync(`${process.cwd()}/node_modules`, `${tree}/node_modules`);
	const env = { ...process.env, BASE_PATH: '/tools/ocr', NODE_ENV: 'production' };
	execFileSync('npx', ['vite', 'build'], { cwd: tree, env });
	execFileSync('node', ['scripts/after-build.mjs'], { cwd: tree, env });

	const server = await serve({ port: 5000, base: '/tools/ocr', folder: `${tree}/build` });
	await page.goto(server.url);
	await controlled(page);
	expect((await getReady(page)).ready).toBe(true);
	await server.close();
	await page.goto(server.url + 'settings');
	await page.reload();
	await expect(page.locator('#app')).not.toBeEmpty();
});
