import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { account, expect, test } from './cloud-app.ts';
import { CREDENTIALS, type StandIn } from './cloud/start.mjs';
import { drawnText } from './drawn.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { needles, unpacked } from './needles.ts';
import { searchStores } from './stores.ts';

test.use({
	serviceWorkers: 'allow',
	keepsEngines: false,
	expected: { list: [/Failed to load resource|net::ERR|CORS policy/] },
});

const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const fox = async (page: Page, name = 'fox.png', text = 'The quick brown fox') => ({
	name,
	mimeType: 'image/png',
	buffer: await drawnText(page, [text]),
});

/** All that comes over the wire, with its headers and bodies. */
function tap(cloud: StandIn) {
	const wire: { method: string; url: string; head: string; body: string }[] = [];
	cloud.server.on('request', (request) => {
		const entry = { method: request.method!, url: request.url!, head: JSON.stringify(request.headers), body: '' };
		wire.push(entry);
		request.on('data', (piece: Buffer) => (entry.body += piece.toString('latin1')));
	});
	return wire;
}

const asked = (cloud: StandIn) => cloud.state().requests.filter(({ method }) => method !== 'OPTIONS');
const onlyHere = (page: Page) => page.getByRole('switch', { name: 'On this device only' });

test.describe('on this device only', () => {
	test.use({
		breaches: {
			list: [
				/breach of policy: connect-src http:\/\/127/,
				/connect-src 'self'/,
				/violates the document's content security policy/i,
			],
		},
		expected: { list: [/Failed to load resource|net::ERR/] },
	});

	const reaches = (page: Page, address: string) =>
		page.evaluate(
			(address) =>
				fetch(address, { mode: 'no-cors' }).then(
					() => true,
					() => false,
				),
			address,
		);

	test('nothing leaves, in no tab, by no way back, until the user turns it off; what is for the cloud waits', async ({
		page,
		context,
		cloud,
		add,
		done,
	}) => {
		await account(page);
		await controlled(page);
		const other = await context.newPage();
		await other.goto('/');
		expect(await reaches(other, cloud.origin)).toBe(true);
		await onlyHere(page).check();
		await expect(page.getByRole('link', { name: 'On this device only' })).toBeVisible();
		await expect(other.getByRole('link', { name: 'On this device only' })).toBeVisible();
		const before = cloud.state().requests.length;
		expect(await reaches(page, cloud.origin)).toBe(false);
		expect(await reaches(other, cloud.origin)).toBe(false);
		// Taking the element away does not take the policy away.
		await other.evaluate(() => document.querySelectorAll('meta[http-equiv]').forEach((one) => one.remove()));
		expect(await reaches(other, cloud.origin)).toBe(false);

		await page.goto('/');
		const answer = await page.reload();
		expect((await answer!.allHeaders())['content-security-policy']).toMatch(/connect-src 'self'$/);
		// With the page's own policies out of the way, the one that the service worker sent holds.
		const dead = await context.newPage();
		await dead.addInitScript(() => {
			const { append } = Element.prototype;
			Element.prototype.append = function (...nodes) {
				append.apply(
					this,
					nodes.filter((node) => !(node instanceof HTMLMetaElement)),
				);
			};
		});
		await dead.goto('/');
		await dead.evaluate(() => document.querySelectorAll('meta[http-equiv]').forEach((one) => one.remove()));
		expect(await reaches(dead, cloud.origin)).toBe(false);
		await dead.close();
		await other.close();

		await add(await fox(page));
		const card = page.locator('[data-document]');
		await expect(card).toContainText('Waiting, because nothing leaves this device now');
		await page.goto('/left');
		await page.getByRole('button', { name: 'Try to reach the cloud' }).click();
		await expect(page.getByText('The browser refused the request.')).toBeVisible();
		await page.goto('/settings');
		await page.getByLabel('Client ID').fill(CREDENTIALS.clientId);
		await page.getByLabel('Client secret').fill(CREDENTIALS.clientSecret);
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByText('so the cloud was not asked')).toBeVisible();
		expect(cloud.state().requests.length).toBe(before);

		await Promise.all([page.waitForEvent('load'), onlyHere(page).click()]);
		// Not by loading the page anew: who leaves in the moment of sending is asked about it, as always.
		await page.getByRole('link', { name: 'Legible', exact: true }).click();
		await done('fox.png');
		expect(cloud.state().requests.length).toBeGreaterThan(before);
	});

	test('what is on its way is cut off, and is not sent again by itself', async ({ page, context, cloud, add }) => {
		await account(page);
		cloud.fault({ kind: 'silent', method: 'POST', path: 'RecognizeImage' });
		await page.goto('/');
		await add(await fox(page));
		await expect.poll(() => asked(cloud).filter(({ path }) => path === 'RecognizeImage').length).toBe(1);
		const other = await context.newPage();
		await other.goto('/settings');
		await onlyHere(other).check();
		const card = page.locator('[data-document]');
		await expect(card).toHaveAttribute('data-status', 'Unconfirmed');
		expect(asked(cloud).filter(({ path }) => path === 'RecognizeImage').length).toBe(1);
	});

	test('what may be read here instead of the cloud is read here', async ({ page, cloud, add, done }) => {
		await account(page, { where: 'In the cloud when online, else on this device' });
		await onlyHere(page).check();
		const before = cloud.state().requests.length;
		await page.goto('/');
		await add(await fox(page));
		await expect(await done('fox.png')).toContainText('On this device');
		expect(cloud.state().requests.length).toBe(before);
	});
});

