import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

async function answering(url) {
	for (let tries = 0; tries < 100; tries++) {
		if (await fetch(url, { redirect: 'manual' }).catch(() => undefined)) return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error(`${url} does not answer`);
}

/** Runs a program in the foreground until it is told to stop. */
function program(command, args) {
	const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (piece) => (said += piece));
	const ended = new Promise((done) => child.on('exit', done));
	return {
		said: () => said,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

/** nginx with the two configurations of a build, as somebody would include them. */
async function nginx({ work, files, site, relay }) {
	for (const name of ['', 'body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'])
		mkdirSync(join(work, 'nginx', name), { recursive: true });
	const config = join(work, 'nginx/nginx.conf');
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${join(work, 'nginx', name.replace('client_', ''))};`)
		.join('\n');
	writeFileSync(
		config,
		`${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${join(work, 'nginx/pid')};
error_log stderr warn;
events { }
http {
	include /etc/nginx/mime.types;
	access_log off;
	${temporary}
	include ${join(files, 'nginx.conf')};
	include ${join(files, 'nginx-relay.conf')};
}
`,
	);
	const running = program('nginx', ['-c', config, '-e', 'stderr']);
	await Promise.all([answering(site), answering(relay)]).catch((error) => {
		throw new Error(`${error.message}\n${running.said()}`);
	});
	return running;
}

async function caddy({ work, files, site, relay }) {
	const config = join(work, 'Caddyfile');
	writeFileSync(
		config,
		`{
	admin off
	auto_https off
}
import ${join(files, 'Caddyfile')}
import ${join(files, 'Caddyfile-relay')}
`,
	);
	const running = program('caddy', ['run', '--config', config, '--adapter', 'caddyfile']);
	await Promise.all([answering(site), answering(relay)]).catch((error) => {
		throw new Error(`${error.message}\n${running.said()}`);
	});
	return running;
}

/** A host that sends no headers of ours, such as GitHub Pages. Without a relay. */
async function bare({ folder, base, port }) {
	const { close } = await serve({ port, base, folder, headers: false });
	return { stop: close };
}

/** The hosts that are tried, and whether they are on this machine. */
export const hosts = [
	{ name: 'nginx', here: has('nginx'), relays: true, start: nginx },
	{ name: 'Caddy', here: has('caddy'), relays: true, start: caddy },
	{ name: 'a host without headers', here: true, relays: false, start: bare },
];
