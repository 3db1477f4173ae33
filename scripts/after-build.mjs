/**
 * Runs after vite: the copies and lists that hosts want, and the check of what the first paint costs.
 * First paint is the entry, the layout and the library page with all they import statically: no engine is among them.
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { everywhere, kindsOf, pageHeaders } from '../policy.js';
import { noteBuild } from './build-is-fresh.mjs';
import { hashesOf } from './hashes-of.mjs';
import { writeHostFiles } from './host-files.mjs';

const LIMIT_KB = 60;
const base = process.env.BASE_PATH ?? '';
const folder = process.env.BUILD_DIR ?? 'build';

// GitHub Pages and others answer an unknown path with this file: the same page, so that deep links work.
copyFileSync(join(folder, 'index.html'), join(folder, '404.html'));

// A worker's own chunks stand in no list of kit's: without them the service worker kept exports that could not be written.
const worker = join(folder, 'service-worker.js');
const source = readFileSync(worker, 'utf8');
const ofWorkers = readdirSync(join(folder, '_app/immutable'), { recursive: true })
	.map((path) => `_app/immutable/${path.replaceAll('\\', '/')}`)
	.filter((path) => path.endsWith('.js') && !source.includes(path))
	.sort();
if (!source.includes('__PARTS_OF_WORKERS__'))
	throw new Error('The service worker has no place for the parts of workers.');
writeFileSync(worker, source.replace('__PARTS_OF_WORKERS__', ofWorkers.join(' ')));

/** Places inside the application, as patterns: hosts cannot tell a page from a file, and the page's policy must not
 *  meet the workers' one: two policies for one answer are both enforced. */
function places(from = 'src/routes', path = '') {
	return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
		if (!entry.isDirectory()) return entry.name === '+page.svelte' ? [path || '/'] : [];
		const part = /^\(.*\)$/.test(entry.name) ? '' : `/${entry.name.startsWith('[') ? '*' : entry.name}`;
		return places(join(from, entry.name), path + part);
	});
}

const rule = (glob, headers) =>
	[base + glob, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
const html = readFileSync(join(folder, 'index.html'), 'utf8');
const page = pageHeaders(html);
const workerKinds = kindsOf(html).map(({ glob, headers }) => {
	// Rules that match together are joined, and two Cache-Controls would contradict each other.
	const { 'Cache-Control': cache, ...rest } = headers;
	return rule(glob, /^\/_app\/immutable\/./.test(glob.replace('*', '')) ? rest : { ...rest, 'Cache-Control': cache });
});
writeFileSync(
	join(folder, '_headers'),
	[
		rule('/*', everywhere),
		...workerKinds,
		...[...new Set([...places(), '/index.html', '/404.html'])].map((place) => rule(place, page)),
	].join('\n') + '\n',
);

// Netlify's way to answer a place inside the application with the page; a missing engine file stays a plain 404.
writeFileSync(
	join(folder, '_redirects'),
	[
		`${base}/_app/* ${base}/404.html 404`,
		`${base}/vendor/* ${base}/404.html 404`,
		`${base}/* ${base}/index.html 200`,
		'',
	].join('\n'),
);

const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));
const routes = readFileSync('.svelte-kit/generated/client-optimized/app.js', 'utf8');
const library = /"\/": \[~?(\d+)/.exec(routes)?.[1];
const first = new Set();
const follow = (key) => {
	if (!key || !manifest[key] || first.has(manifest[key].file)) return;
	first.add(manifest[key].file);
	manifest[key].imports?.forEach(follow);
};
const entries = Object.keys(manifest).filter((key) =>
	['client/entry.js', 'client-optimized/app.js', 'nodes/0.js', `nodes/${library}.js`].some((end) => key.endsWith(end)),
);
if (!library || entries.length !== 4) throw new Error(`The build looks different: ${entries}`);
entries.forEach(follow);
const kb = [...first].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
console.log(`First paint: ${kb.toFixed(1)} kB of JavaScript (gzip, ${first.size} files); at most ${LIMIT_KB}.`);
if (kb > LIMIT_KB) {
	console.error('That is too much: load what the first paint does not need with import().');
	process.exit(1);
}

// Who has this list can compare a site with a build of the same sources, file by file.
const list = 'build-manifest.json';
writeFileSync(join(folder, list), JSON.stringify(hashesOf(folder, [list]), null, '\t') + '\n');
if (folder === 'build') {
	writeHostFiles('build-hosts', { folder });
	noteBuild();
}
