/** `npm run reproduce`: builds twice and compares. Two builds of the same sources must be the same files. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { hashesOf } from './hashes-of.mjs';

const folders = ['build-again/first', 'build-again/second'];
const built = folders.map((folder) => {
	rmSync(folder, { recursive: true, force: true });
	execFileSync('npm', ['run', 'build', '--silent'], {
		stdio: 'inherit',
		env: { ...process.env, BUILD_DIR: folder },
		shell: process.platform === 'win32',
	});
	return hashesOf(folder);
});
const [first, second] = built;
const different = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter(
	(path) => first[path] !== second[path],
);
for (const path of different) console.error(`different: ${path}`);
console.log(`${Object.keys(first).length} files, ${different.length} different`);
rmSync('build-again', { recursive: true, force: true });
process.exit(different.length ? 1 : 0);
