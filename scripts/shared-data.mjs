import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The folder with the pages and odd files that are not part of this repository; undefined where there is none. */
const folder = [process.env.LEGIBLE_DATA, join(ROOT, '../shared/data'), join(ROOT, '../../shared/data')].find(
	(path) => path && existsSync(join(path, 'manifest.json')),
);

/** Commands for tests in the browser, which cannot read the disk themselves. */
export const sharedData = {
	/** The manifest of the folder as text; undefined where the folder is missing. */
	sharedManifest: () => folder && readFileSync(join(folder, 'manifest.json'), 'utf8'),
	/** A file that the manifest names, as Base64. */
	sharedFile: (_context, name) => {
		const path = normalize(join(folder, name));
		if (!path.startsWith(normalize(folder))) throw new Error(`${name} is not in the folder`);
		return readFileSync(path, 'base64');
	},
};
