import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

const COMMAND = ['firefox', 'firefox-esr'].find((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);

/** Firefox as it is installed, spoken to through WebDriver BiDi; undefined when it is not here. */
export const firefox = COMMAND && {
	name: 'Firefox',
	/** Resolves to `go(url)`, `run(code)` (the body of an async function; its JSON value comes back) and `close()`. */
	async open() {
		const profile = mkdtempSync(join(tmpdir(), 'legible-firefox-'));
		writeFileSync(join(profile, 'user.js'), 'user_pref("intl.accept_languages", "en-US,en");\n');
		const child = spawn(COMMAND, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		const address = await new Promise((found, failed) => {
			let said = '';
			child.stderr.on('data', (piece) => {
				said += piece;
				const match = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
				if (match) found(match[1]);
			});
			child.on('exit', () => failed(new Error(`Firefox ended: ${said}`)));
		});
		const socket = new WebSocket(`${address}/session`);
		await new Promise((open, failed) => socket.once('open', open).once('error', failed));
		const waiting = new Map();
		socket.on('message', (data) => {
			const { id, type, result, message } = JSON.parse(String(data));
			const [done, failed] = waiting.get(id) ?? [];
			if (type === 'error') failed?.(new Error(message));
			else done?.(result);
		});
		let last = 0;
		const ask = (method, params = {}) =>
			new Promise((done, failed) => {
				waiting.set(++last, [done, failed]);
				socket.send(JSON.stringify({ id: last, method, params }));
			});
		await ask('session.new', { capabilities: {} });
		const { contexts } = await ask('browsingContext.getTree');
		const { context } = contexts[0];
		return {
			async go(url) {
				const navigate = () => ask('browsingContext.navigate', { context, url, wait: 'complete' });
				// Asked for the address that it shows while a service worker answers, Firefox now and then gives up its own request.
				await navigate().catch((error) =>
					/NS_BINDING_ABORTED/.test(error.message) ? navigate() : Promise.reject(error),
				);
			},
			async run(code) {
				const expression = `(async () => JSON.stringify(await (async () => { ${code} })()) ?? 'null')()`;
				const answer = await ask('script.evaluate', { expression, target: { context }, awaitPromise: true });
				if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
				return JSON.parse(answer.result.value);
			},
			async close() {
				socket.close();
				child.kill('SIGKILL');
				await new Promise((done) => setTimeout(done, 500));
				rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
			},
		};
	},
};
