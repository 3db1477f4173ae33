/** `npm start`: builds the application if build/ is missing or older than its sources, serves it here, says where. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildIsFresh } from './build-is-fresh.mjs';
import { serve } from './serve.mjs';

if (!buildIsFresh()) {
	if (!existsSync('node_modules')) {
		console.error('Run `npm ci` first.');
		process.exit(1);
	}
	console.log('Building…');
	execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
const { url } = await serve({ port: Number(process.env.PORT ?? 4173) });
console.log(`Legible is at ${url}`);
