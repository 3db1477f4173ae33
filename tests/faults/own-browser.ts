import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserToTest } from './browser-to-test.ts';

/** A browser with a profile on disk that can be killed as a whole, as a power cut or an impatient user does. */
export class OwnBrowser {
	private constructor(
		readonly process: ChildProcess,
		readonly browser: Browser,
		readonly context: BrowserContext,
	) {}

	static async start(profile: string): Promise<OwnBrowser> {
		const { executablePath, args } = browserToTest();
		const portFile = join(profile, 'DevToolsActivePort');
		rmSync(portFile, { force: true });
		const child = spawn(
			executablePath,
			[...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
			{ detached: true, stdio: 'ignore' },
		);
		for (let tries = 0; tries < 600; tries++) {
			if (existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')) break;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		const [port] = readFileSync(portFile, 'utf8').split('\n');
		const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
		return new OwnBrowser(child, browser, browser.contexts()[0]!);
	}

	/** Ends every process of it at once, without a word to any of them. */
	async kill(): Promise<void> {
		const gone = new Promise((resolve) => this.process.once('exit', resolve));
		if (this.process.exitCode === null && this.process.signalCode === null) {
			process.kill(-this.process.pid!, 'SIGKILL');
			await gone;
		}
		await this.browser.close().catch(() => undefined);
	}

	/** Lets it close its files as it does when the user quits. */
	async quit(): Promise<void> {
		const gone = new Promise((resolve) => this.process.once('exit', resolve));
		const session = await this.browser.newBrowserCDPSession();
		await session.send('Browser.close').catch(() => undefined);
		await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10_000))]);
		await this.kill();
	}
}
