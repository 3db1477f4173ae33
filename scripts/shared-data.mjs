import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The folder with the pages and odd files that are not part of this repository; undefined where there is none. */
export const dataFolder = [
	process.env.LEGIBLE_DATA,
	join(ROOT, '../shared/data'),
	join(ROOT, '../../shared/data'),
].find((path) => path && existsSync(join(path, 'manifest.json')));

/** Commands for tests in the browser, which cannot read the disk themselves. */
export const sharedData = {
	/** The manifest of the folder as text; undefined where the folder is missing. */
	sharedManifest: () => dataFolder && readFileSync(join(dataFolder, 'manifest.json'), 'utf8'),
	/** A file that the manifest names, as Base64. */
	sharedFile: (_context, name) => {
		const path = normalize(join(dataFolder, name));
		if (!path.startsWith(normalize(dataFolder))) throw new Error(`${name} is not in the folder`);
		return readFileSync(path, 'base64');
	},
};
