import { defineConfig, devices } from '@playwright/test';
import { browserToTest } from './browser-to-test.ts';

const { executablePath, args } = browserToTest();

/** The fault suite (docs/faults.md). It serves the build and the stand-in of the cloud itself. */
export default defineConfig({
	testDir: '.',
	testMatch: '*.fault.ts',
	// As with the other tests in the browser: one more look where a machine under load was slow.
	retries: process.env.CI ? 1 : 0,
	timeout: 120_000,
	expect: { timeout: 30_000 },
	workers: 1,
	reporter: [['list']],
	use: { ...devices['Desktop Chrome'], launchOptions: { executablePath, args }, trace: 'off' },
});
