import { FaultError } from '#lib/model/fault.ts';
import { announce } from '#lib/store/changes.ts';
import { keepThere } from './keep-there.ts';
import { looksLikeTraineddata } from './traineddata.ts';
import { goOnWithLanguage } from '../wishes.ts';

/** The data of one language: at hand, or to be had from the site. */
export interface Pack {
	code: string;
	/** as it is fetched, or as it was imported */
	bytes: number;
	state: 'here' | 'site' | 'imported';
	/** comes with the application and stays */
	bundled: boolean;
}

interface VendorFile {
	path: string;
	bytes: number;
	sha256: string;
	offline: boolean;
	/** the language with which it comes: it is fetched and removed together with that */
	with?: string;
}

/** The service worker's names (see src/service-worker/vendor.ts). */
const KEPT = 'vendor';
const IMPORTED = 'imported-languages';
const MOST_BYTES = 200_000_000;
const CODE = /^tessdata\/(.+)\.traineddata\.gz$/;

const addressOf = (vendor: string, code: string) => `${vendor}tessdata/${code}.traineddata.gz`;

/** What the site has. Rejects with `offline`. */
async function siteFiles(vendor: string): Promise<VendorFile[]> {
	const response = await fetch(`${vendor}manifest.json`);
	if (!response.ok) throw new FaultError('offline', `the list of engine files: ${response.status}`);
	return ((await response.json()) as { files: VendorFile[] }).files;
}

/** Every language whose data is here or on the site. Rejects when the site's list cannot be had. */
export async function packs(vendor: string): Promise<Pack[]> {
	const files = await siteFiles(vendor);
	const kept = await addressesIn(KEPT);
	const brought = await broughtHere(vendor);
	const onSite = files.flatMap((file): Pack[] => {
		const { path, sha256, offline } = file;
		const code = CODE.exec(path)?.[1];
		if (!code || file.with || brought.some((pack) => pack.code === code)) return [];
		const isHere = kept.includes(`${vendor}${path}?${sha256.slice(0, 16)}`);
		const bytes = together(files, code).reduce((sum, one) => sum + one.bytes, 0);
		return [{ code, bytes, state: isHere ? 'here' : 'site', bundled: offline }];
	});
	return [...onSite, ...brought];
}

/** The data of a language on the site, and what comes with it. */
const together = (files: VendorFile[], code: string) =>
	files.filter((file) => CODE.exec(file.path)?.[1] === code || file.with === code);

const addressesIn = async (cache: string) =>
	'caches' in globalThis ? (await (await caches.open(cache)).keys()).map(({ url }) => url) : [];

async function broughtHere(vendor: string): Promise<Pack[]> {
	const found: Pack[] = [];
	for (const url of await addressesIn(IMPORTED)) {
		const code = url.startsWith(vendor) && CODE.exec(url.slice(vendor.length))?.[1];
		const response = code && (await caches.match(url, { cacheName: IMPORTED }));
		if (!response) continue;
		found.push({ code, bytes: Number(response.headers.get('x-bytes')), state: 'imported', bundled: false });
	}
	return found;
}

/**
 * Fetches a language's data and keeps it for offline; what failed for want of it goes on. `onProgress` hears a part of 1.
 * Rejects with `offline` when it cannot be had. Without a service worker nothing is kept, and reading fetches it itself.
 */
export async function fetchPack(vendor: string, code: string, onProgress: (part: number) => void): Promise<void> {
	const all = together(await siteFiles(vendor).catch(() => []), code);
	const files = all.length ? all : [{ path: `tessdata/${code}.traineddata.gz`, bytes: 1 }];
	const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
	let before = 0;
	for (const { path, bytes } of files) {
		const kept = await keepThere(new URL(vendor + path).pathname, (part) =>
			onProgress((before + part * bytes) / total),
		);
		if (!kept) throw new FaultError('offline', `${code} could not be fetched`, { language: code });
		before += bytes;
	}
	announce({ what: 'settings' });
	await goOnWithLanguage(code);
}

/** Lets go of a language's data. What the site has can be fetched again; what was imported is gone. */
export async function removePack(vendor: string, code: string): Promise<void> {
	const address = addressOf(vendor, code);
	const imported = await (await caches.open(IMPORTED)).delete(address);
	if (!imported) {
		const kept = await caches.open(KEPT);
		const others = together(await siteFiles(vendor).catch(() => []), code).map(({ path }) => vendor + path);
		for (const one of new Set([address, ...others])) await kept.delete(one, { ignoreSearch: true });
	}
	announce({ what: 'settings' });
}

/**
 * Takes a `.traineddata` file (also gzipped) as the data of the language that its name says, before what the site has.
 * Resolves to the language's code. Rejects with `unsupported-type` when it is none, and `storage-full`.
 */
export async function importPack(vendor: string, file: File): Promise<string> {
	const code = /^([a-z][a-z0-9_]*)\.traineddata(\.gz)?$/i.exec(file.name)?.[1];
	const refuse = (message: string) => new FaultError('unsupported-type', message);
	if (!code) throw refuse('The file’s name says the language, such as rus.traineddata; this one does not.');
	if (file.size > MOST_BYTES) throw new FaultError('too-large', file.name, { bytes: file.size, limit: MOST_BYTES });
	if (!(await looksLikeTraineddata(file)))
		throw refuse('This is no language data that Tesseract 4 or 5 can read with.');
	const headers = { 'Content-Type': 'application/octet-stream', 'x-bytes': String(file.size) };
	await (await caches.open(IMPORTED)).put(addressOf(vendor, code), new Response(file, { headers })).catch((thrown) => {
		throw new FaultError('storage-full', String(thrown));
	});
	announce({ what: 'settings' });
	await goOnWithLanguage(code);
	return code;
}
