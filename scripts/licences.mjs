/**
 * Who made what the application is built with: checks the licence of every package that reaches the browser, and writes
 * their notices to static/third-party.txt (which git does not see), shown by the page `/notices`.
 * Ends with an error when a package has a licence that is not in the list.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const json = (...path) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));

const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense', 'CC0-1.0', 'Zlib'];
/** Allowed for one package each, with the reason. */
const EXCEPTIONS = {
	// Loaded as it was published, as a file of its own, when a HEIC picture comes; it can be replaced on a site by another build.
	'libheif-js': 'LGPL-3.0',
	// A word list under the terms of SCOWL: permissive, with notices. It is a file of its own too.
	'dictionary-en': '(MIT AND BSD)',
};
/** Development packages of which code goes into the build. */
const BUILT_IN = ['svelte', '@sveltejs/kit', 'devalue', 'esm-env', 'clsx'];
/** What packages bring from elsewhere, which no package.json says. */
const DATA = [
	'Recognition data (tessdata_best, integer form) of the Tesseract project: Apache License 2.0.',
	'tesseract.js-core holds Tesseract (Apache 2.0), Leptonica (BSD 2-Clause), libjpeg, libpng, libtiff, zlib, giflib, libwebp under their own permissive terms.',
];

function reaching() {
	const found = new Map();
	const take = (name, from = '') => {
		// As Node looks: beside the one that asks first, then further out.
		for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
			const folder = join(at, 'node_modules', name);
			if (existsSync(join(ROOT, folder, 'package.json'))) {
				if (found.has(folder)) return;
				const made = json(folder, 'package.json');
				found.set(folder, made);
				for (const next of Object.keys(made.dependencies ?? {})) if (!BUILT_IN.includes(name)) take(next, folder);
				return;
			}
			if (!at) return;
		}
	};
	[...Object.keys(json('package.json').dependencies), ...BUILT_IN].forEach((name) => take(name));
	return [...found].sort(([, a], [, b]) => a.name.localeCompare(b.name));
}

const licenceOf = ({ license, licenses }) =>
	typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
const isAllowed = (name, licence = '') => {
	if (EXCEPTIONS[name] === licence) return true;
	const names = licence.replace(/[()]/g, '').split(' OR ');
	return names.some((one) => one.split(' AND ').every((each) => ALLOWED.includes(each.trim())));
};

const packages = reaching();
const refused = packages.filter(([, made]) => !isAllowed(made.name, licenceOf(made)));
if (refused.length) {
	for (const [, made] of refused)
		console.error(`${made.name}@${made.version}: licence ${licenceOf(made) ?? 'unknown'}`);
	console.error('These licences are not in the list of scripts/licences.mjs.');
	process.exit(1);
}

const textOf = (folder) =>
	readdirSync(join(ROOT, folder))
		.filter((file) => /^(licen[cs]e|notice|copying)([.-]|$)/i.test(file))
		.sort()
		.map((file) => readFileSync(join(ROOT, folder, file), 'utf8').trim())
		.join('\n\n');

// The same long licence many times over helps nobody: who repeats a text is named beside the first who brought it.
const texts = new Map();
for (const [folder, made] of packages) {
	const text = textOf(folder) || `No licence file in the package. Licence: ${licenceOf(made)}`;
	texts.set(text, [...(texts.get(text) ?? []), `${made.name} ${made.version} (${licenceOf(made)})`]);
}
const line = '-'.repeat(80);
const notices = [...texts].map(([text, names]) => `${names.join('\n')}\n\n${text}`).join(`\n\n${line}\n\n`);
const whole = `${DATA.join('\n')}\n\n${line}\n\n${notices}\n`;
const target = join(ROOT, 'static/third-party.txt');
// Not written anew when nothing changed: its time says whether a build is older than its sources.
if (!existsSync(target) || readFileSync(target, 'utf8') !== whole) writeFileSync(target, whole);
if (process.argv.includes('--list'))
	for (const [, made] of packages) console.log(`${made.name}@${made.version}  ${licenceOf(made)}`);
