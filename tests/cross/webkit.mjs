import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
/** The small browser that comes with the library; where it lies depends on the machine's architecture. */
const BROWSER = existsSync('/usr/lib')
	? readdirSync('/usr/lib')
			.map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`)
			.find((path) => existsSync(path))
	: undefined;

/** WebKitGTK through WebDriver, on a screen of its own; undefined when something of it is not here. */
export const webkit = BROWSER &&
	has('WebKitWebDriver') &&
	has('Xvfb') && {
		name: 'WebKitGTK',
		/** As with Firefox: `go(url)`, `run(code)`, `close()`. */
		async open() {
			const port = 5600 + Math.floor(Math.random() * 300);
			const display = `:${90 + Math.floor(Math.random() * 100)}`;
			const home = mkdtempSync(join(tmpdir(), 'legible-webkit-'));
			const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
			const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
				stdio: 'ignore',
				// Its sandbox refuses root, and most CI machines run as root.
				env: {
					...process.env,
					DISPLAY: display,
					HOME: home,
					LANG: 'en_US.UTF-8',
					LANGUAGE: 'en',
					WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
					WEBKIT_DISABLE_COMPOSITING_MODE: '1',
					LIBGL_ALWAYS_SOFTWARE: '1',
				},
			});
			const ask = async (method, path, body) => {
				const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
					method,
					...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
				});
				const { value } = await answer.json();
				if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
				return value;
			};
			const close = async () => {
				driver.kill();
				screen.kill();
				await new Promise((done) => setTimeout(done, 500));
				rmSync(home, { recursive: true, force: true, maxRetries: 5 });
			};
			for (let tries = 0; tries < 50; tries++) {
				if (await ask('GET', '/status').catch(() => undefined)) break;
				await new Promise((done) => setTimeout(done, 100));
			}
			try {
				const { sessionId } = await ask('POST', '/session', {
					capabilities: {
						alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } },
					},
				});
				await ask('POST', `/session/${sessionId}/timeouts`, { script: 300_000, pageLoad: 60_000 });
				return {
					go: (url) => ask('POST', `/session/${sessionId}/url`, { url }),
					async run(code) {
						const script = `const done = arguments[arguments.length - 1];
							(async () => { ${code} })().then(
								(value) => done(JSON.stringify({ value: value ?? null })),
								(error) => done(JSON.stringify({ error: String(error) })));`;
						const said = await ask('POST', `/session/${sessionId}/execute/async`, { script, args: [] });
						const { value, error } = JSON.parse(said);
						if (error) throw new Error(error);
						return value;
					},
					async close() {
						await ask('DELETE', `/session/${sessionId}`).catch(() => undefined);
						await close();
					},
				};
			} catch (error) {
				await close();
				throw error;
			}
		},
	};