test.describe('the worker that sends submissions, taken over,', () => {
	test.use({
		breaches: { list: [/content security policy/i, /breach of policy/] },
		expected: { list: [/net::ERR|Failed to load resource|CORS policy|WebSocket|EventSource/] },
	});

	test('reaches the cloud, our own site not, and nothing at all while the switch is on', async ({
		page,
		cloud,
	}, info) => {
		const hits: string[] = [];
		const foreign = createServer((request, response) => {
			hits.push(request.url!);
			response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
		});
		await new Promise<void>((ready) => foreign.listen(0, '127.0.0.1', ready));
		const elsewhere = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
		const folder = info.outputPath('build');
		cpSync('build-cloud', folder, { recursive: true });
		const [name] = readdirSync(join(folder, '_app/immutable/submitter'));
		writeFileSync(
			join(folder, '_app/immutable/submitter', name!),
			`addEventListener('connect', async ({ ports: [port] }) => {
				const passed = async (work) => { try { await work(); return true; } catch { return false; } };
				port.postMessage({
					cloud: await passed(() => fetch('${cloud.origin}/', { mode: 'no-cors' })),
					foreign: await passed(() => fetch('${elsewhere}/', { mode: 'no-cors' })),
					socket: await passed(() => new Promise((resolve, reject) => { const s = new WebSocket('${elsewhere.replace('http', 'ws')}/'); s.onopen = resolve; s.onerror = reject; })),
					own: await passed(() => fetch('/samples/letter.txt')),
					script: await passed(() => import('/_app/version.json')),
					code: await passed(() => (0, eval)('1')),
				});
			});`,
		);
		const tried = (instance: string) =>
			page.evaluate(
				([path, instance]) =>
					new Promise((resolve) => {
						const { port } = new SharedWorker(path!, { type: 'module', name: instance! });
						port.onmessage = ({ data }) => resolve(data);
					}),
				[`/_app/immutable/submitter/${name}`, instance] as const,
			);
		const nothing = { cloud: false, foreign: false, socket: false, own: false, script: false, code: false };
		for (const headers of [true, false]) {
			const server = await serve({ port: headers ? 5600 : 5700, folder, headers });
			try {
				await page.goto(server.url);
				await controlled(page);
				expect(await tried('open')).toEqual({ ...nothing, cloud: true });
				await page.goto(`${server.url}settings`);
				await onlyHere(page).check();
				await page.reload();
				// Before that the page has no policy for addresses of workers yet, and refuses to make any.
				await expect(onlyHere(page)).toBeChecked();
				expect(await tried('closed')).toEqual(nothing);
			} finally {
				await server.close();
			}
		}
		expect(hits).toEqual([]);
		foreign.closeAllConnections();
		foreign.close();
	});
});

