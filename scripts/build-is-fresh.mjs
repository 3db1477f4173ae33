import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = '.svelte-kit/built.json';
/** What a build is made of, beside what package-lock.json names. */
export const SOURCES = [
	'src',
	'static',
	'docs/threat-model.md',
	'policy.js',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json',
];
/** What a deployer can set, in the environment. */
export const SETTINGS = ['BASE_PATH', 'PUBLIC_CLOUD_API', 'PUBLIC_CLOUD_TOKEN_URL', 'LANGUAGES'];

/** The build-time settings: a build made with others is not the build that was asked for. */
const settings = () => JSON.stringify(SETTINGS.map((name) => process.env[name] ?? ''));

const newest = (path) => {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	// The folder's own time changes when a file goes away. Engine files follow package-lock.json.
	const inside = readdirSync(path).filter((name) => name !== 'vendor');
	return Math.max(path === 'static' ? 0 : stat.mtimeMs, ...inside.map((name) => newest(join(path, name))));
};

/** Whether build/ was made from the sources as they are, with the build-time settings as they are. */
export function buildIsFresh() {
	try {
		const built = statSync('build/index.html').mtimeMs;
		return readFileSync(STAMP, 'utf8') === settings() && SOURCES.every((path) => newest(path) <= built);
	} catch {
		return false;
	}
}

/** Notes what build/ was made with; called after a build. */
export const noteBuild = () => writeFileSync(STAMP, settings());
