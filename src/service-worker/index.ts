/// <reference lib="webworker" />
import { base } from '$service-worker';
import * as policy from '../../policy.js';
import { CLOSED_POLICY, deviceOnly } from '../lib/store/device-only.ts';
import { SHARE, takeShare } from './share.ts';
import { ROOT, isFile, keepSamples, keepShell, shellFile, takeOver } from './shell.ts';
import { dropOtherVersions, getReady, keepFile, vendorFile } from './vendor.ts';

/**
 * Answers for the network when there is none: the page and its chunks from the shell's cache, the engines from theirs.
 * It sees requests to our own folder only; the cloud's addresses, and with them every token, pass it by.
 */
const self = globalThis.self as unknown as ServiceWorkerGlobalScope;

// No skipWaiting: a page goes on with the build it began with until its user says otherwise.
self.addEventListener('install', (event) => event.waitUntil(keepShell()));

self.addEventListener('activate', (event) => {
	event.waitUntil(
		takeOver().then(async (isFirst) => {
			await dropOtherVersions();
			// The first visit becomes ready for offline without a reload; on an update, claiming would mix two builds.
			if (isFirst) await self.clients.claim();
		}),
	);
});

self.addEventListener('message', (event) => {
	const port = event.ports[0];
	if (event.data === 'skip-waiting') event.waitUntil(self.skipWaiting());
	// A page that was reloaded past the cache (Shift) belongs to nobody until it is claimed.
	else if (event.data === 'claim') event.waitUntil(self.clients.claim());
	else if (event.data === 'get-ready' && port)
		event.waitUntil(
			keepSamples()
				.catch(console.warn)
				.then(() => getReady((progress) => port.postMessage(progress))),
		);
	else if (typeof event.data?.keep === 'string' && port)
		event.waitUntil(keepFile(event.data.keep, (progress) => port.postMessage(progress)));
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== self.location.origin || !pathname.startsWith(ROOT)) return;
	if (request.method === 'POST' && pathname === SHARE) event.respondWith(takeShare(request));
	if (request.method !== 'GET' || request.headers.has('range')) return;
	event.respondWith(answer(request, pathname));
});

async function answer(request: Request, path: string) {
	const isWorker = request.destination === 'worker' || request.destination === 'sharedworker';
	if (request.mode === 'navigate' && !isFile(path)) {
		// The application could not even say that nothing is there: it stays empty at such an address.
		if (!isWritten(path)) return Response.redirect(ROOT);
		return asSwitched((await shellFile(ROOT)) ?? (await fetch(request)));
	}
	const response = (await shellFile(path)) ?? (await vendorFile(path)) ?? (await fetch(request));
	return isWorker ? withPolicy(response, await policyOf(path)) : response;
}

/** Whether an address can be read back: `%E0` alone is half a letter. */
function isWritten(path: string): boolean {
	try {
		return Boolean(decodeURI(path));
	} catch {
		return false;
	}
}

/**
 * The page, bound to our own origin while the switch "On this device only" is on. Its own policies stay: a browser
 * enforces all that an answer carries.
 */
async function asSwitched(page: Response) {
	// A switch that cannot be read is on. What is no whole page (a redirect, an error) shows nothing of ours.
	if (!page.ok || !(await deviceOnly().catch(() => true))) return page;
	const headers = new Headers(page.headers);
	headers.append('Content-Security-Policy', CLOSED_POLICY);
	return new Response(page.body, { status: page.status, statusText: page.statusText, headers });
}

/** The worker that sends submissions reaches the cloud, and nothing while the switch is on; all others our own origin. */
async function policyOf(path: string) {
	if (!path.startsWith(base + policy.SUBMITTER)) return policy.worker;
	return (await deviceOnly().catch(() => true)) ? policy.submitterClosed : policy.submitter;
}

/** A worker takes its policy from its own script's answer, and a plain host sends none. */
function withPolicy(response: Response, its: string) {
	const headers = new Headers(response.headers);
	headers.set('Content-Security-Policy', its);
	return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
