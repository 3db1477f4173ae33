import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';

const { executablePath, args } = findBrowser();
const port = Number(process.env.PORT ?? 4174);

/** What a user does, against the built app behind its own server. */
export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	timeout: 90_000,
	expect: { timeout: 20_000 },
	// More than cores: a test waits for timers, networks and locks most of its time.
	workers: 3,
	fullyParallel: false,
	projects: [
		// Everything that talks to the stand-in of the cloud: its port is part of the build's policy, so one at a time.
		{ name: 'cloud', testMatch: '**/*cloud.e2e.ts', workers: 1 },
		{ name: 'app', testIgnore: '**/*cloud.e2e.ts' },
	],
	// Two more looks where a machine under load was slow; the list says which tests needed them.
	retries: process.env.CI ? 2 : 0,
	// What only `npm run test:long` runs.
	grepInvert: process.env.SHORT ? /@long/ : undefined,
	reporter: [['list']],
	use: {
		...devices['Desktop Chrome'],
		baseURL: `http://127.0.0.1:${port}`,
		launchOptions: { executablePath, args },
		trace: 'off',
		// It fetches, verifies and keeps all engines in each new context, which costs more than most tests. The files of
		// tests in which it has a part let it in.
		serviceWorkers: 'block',
	},
	webServer: {
		command: `node scripts/serve.mjs --port ${port}`,
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false,
	},
});