test.describe('a worker for submissions that a host has given the policy of the others', () => {
	test.use({
		breaches: { list: [/content security policy/i] },
		expected: { list: [/Failed to load resource|net::ERR/] },
	});

	test('sends nothing, and the tab sends instead', async ({ page, cloud, add, done }, info) => {
		const folder = info.outputPath('build');
		cpSync('build-cloud', folder, { recursive: true });
		const [name] = readdirSync(join(folder, '_app/immutable/submitter'));
		cpSync(join(folder, '_app/immutable/submitter', name!), join(folder, '_app/immutable/workers', name!));
		await page.addInitScript((name) => {
			const Real = SharedWorker;
			globalThis.SharedWorker = class extends Real {
				constructor(address: string | URL, options?: string | WorkerOptions) {
					super(String(address).includes('submitter') ? `/_app/immutable/workers/${name}` : address, options);
				}
			};
		}, name);
		const server = await serve({ port: 5800, folder });
		try {
			await page.goto(server.url);
			await account(page, { site: server.url });
			await page.goto(server.url);
			await add(await fox(page));
			await done('fox.png');
			expect(asked(cloud).filter(({ path, method }) => path === 'RecognizeImage' && method === 'POST')).toHaveLength(1);
		} finally {
			await server.close();
		}
	});
});

test('every request to another site is on the page of what left, and nothing else is', async ({
	page,
	cloud,
	add,
	done,
}) => {
	const sent: string[] = [];
	page.context().on('request', (request) => {
		const { origin } = new URL(request.url());
		if (origin === cloud.origin && request.method() !== 'OPTIONS') sent.push(request.method());
	});
	await page.goto('/left');
	await expect(page.locator('[data-left-bytes="0"]')).toBeVisible();
	await account(page);
	await page.getByRole('checkbox', { name: 'Delete the cloud’s copy' }).check();
	await page.goto('/');
	await add(await fox(page));
	await done('fox.png');
	await expect.poll(() => asked(cloud).filter(({ method }) => method === 'DELETE').length).toBe(1);
	await page.goto('/left');
	const wire = asked(cloud);
	const rows = page.locator('[data-departure]');
	await expect(rows).toHaveCount(wire.length);
	// The pages made all of them but the submission, which is the worker's.
	expect(sent.length).toBe(wire.filter(({ method, path }) => method !== 'POST' || path === 'token').length);
	expect(sent.length).toBe(wire.length - 1);
	const count = (purpose: string) => page.locator(`[data-departure="${purpose}"]`).count();
	expect(await count('submit')).toBe(
		wire.filter(({ path }) => path === 'RecognizeImage').filter(({ method }) => method === 'POST').length,
	);
	expect(await count('token')).toBe(wire.filter(({ path }) => path === 'token').length);
	expect(await count('status')).toBe(wire.filter(({ path }) => /GetTaskStatus/.test(path)).length);
	expect(await count('fetch')).toBe(
		wire.filter(({ path, method }) => path === 'RecognizeImage' && method === 'GET').length,
	);
	expect(await count('delete')).toBe(1);
	const bytes = wire.reduce((sum, one) => sum + one.bytes, 0);
	await expect(page.locator('[data-left-requests]')).toHaveAttribute('data-left-bytes', String(bytes));
	await expect(page.locator('[data-departure="submit"]')).toContainText('fox.png');
	expect(await page.locator('main').innerText()).not.toMatch(/[?&]id=/);
});

