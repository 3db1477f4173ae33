import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS, SOURCES } from './build-is-fresh.mjs';

const filesIn = (path) => {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => path !== 'static' || name !== 'vendor')
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
};

/**
 * The version of a build: 16 hex digits that follow from its sources and its settings alone, so that two builds of the
 * same sources are the same files. Engine files follow from package-lock.json.
 */
export function sourceHash() {
	const hash = createHash('sha256');
	for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\0`);
	for (const file of SOURCES.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	return hash.digest('hex').slice(0, 16);
}
