import { base, build, files, version } from '$service-worker';

/** The page itself: one file for every place inside the application. In no list of kit's, because it is the fallback. */
export const ROOT = `${base}/`;
const PREFIX = 'shell-';
const NAME = PREFIX + version;
/** An entry in a shell's cache, set when its version began to serve. */
const SERVED = `${base}/.served`;

/** Fetched when wanted: what is big, or seen only by an installer. */
const LATER = ['/vendor/', '/screenshots/', '/samples/'].map((folder) => base + folder);
/**
 * What the workers fetch when they want it: formats of exports, decoders. Kit knows only what pages are made of; the build
 * writes these paths in here (scripts/after-build.mjs).
 */
const ofWorkers = '__PARTS_OF_WORKERS__'.split(' ').map((path) => `${base}/${path}`);
const ours = [...build, ...ofWorkers];
const shell = [ROOT, ...ours, ...files.filter((path) => !LATER.some((folder) => path.startsWith(folder)))];
const later = new Set(files.filter((path) => LATER.slice(1).some((folder) => path.startsWith(folder))));
const immutable = new Set(ours.filter((path) => path.startsWith(`${base}/_app/immutable/`)));

/** Keeps the whole shell of this version, or rejects: half a shell is not installed. */
export async function keepShell() {
	const cache = await caches.open(NAME);
	await Promise.all(
		shell.map(async (path) => {
			// A name with a hash is the same file in every build: the one that is here needs no fetching.
			const kept = immutable.has(path) && (await caches.match(path, { ignoreVary: true }));
			await cache.put(path, kept || (await fetchWhole(path)));
		}),
	);
}

/** Keeps the samples too. Not part of installing: without them the application is whole. */
export async function keepSamples() {
	const cache = await caches.open(NAME);
	for (const path of later)
		if (path.startsWith(`${base}/samples/`) && !(await cache.match(path)))
			await cache.put(path, await fetchWhole(path));
}

async function fetchWhole(path: string) {
	// What the page has just fetched is not fetched again where its name says what is in it.
	const response = await fetch(path, { cache: immutable.has(path) ? 'default' : 'reload' });
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	// A browser refuses to show a page that was redirected on its way into the cache.
	return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** A file of the shell, or of the build before it, which an open page may still be made of. */
export async function shellFile(path: string): Promise<Response | undefined> {
	const options = { ignoreVary: true };
	const own = await (await caches.open(NAME)).match(path, options);
	if (own) return own;
	return path.startsWith(`${base}/_app/immutable/`) ? await caches.match(path, options) : undefined;
}

/** Whether `path` is a file rather than a place inside the application. */
export const isFile = (path: string) =>
	path !== ROOT && (shell.includes(path) || later.has(path) || path.startsWith(LATER[0]!));

/**
 * Notes that this version serves from now on, and deletes all older shells but the one that served before.
 * Resolves to whether it is the first that ever served here.
 */
export async function takeOver(): Promise<boolean> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	// Caches are listed in the order of their making: what follows ours may be a newer version being installed.
	const older = names.slice(0, names.indexOf(NAME));
	const served = await Promise.all(older.map(async (name) => Boolean(await (await caches.open(name)).match(SERVED))));
	const before = served.lastIndexOf(true);
	await Promise.all(older.filter((_, at) => at !== before).map((name) => caches.delete(name)));
	await (await caches.open(NAME)).put(SERVED, new Response());
	return before < 0;
}
