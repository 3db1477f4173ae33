import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cloud } from './policy.js';
import { findBrowser } from './scripts/find-browser.mjs';
import { sharedData } from './scripts/shared-data.mjs';

const browser = process.env.VITEST ? findBrowser() : undefined;

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	// The same addresses as in the policy, so that what is called and what may be called cannot differ.
	define: { __CLOUD__: JSON.stringify(cloud) },
	build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
	test: {
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'],
					testTimeout: 60_000,
					browser: {
						enabled: true,
						headless: true,
						commands: sharedData,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: browser?.executablePath, args: browser?.args },
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
			{
				extends: './vite.config.ts',
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/cloud/**/*.test.ts', 'tests/readers/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'],
				},
			},
		],
	},
});