test('hostile answers of the cloud run nowhere', async ({ page, cloud, add, done }) => {
	const hits: string[] = [];
	await page.context().exposeBinding('hit', () => void hits.push(page.url()));
	const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
	const word = (text: string, index: number) =>
		`<span class='ocrx_word' title='bbox 10 ${index * 20} 900 ${index * 20 + 18}; x_wconf 50'>${text}</span>`;
	cloud.set({
		canned: {
			text: HOSTILE_TEXTS.join('\n'),
			hocr: `<div class='ocr_page' title='bbox 0 0 1240 4000'><p class='ocr_par' title='bbox 0 0 1240 4000'><span class='ocr_line' title='bbox 0 0 1240 4000'>${HOSTILE_TEXTS.map(
				(text, index) => word(index % 2 ? escaped(text) : text, index),
			).join('')}</span></p></div>`,
		},
	});
	await account(page);
	await page.goto('/');
	await add(await fox(page));
	const card = await done('fox.png');
	await card.getByRole('link', { name: 'Open' }).click();
	await expect(page.locator('[data-word]').first()).toBeVisible();
	await page.waitForTimeout(300);
	// Refusals are shown with the cloud's own reason.
	await page.goto('/');
	cloud.fault({
		kind: 'status',
		status: 400,
		method: 'POST',
		path: 'RecognizeImage',
		body: JSON.stringify({ title: HOSTILE_TEXTS.slice(0, 12).join(' ') }),
	});
	await add(await fox(page, 'other.png', 'Another fox'));
	await expect(page.locator('[data-document][data-status="Error"]')).toHaveCount(1, { timeout: 30_000 });
	await page.goto('/ledger');
	await expect(page.locator('[data-outcome="refused"]')).toHaveCount(1);
	await page.waitForTimeout(300);
	expect(hits).toEqual([]);
});

const SECRET = 'Mk7/f3é+a=9c 2e&Qz-Marked';
const PASSPHRASE = 'open sésame/7+ Marked';

