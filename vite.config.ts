import type { UserConfig } from 'vite';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cloud, SUBMITTER } from './policy.js';
import { fewChunks } from './scripts/few-chunks.mjs';
import { findBrowser } from './scripts/find-browser.mjs';
import { sharedData } from './scripts/shared-data.mjs';

const browser = process.env.VITEST ? findBrowser() : undefined;

/** The worker that may reach the cloud lies apart from the others: a folder of its own has a policy of its own. */
const submitterApart = {
	name: 'submitter-apart',
	config: (config: UserConfig) => {
		const others = (config.worker?.rollupOptions?.output as { entryFileNames?: string } | undefined)?.entryFileNames;
		if (!others) return;
		const entryFileNames = ({ name }: { name: string }) =>
			name === 'submitter.shared' ? `${SUBMITTER.slice(1)}[name]-[hash].js` : others;
		return { worker: { rollupOptions: { output: { entryFileNames } } } };
	},
};

const notInNode = ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'];
/** Each of them has a database, locks and channels that are those of the whole process. */
const withDatabase = ['src/lib/store/**/*.test.ts', 'src/lib/flow/**/*.test.ts'];
// Whole pages are prepared in some of them, which takes seconds when the machine has other work.
const inNode = { environment: 'node', testTimeout: 30_000 };

export default defineConfig({
	plugins: [sveltekit(), submitterApart, fewChunks()],
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
					// One more look where a machine under load was slow, as in playwright.config.ts.
					retry: process.env.CI ? 1 : 0,
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
					...inNode,
					name: 'node',
					include: ['src/**/*.test.ts', 'tests/cloud/**/*.test.ts', 'tests/readers/**/*.test.ts'],
					exclude: [...notInNode, ...withDatabase],
					// They keep nothing from file to file: a process of its own for each costs more than most of them.
					pool: 'threads',
					isolate: false,
				},
			},
			{
				extends: './vite.config.ts',
				test: { ...inNode, name: 'database', include: withDatabase, exclude: notInNode },
			},
		],
	},
});
