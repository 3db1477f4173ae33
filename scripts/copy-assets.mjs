/**
 * Copies what the engines load at run time from node_modules to static/vendor (which git does not see), and lists it
 * with sizes and SHA-256 in static/vendor/manifest.json, so that a file can be verified before it is used or kept.
 * Quick when nothing changed: the manifest names the versions it was made from.
 */
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const VENDOR = join(ROOT, 'static/vendor');
const MANIFEST = join(VENDOR, 'manifest.json');
const home = (name) => join(ROOT, 'node_modules', name);

/** What a build has when LANGUAGES says nothing; the packages are in package.json. */
const DEFAULT_LANGUAGES =
	'eng deu frk fra spa ita por nld pol ces hun ron dan nor swe fin ell bul ukr tur heb ara hin tha vie chi_sim chi_tra jpn kor';
const LANGUAGES = (process.env.LANGUAGES?.trim() || DEFAULT_LANGUAGES).split(/[\s,+]+/).filter(Boolean);
/** Data that the deployer brings, for languages without a package or instead of one. */
const OWN_LANGUAGES = 'tessdata';

/** Data that comes with a language, for its lines that run down (as in src/lib/model/language.ts). */
const VERTICAL = { chi_tra: 'chi_tra_vert', jpn: 'jpn_vert' };

/** English is there after the first visit, because new documents are read in it; others once they are chosen. */
function language(code) {
	if (!/^[a-z][a-z0-9_]*$/i.test(code)) throw new Error(`LANGUAGES: ${code} is no language code`);
	const file = `${code}.traineddata.gz`;
	const names = new RegExp(`^${file.replaceAll('.', '\\.')}$`);
	const to = 'tessdata';
	const offline = code === 'eng';
	if (existsSync(join(ROOT, OWN_LANGUAGES, file))) return { own: OWN_LANGUAGES, names, to, offline };
	const name = `@tesseract.js-data/${code}`;
	if (!existsSync(home(name)))
		throw new Error(
			`LANGUAGES: no data for ${code}. Run "npm install --no-save ${name}@1.0.0", or put ${file} into ${OWN_LANGUAGES}/`,
		);
	return { package: name, folder: '4.0.0_best_int', names, to, offline };
}

/** The data for the vertical lines of a language; none where the deployer has left it out. */
function vertical(code) {
	const companion = VERTICAL[code];
	const isThere =
		companion &&
		(existsSync(join(ROOT, OWN_LANGUAGES, `${companion}.traineddata.gz`)) ||
			existsSync(home(`@tesseract.js-data/${companion}`)));
	return isThere ? [{ ...language(companion), with: code }] : [];
}

const wanted = [...new Set(['eng', ...LANGUAGES])];

/** The PDF library's tables of letters, typefaces and colours. */
const PDF_PACK = 'pdfjs/tables.pack';

/**
 * What is copied: the files of `package`/`folder` (or of our `own` folder) whose names match, into static/vendor/`to`.
 * `as`: another name for the one file that matches.
 * `offline`: fetched ahead, so that they are there without a network. Licences travel with their files, but are not.
 * `pack`: also put, one behind the other, into this file, which is fetched ahead in their stead: 186 requests for
 * 2.5 MB cost seconds of a processor. Each stays on the site by itself for a page without a service worker.
 * `with`: the language with which a file comes and goes.
 */
