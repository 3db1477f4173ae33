import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

/**
 * Loads TypeScript sources of the application into Node: bundles `entries` (name → path under src/lib) into one module in
 * a temporary folder and imports it. Returns the modules' exports by name.
 */
export async function load(root, entries) {
	const folder = await mkdtemp(join(tmpdir(), 'accuracy-'));
	try {
		await build({
			input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, 'src/lib', path)])),
			platform: 'node',
			resolve: { alias: { '#lib': join(root, 'src/lib') } },
			output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs' },
			logLevel: 'warn',
		});
		const modules = {};
		for (const name of Object.keys(entries))
			modules[name] = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
		return modules;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
