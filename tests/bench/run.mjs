/**
 * `npm run bench`: drives the built application in Chromium and prints tables with ratios measured in one run.
 * `npm run bench -- batch` (or `desk`, `exports`, `memory`, `paint`, `search`, `submit`) runs one part; `submit` wants
 * `npm run build:cloud`. Results also go to bench-results/<part>.json.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { batch } from './batch.mjs';
import { desk } from './desk.mjs';
import { exported } from './exports.mjs';
import { memory } from './memory.mjs';
import { paint } from './paint.mjs';
import { search } from './search.mjs';
import { submit } from './submit.mjs';

const PARTS = { paint, batch, desk, memory, search, exports: exported, submit };

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = wanted.filter((name) => !PARTS[name]);
if (unknown.length) {
	console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
	process.exit(1);
}

const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', process.env.PORT ?? '4190'], {
	stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve, reject) => {
	server.stdout.on('data', (data) => {
		const found = /http:\/\/[\d.]+:\d+\S*/.exec(String(data));
		if (found) resolve(found[0]);
	});
	server.on('exit', () => reject(new Error('The built application could not be served. Run `npm run build` first.')));
});

mkdirSync('bench-results', { recursive: true });
try {
	for (const name of wanted.length ? wanted : Object.keys(PARTS)) {
		console.log(`\n## ${name}`);
		const rows = await PARTS[name](address);
		console.table(rows);
		writeFileSync(`bench-results/${name}.json`, JSON.stringify(rows, null, '\t'));
	}
} finally {
	server.kill();
}