const SOURCES = [
	// The worker looks for the core's .wasm beside itself: they must share a folder.
	{ own: 'scripts/vendor', names: /^reader\.js$/, to: 'tesseract', offline: true },
	{ package: 'tesseract.js', folder: 'dist', names: /^worker\.min\.js$/, to: 'tesseract', offline: true },
	{
		package: 'tesseract.js-core',
		names: /^tesseract-core-((relaxed)?simd-)?lstm\.(js|wasm)$/,
		to: 'tesseract',
		offline: true,
	},
	{ package: 'tesseract.js-core', names: /^LICENSE/, to: 'tesseract', offline: false },
	...wanted.flatMap((code) => [language(code), ...vertical(code)]),
	{ package: 'dictionary-en', names: /^index\.(aff|dic)$/, to: 'dictionaries/en', offline: false },
	{ package: 'dictionary-en', names: /^license$/, to: 'dictionaries/en', offline: false },
	{ package: 'pdfjs-dist', folder: 'wasm', names: /^(?!quickjs)[^.]+\.wasm$/, to: 'pdfjs/wasm', offline: true },
	{ package: 'pdfjs-dist', folder: 'wasm', names: /^LICENSE_(?!.*QUICKJS)/, to: 'pdfjs/wasm', offline: false },
	{ package: 'pdfjs-dist', folder: 'iccs', names: /\.icc$/, to: 'pdfjs/iccs', pack: PDF_PACK },
	{
		package: 'pdfjs-dist',
		folder: 'standard_fonts',
		names: /\.(pfb|ttf)$/,
		to: 'pdfjs/standard_fonts',
		pack: PDF_PACK,
	},
	{ package: 'pdfjs-dist', folder: 'standard_fonts', names: /^LICENSE/, to: 'pdfjs/standard_fonts', offline: false },
	{ package: 'pdfjs-dist', folder: 'cmaps', names: /\.bcmap$/, to: 'pdfjs/cmaps', pack: PDF_PACK },
	// Whoever photographs without a signal must not hear then that a decoder was never fetched.
	{ package: '@jsquash/jxl', folder: 'codec/dec', names: /\.(js|wasm)$/, to: 'jxl', offline: true },
	{ package: '@jsquash/jxl', names: /^LICENSE/, to: 'jxl', offline: false },
	// LGPL: as it was published, in a file of its own. Not every host serves .mjs as a script.
	{
		package: 'libheif-js',
		folder: 'libheif-wasm',
		names: /^libheif-bundle\.mjs$/,
		to: 'libheif',
		as: 'libheif.js',
		offline: true,
	},
	{ package: 'libheif-js', folder: 'libheif-wasm', names: /^LICENSE/, to: 'libheif', offline: false },
];

const versionOf = (name) => JSON.parse(readFileSync(join(home(name), 'package.json'), 'utf8')).version;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const from = ({ own, package: name, folder = '.' }) => (own ? join(ROOT, own) : join(home(name), folder));
const matching = (source) => readdirSync(from(source)).filter((file) => source.names.test(file));

/** Changes when a package, a file of our own or this list does. */
const madeFrom = SOURCES.map((source) => {
	const { own, package: name, folder = '', names, to, offline, pack, with: whose } = source;
	const version = own
		? sha256(Buffer.concat(matching(source).map((file) => readFileSync(join(from(source), file)))))
		: `${name}@${versionOf(name)}/${folder}`;
	return `${version} ${names} ${to}${offline ? ' offline' : ''}${pack ? ` ${pack}` : ''}${whose ? ` with ${whose}` : ''}`;
});

function upToDate() {
	if (!existsSync(MANIFEST)) return false;
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
	return (
		JSON.stringify(manifest.from) === JSON.stringify(madeFrom) &&
		manifest.files.every(({ path, bytes }) => statSync(join(VENDOR, path), { throwIfNoEntry: false })?.size === bytes)
	);
}

function copy(source) {
	const { names, to, as, offline = false, pack, with: whose } = source;
	const found = matching(source);
	// A package that moved its files must be noticed here, not by a user whose engine does not start.
	if (!found.length) throw new Error(`${from(source)} has no file like ${names}`);
	mkdirSync(join(VENDOR, to), { recursive: true });
	return found.sort().map((file) => {
		const path = `${to}/${as ?? file}`;
		copyFileSync(join(from(source), file), join(VENDOR, path));
		const content = readFileSync(join(VENDOR, path));
		const entry = {
			path,
			bytes: content.length,
			sha256: sha256(content),
			offline,
			...(pack && { pack }),
			...(whose && { with: whose }),
		};
		// Some hosts send .gz files with Content-Encoding: gzip, and then the browser hands over the unpacked bytes.
		return file.endsWith('.gz') ? { ...entry, sha256Unpacked: sha256(gunzipSync(content)) } : entry;
	});
}

/** Writes a pack and gives its entry; the entries of what is in it learn where in it they begin (`at`, bytes). */
function makePack(path, files) {
	let at = 0;
	const parts = files.map((file) => {
		Object.assign(file, { at });
		at += file.bytes;
		return readFileSync(join(VENDOR, file.path));
	});
	const content = Buffer.concat(parts);
	writeFileSync(join(VENDOR, path), content);
	return { path, bytes: content.length, sha256: sha256(content), offline: true };
}

if (!upToDate()) {
	rmSync(VENDOR, { recursive: true, force: true });
	const copied = SOURCES.flatMap(copy);
	const packs = [...new Set(copied.flatMap(({ pack }) => pack ?? []))];
	const files = [
		...copied,
		...packs.map((pack) =>
			makePack(
				pack,
				copied.filter((file) => file.pack === pack),
			),
		),
	];
	writeFileSync(MANIFEST, JSON.stringify({ from: madeFrom, files }, null, '\t') + '\n');
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	console.log(`static/vendor: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
}