test('a secret, a token and a passphrase are nowhere but where they belong', async ({
	page,
	context,
	cloud,
	add,
	done,
}) => {
	test.setTimeout(180_000);
	cloud.set({ credentials: [{ clientId: CREDENTIALS.clientId, clientSecret: SECRET }] });
	const wire = tap(cloud);
	const tokens = new Set<string>();
	context.on('response', (response) => {
		if (response.url().endsWith('/connect/token') && response.request().method() === 'POST')
			void response.json().then(
				({ access_token }) => tokens.add(access_token),
				() => undefined,
			);
	});
	const said: string[] = [];
	context.on('console', (message) => said.push(message.text()));
	context.on('weberror', (error) => said.push(String(error.error())));
	const requests: string[] = [];
	context.on('request', (request) => {
		if (new URL(request.url()).origin !== cloud.origin)
			requests.push(request.url() + JSON.stringify(request.headers()) + (request.postData() ?? ''));
	});
	// What is told to workers, to the service worker and to other tabs.
	const told: string[] = [];
	await context.exposeBinding('told', (_, text: string) => void told.push(text));
	await context.addInitScript(() => {
		const tell = (globalThis as unknown as { told(text: string): void }).told;
		const text = (value: unknown, depth = 0): string => {
			if (typeof value === 'string') return value;
			if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
				return new TextDecoder('latin1').decode((value as Uint8Array).slice(0, 2_000_000) as unknown as BufferSource);
			if (!value || typeof value !== 'object' || depth > 6) return String(value);
			return Object.entries(value)
				.map(([key, one]) => `${key}:${text(one, depth + 1)}`)
				.join('\n');
		};
		const Real = SharedWorker;
		globalThis.SharedWorker = class extends Real {
			constructor(address: string | URL, options?: string | WorkerOptions) {
				super(address, options);
				const name = typeof options === 'object' ? options.name : options;
				// The keeper is where a session's secret belongs; it reaches no network.
				if (name === 'legible-keeper') return;
				const original = this.port.postMessage.bind(this.port) as (...args: unknown[]) => void;
				this.port.postMessage = (...args: unknown[]) => {
					tell(`${name} ${text(args[0])}`);
					original(...args);
				};
			}
		};
		for (const kind of [Worker, ServiceWorker, BroadcastChannel]) {
			const { prototype } = kind as { prototype: { postMessage(...args: unknown[]): void } };
			const original = prototype.postMessage;
			prototype.postMessage = function (...args) {
				tell(`${kind.name} ${text(args[0])}`);
				return original.apply(this, args);
			};
		}
	});
	const places: string[] = [];
	const sought = () => [SECRET, PASSPHRASE, ...tokens].flatMap(needles);
	const look = async (when: string) => {
		const { found, looked } = await searchStores(page, sought());
		places.push(...found.map((place) => `${when}: ${place}`));
		return looked;
	};

	await account(page, { secret: SECRET });
	await controlled(page);
	await page.goto('/');
	await add(await fox(page));
	const card = await done('fox.png');
	await page.goto('/settings');
	await page
		.getByRole('radiogroup', { name: 'Where to read' })
		.getByRole('radio', { name: 'On this device', exact: true })
		.check();
	await page.goto('/');
	await add(await fox(page, 'here.png', 'Read on this device'));
	await done('here.png');
	const looked = await look('kept for the session');
	for (const store of ['IndexedDB', 'Cache', 'localStorage', 'sessionStorage', 'page', 'address'])
		expect(looked[store], store).toBeGreaterThan(0);
	expect(looked.IndexedDB).toBeGreaterThan(10_000);

	const exported: string[] = [];
	await card.getByRole('button', { name: 'Export' }).click();
	// What ends in dots asks first; it writes nothing by itself.
	const labels = (await page.getByRole('menuitem').allInnerTexts()).filter((label) => !label.endsWith('…'));
	await page.keyboard.press('Escape');
	for (const label of labels) {
		await card.getByRole('button', { name: 'Export' }).click();
		const coming = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: label, exact: true }).click();
		const file = readFileSync((await (await coming).path())!);
		for (const text of unpacked(file)) if (sought().some((one) => text.includes(one))) exported.push(label);
	}
	expect(labels.length).toBeGreaterThanOrEqual(13);

	await account(page, { secret: SECRET, keep: 'On this device' });
	await look('kept on this device');
	await account(page, { secret: SECRET, keep: 'With a passphrase', passphrase: PASSPHRASE });
	await look('kept with a passphrase');
	await page.getByRole('button', { name: 'Lock' }).click();
	await page.getByLabel(/^Passphrase for/).fill(PASSPHRASE);
	await page.getByRole('button', { name: 'Unlock' }).click();
	await expect(page.getByText('Unlocked.')).toBeVisible();
	await look('unlocked');
	await page.getByRole('button', { name: 'Forget' }).click();
	await look('forgotten');

	expect(tokens.size).toBeGreaterThan(0);
	expect(places).toEqual([]);
	expect(exported).toEqual([]);
	const has = (texts: string[], secrets = sought()) =>
		texts.filter((text) => secrets.some((one) => text.includes(one)));
	expect(has(said)).toEqual([]);
	expect(has(requests)).toEqual([]);
	expect(told.length).toBeGreaterThan(3);
	// The worker that sends submissions is told the token, once for each, and neither secret nor passphrase.
	const handed = told.filter((text) => text.startsWith('legible-submitter'));
	expect(handed.filter((text) => [...tokens].some((token) => text.includes(token))).length).toBe(
		wire.filter(({ method, url }) => method === 'POST' && url !== '/connect/token').length,
	);
	expect(has(handed, [SECRET, PASSPHRASE].flatMap(needles))).toEqual([]);
	expect(has(told.filter((text) => !handed.includes(text)))).toEqual([]);

	// On the wire: the secret in the body of the sign-in, the token in the header of the API, and nowhere else.
	const [secrets, passphrases] = [needles(SECRET), needles(PASSPHRASE)];
	const living = [...tokens].flatMap(needles);
	for (const { method, url, head, body } of wire) {
		const place = `${method} ${url.split('?')[0]}`;
		const signIn = url === '/connect/token';
		expect(has([url, head], secrets), place).toEqual([]);
		expect(has([body], secrets).length, place).toBe(signIn && method === 'POST' ? 1 : 0);
		expect(has([url, head, body], passphrases), place).toEqual([]);
		expect(has([url, body], living), place).toEqual([]);
		expect(has([head], living).length > 0, place).toBe(!signIn && method !== 'OPTIONS');
	}
	expect(wire.some(({ method, url }) => method === 'POST' && url !== '/connect/token')).toBe(true);
});
