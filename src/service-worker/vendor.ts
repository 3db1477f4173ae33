/// <reference types="vite/types/importMeta.d.ts" />
import { base } from '$service-worker';
import { relaxedSimd, simd } from 'wasm-feature-detect';

interface VendorFile {
	path: string;
	bytes: number;
	sha256: string;
	sha256Unpacked?: string;
	offline: boolean;
	/** the file that holds this one as well, from byte `at`: fetched ahead in its stead */
	pack?: string;
	at?: number;
}

/** One cache for all versions: what an update does not change is not fetched again. */
const CACHE = 'vendor';
/** Languages that the user brought, under the addresses at which the engine looks for them (see flow/offline/languages). */
const IMPORTED = 'imported-languages';
const LANGUAGES = `${base}/vendor/tessdata/`;

// A glob instead of an import: the list is made by `npm run assets`, and type checking must work without it.
const manifests = import.meta.glob<VendorFile[]>('../../static/vendor/manifest.json', { eager: true, import: 'files' });
const all = new Map(
	Object.values(manifests)
		.flat()
		.map((file) => [`${base}/vendor/${file.path}`, file]),
);

/** The address under which a file is kept: it names the content, so two versions of a file never meet. */
const keyOf = (path: string, file: VendorFile) => `${path}?${file.sha256.slice(0, 16)}`;

const under = new Map<string, Promise<Response>>();

/**
 * An engine file: from the cache, else from the network, verified and kept. `path` is absolute; undefined when it is
 * none of ours. `onBytes` hears how many bytes came since the last call. Rejects when the file cannot be had.
 */
export async function vendorFile(path: string, onBytes?: (bytes: number) => void): Promise<Response | undefined> {
	// The list of this version, which is in this script already: so it is there without a network.
	if (path === `${base}/vendor/manifest.json`)
		return Response.json({ files: [...all.values()] }, { headers: { 'Cache-Control': 'no-store' } });
	const imported = path.startsWith(LANGUAGES) && (await caches.match(path, { cacheName: IMPORTED }));
	if (imported) return imported;
	const file = all.get(path);
	if (!file) return undefined;
	const kept = (await keptFile(path, file)) ?? (await packedFile(file));
	if (kept) {
		onBytes?.(file.bytes);
		return kept;
	}
	// The page and the preparation for offline may want the same file at once: it is fetched once.
	const coming = under.get(path) ?? fetchVerified(path, file, onBytes).finally(() => under.delete(path));
	under.set(path, coming);
	return (await coming).clone();
}

const keptFile = async (path: string, file: VendorFile) => (await caches.open(CACHE)).match(keyOf(path, file));

/** A file out of its pack, if that is here. */
async function packedFile({ pack, at = 0, bytes }: VendorFile): Promise<Response | undefined> {
	if (!pack) return undefined;
	const path = `${base}/vendor/${pack}`;
	const kept = await keptFile(path, all.get(path)!);
	return kept && new Response((await kept.blob()).slice(at, at + bytes));
}

async function fetchVerified(path: string, file: VendorFile, onBytes?: (bytes: number) => void) {
	const response = await fetch(path, { cache: 'no-cache' });
	if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	for (const reader = response.body.getReader(); ;) {
		const { done, value } = await reader.read();
		if (done) break;
		parts.push(value);
		onBytes?.(value.length);
	}
	const bytes = await new Blob(parts).arrayBuffer();
	const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
	if (digest !== file.sha256 && digest !== file.sha256Unpacked)
		throw new Error(`${path} is not the file of this version`);

	const headers = new Headers(response.headers);
	// They speak of the bytes on the wire, and these are unpacked.
	for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
	const whole = new Response(bytes, { headers });
	// A full disk must not keep the file from the page that asked for it.
	await (await caches.open(CACHE)).put(keyOf(path, file), whole.clone()).catch(console.warn);
	return whole;
}

/** What must be there for working without a network: of the engine's cores, the one that this browser will choose. */
async function wanted(): Promise<[string, VendorFile][]> {
	const core = (await relaxedSimd()) ? 'relaxedsimd-lstm' : (await simd()) ? 'simd-lstm' : 'lstm';
	return [...all].filter(
		([path, file]) => file.offline && (!path.includes('/tesseract-core-') || path.includes(`/tesseract-core-${core}.`)),
	);
}

export interface Progress {
	bytesDone: number;
	bytesTotal: number;
	/** Everything is there. */
	ready: boolean;
	/** No more is coming now; with `ready: false` some files could not be had and are tried when asked again. */
	ended: boolean;
}

let running: Promise<Progress> | undefined;
const listeners = new Set<(progress: Progress) => void>();

/** Fetches what is missing for offline, four files at a time, and tells `listener` how far it is until it has ended. */
export async function getReady(listener: (progress: Progress) => void) {
	listeners.add(listener);
	running ??= fetchWanted().finally(() => (running = undefined));
	try {
		listener(await running);
	} finally {
		listeners.delete(listener);
	}
}

async function fetchWanted(): Promise<Progress> {
	const files = await wanted();
	const progress = { bytesDone: 0, bytesTotal: files.reduce((sum, [, file]) => sum + file.bytes, 0) };
	let told = 0;
	const count = (bytes: number) => {
		progress.bytesDone = Math.min(progress.bytesDone + bytes, progress.bytesTotal);
		if (Date.now() - told < 100) return;
		told = Date.now();
		for (const listener of listeners) listener({ ...progress, ready: false, ended: false });
	};
	const queue = files.map(([path]) => path);
	const fetchNext = async () => {
		for (let path = queue.shift(); path; path = queue.shift()) await vendorFile(path, count).catch(console.warn);
	};
	await Promise.all([fetchNext(), fetchNext(), fetchNext(), fetchNext()]);

	// Asked again, not assumed: a file may have come and not been kept.
	const cache = await caches.open(CACHE);
	const kept = await Promise.all(
		files.map(async ([path, file]) => ((await cache.match(keyOf(path, file))) ? file.bytes : 0)),
	);
	const bytesDone = kept.reduce((sum, bytes) => sum + bytes, 0);
	return { bytesDone, bytesTotal: progress.bytesTotal, ready: bytesDone === progress.bytesTotal, ended: true };
}

/** Fetches one engine file that is not among those for offline, and keeps it; tells `listener` how far it is. */
export async function keepFile(path: string, listener: (progress: Progress) => void) {
	const file = all.get(path);
	const progress = { bytesDone: 0, bytesTotal: file?.bytes ?? 0, ready: false, ended: false };
	let told = 0;
	const count = (bytes: number) => {
		progress.bytesDone = Math.min(progress.bytesDone + bytes, progress.bytesTotal);
		if (Date.now() - told < 100) return;
		told = Date.now();
		listener(progress);
	};
	listener(progress);
	await vendorFile(path, count).catch(console.warn);
	const ready = Boolean(file && (await (await caches.open(CACHE)).match(keyOf(path, file))));
	listener({ ...progress, ready, ended: true });
}

/** Lets go of the files of other versions. Languages that were fetched when used stay. */
export async function dropOtherVersions() {
	const cache = await caches.open(CACHE);
	const keys = new Set([...all].map(([path, file]) => new URL(keyOf(path, file), location.href).href));
	const old = (await cache.keys()).filter((request) => !keys.has(request.url));
	await Promise.all(old.map((request) => cache.delete(request)));
}
